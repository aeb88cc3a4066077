package app.detente.report;

import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.WaitFact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Facts for tests, all of one day unless a time says otherwise. */
final class Facts {
    static final String DAY = "2026-03-10";
    static final OptionalLong NONE = OptionalLong.empty();

    private Facts() {}

    /** A time of the day, or a whole instant. */
    static Instant at(String time) {
        return Instant.parse(time.length() == 5 ? DAY + "T" + time + ":00Z" : time);
    }

    static WaitFact open(String from) {
        return wait(Network.X, at(from), Optional.empty(), true, "", "", List.of());
    }

    static WaitFact answered(String from, String to) {
        return wait(Network.X, at(from), Optional.of(at(to)), true, "", "", List.of());
    }

    static WaitFact answered(Instant from, Duration length) {
        return wait(Network.X, from, Optional.of(from.plus(length)), true, "", "", List.of());
    }

    static WaitFact later(WaitFact fact) {
        return wait(fact.network(), fact.openedAt(), fact.closedAt(), false, fact.brand(), fact.adviser(), fact.tags());
    }

    static WaitFact dismissed(String from) {
        return new WaitFact(Network.X, at(from), at(from), Optional.empty(), true, true, false, "", "", List.of());
    }

    static WaitFact received(WaitFact fact, String received) {
        return new WaitFact(fact.network(), fact.openedAt(), at(received), fact.closedAt(), fact.dismissed(), fact.first(), fact.viaGroup(),
                fact.brand(), fact.adviser(), fact.tags());
    }

    static WaitFact by(WaitFact fact, String brand, String adviser) {
        return wait(fact.network(), fact.openedAt(), fact.closedAt(), fact.first(), brand, adviser, fact.tags());
    }

    static WaitFact on(WaitFact fact, Network network, String... tags) {
        return wait(network, fact.openedAt(), fact.closedAt(), fact.first(), fact.brand(), fact.adviser(), List.of(tags));
    }

    static MessageFact message(long id, MessageKind kind, Optional<Long> parent, boolean linked, Instant authored) {
        return new MessageFact(id, Long.toString(id), 1, Network.X, kind, parent, linked, kind == MessageKind.BRAND ? "brand" + id % 3 : "", "",
                authored, authored, false, List.of());
    }

    static MessageFact message(long id, MessageKind kind, String time) {
        return message(id, kind, Optional.empty(), false, at(time));
    }

    static MessageFact reply(long id, MessageKind kind, long parent, String time) {
        return message(id, kind, Optional.of(parent), true, at(time));
    }

    private static WaitFact wait(Network network, Instant from, Optional<Instant> to, boolean first, String brand, String adviser,
            List<String> tags) {
        return new WaitFact(network, from, from, to, false, first, false, brand, adviser, tags);
    }
}
