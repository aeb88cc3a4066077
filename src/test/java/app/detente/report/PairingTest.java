package app.detente.report;

import static app.detente.model.MessageKind.AUTOMATIC;
import static app.detente.model.MessageKind.BRAND;
import static app.detente.model.MessageKind.CUSTOMER;
import static app.detente.model.MessageKind.PEER;
import static app.detente.report.Facts.at;
import static app.detente.report.Facts.message;
import static app.detente.report.Facts.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.WaitFact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairingTest {
    /** 1 customer ← 2 customer ← 3 brand; 1 ← 4 brand, later; 5 customer, alone. */
    private static final List<MessageFact> THREAD = List.of(
            message(1, CUSTOMER, "09:00"), reply(2, CUSTOMER, 1, "09:05"), reply(3, BRAND, 2, "09:15"), reply(4, BRAND, 1, "09:40"),
            message(5, CUSTOMER, "10:00"));

    @Test
    void eachDefinitionReadsTheSameThreadItsOwnWay() {
        assertThat(minutes(Definition.OPENING)).containsExactly(40L);
        assertThat(minutes(Definition.MESSAGE)).containsExactly(40L, 10L);
        assertThat(minutes(Definition.THREAD)).containsExactly(15L);
        assertThat(Pairing.of(Definition.MESSAGE, THREAD.stream())).filteredOn(wait -> wait.closedAt().isEmpty()).hasSize(1);
    }

    @Test
    void figureBelongsToTheBrandThatReplied() {
        Question question = Question.at(at("13:00"), ZoneOffset.UTC).definedBy(Definition.THREAD).firstResponses().by(Grouping.BRAND);
        assertThat(ResponseTimes.ofMessages(THREAD.stream(), question)).extracting(Figures::key, Figures::n, Figures::waiting)
                .containsExactly(tuple("", 0L, 1L), tuple("brand0", 1L, 0L));
    }

    @Test
    void messageWhoseParentWasNeverSeenOpensNothing() {
        MessageFact orphan = message(1, CUSTOMER, Optional.empty(), true, at("09:00"));
        List<MessageFact> all = List.of(orphan, reply(2, BRAND, 1, "09:10"));
        assertThat(Pairing.of(Definition.OPENING, all.stream())).isEmpty();
        assertThat(Pairing.of(Definition.THREAD, all.stream())).isEmpty();
        assertThat(Pairing.of(Definition.MESSAGE, all.stream())).hasSize(1);
    }

    @Test
    void botsAndOtherCustomersNeitherAskNorAnswer() {
        List<MessageFact> all = List.of(message(1, CUSTOMER, "09:00"), reply(2, AUTOMATIC, 1, "09:01"), reply(3, PEER, 1, "09:02"),
                reply(4, BRAND, 3, "09:30"), message(5, PEER, "09:00"));
        assertThat(Pairing.of(Definition.MESSAGE, all.stream())).singleElement().satisfies(wait -> assertThat(wait.closedAt()).isEmpty());
        assertThat(Pairing.of(Definition.THREAD, all.stream())).singleElement().satisfies(wait -> assertThat(wait.closedAt()).contains(at("09:30")));
    }

    @Test
    void hiddenMessageIsDismissedUnlessItWasAnswered() {
        MessageFact hidden = new MessageFact(1, "1", 1, Network.X, CUSTOMER, Optional.empty(), false, "", "", at("09:00"), at("09:00"), true,
                List.of());
        assertThat(Pairing.of(Definition.OPENING, Stream.of(hidden))).extracting(WaitFact::dismissed).containsExactly(true);
        assertThat(Pairing.of(Definition.OPENING, Stream.of(hidden, reply(2, BRAND, 1, "09:10")))).extracting(WaitFact::dismissed)
                .containsExactly(false);
    }

    @Test
    void ofTwoRepliesInOneInstantTheSmallerIdCounts() {
        MessageFact opening = message(1, CUSTOMER, "09:00");
        MessageFact ten = named("10", 2, "Ten");
        MessageFact nine = named("9", 3, "Nine");
        for (Definition definition : List.of(Definition.OPENING, Definition.MESSAGE, Definition.THREAD)) {
            assertThat(Pairing.of(definition, Stream.of(opening, ten, nine))).extracting(WaitFact::brand).containsExactly("Nine");
        }
    }

    @Test
    void waitsAreNotReadOffMessages() {
        assertThatThrownBy(() -> Pairing.of(Definition.WAIT, Stream.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** A walk that began anew for each reply would take five billion steps here. */
    @Test
    void longestThreadIsReadInOneGo() {
        int length = 100_000;
        List<MessageFact> chain = new ArrayList<>();
        chain.add(message(1, CUSTOMER, Optional.empty(), false, at("09:00")));
        LongStream.rangeClosed(2, length).forEach(id -> chain.add(message(id, BRAND, Optional.of(id - 1), true, at("09:00").plusSeconds(id))));
        Collections.reverse(chain);
        assertThat(Pairing.of(Definition.THREAD, chain.stream())).extracting(WaitFact::closedAt)
                .containsExactly(Optional.of(at("09:00").plusSeconds(2)));
    }

    /** Threads at random, with circles, parents never seen and instants shared by many. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithLookingAtEveryPair(long seed) {
        List<MessageFact> all = random(new Random(seed), 150);
        for (Definition definition : List.of(Definition.OPENING, Definition.MESSAGE, Definition.THREAD)) {
            List<WaitFact> waits = Pairing.of(definition, all.stream()).toList();
            List<MessageFact> asked = all.stream().filter(message -> message.kind() == CUSTOMER)
                    .filter(message -> definition == Definition.MESSAGE || !message.linked()).toList();
            assertThat(waits).hasSameSizeAs(asked);
            for (int i = 0; i < asked.size(); i++) {
                Optional<MessageFact> expected = bestReply(asked.get(i), all, definition);
                assertThat(waits.get(i).openedAt()).isEqualTo(asked.get(i).authored());
                assertThat(waits.get(i).closedAt()).isEqualTo(expected.map(MessageFact::authored));
                assertThat(waits.get(i).brand()).isEqualTo(expected.map(MessageFact::brand).orElse(""));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Definition.class, names = "WAIT", mode = EnumSource.Mode.EXCLUDE)
    void orderOfTheMessagesChangesNoFigure(Definition definition) {
        List<MessageFact> all = random(new Random(42), 400);
        Question question = Question.at(at("13:00"), ZoneOffset.UTC).definedBy(definition).by(Grouping.BRAND);
        List<Figures> before = ResponseTimes.ofMessages(all.stream(), question);
        Collections.shuffle(all, new Random(43));
        assertThat(before).hasSizeGreaterThan(2);
        assertThat(ResponseTimes.ofMessages(all.stream(), question)).isEqualTo(before);
    }

    private static Optional<MessageFact> bestReply(MessageFact asked, List<MessageFact> all, Definition definition) {
        Set<Long> reach = new HashSet<>(Set.of(asked.id()));
        boolean grown = definition == Definition.THREAD;
        while (grown) {
            grown = false;
            for (MessageFact message : all) {
                grown |= message.parent().isPresent() && reach.contains(message.parent().get()) && reach.add(message.id());
            }
        }
        return all.stream().filter(message -> message.kind() == BRAND && message.parent().isPresent() && reach.contains(message.parent().get()))
                .min(Comparator.comparing(MessageFact::authored).thenComparing(message -> Long.parseLong(message.remoteId())));
    }

    private static List<MessageFact> random(Random random, int size) {
        List<MessageFact> all = new ArrayList<>();
        for (long id = 1; id <= size; id++) {
            boolean linked = random.nextInt(4) > 0;
            boolean seen = linked && random.nextInt(6) > 0;
            long parent = random.nextInt(10) == 0 ? 1 + random.nextInt(size) : Math.max(1, id - 1 - random.nextInt(5));
            MessageKind kind = MessageKind.values()[random.nextInt(MessageKind.values().length)];
            Instant authored = at("09:00").plusSeconds(60L * random.nextInt(60));
            all.add(message(id, random.nextBoolean() ? CUSTOMER : kind, seen ? Optional.of(parent) : Optional.empty(), linked, authored));
        }
        return all;
    }

    private static List<Long> minutes(Definition definition) {
        return Pairing.of(definition, THREAD.stream()).filter(wait -> wait.closedAt().isPresent())
                .map(wait -> Duration.between(wait.openedAt(), wait.closedAt().get()).toMinutes()).toList();
    }

    private static MessageFact named(String remoteId, long id, String brand) {
        return new MessageFact(id, remoteId, 1, Network.X, BRAND, Optional.of(1L), true, brand, "", at("09:10"), at("09:10"), false, List.of());
    }
}
