package app.detente.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The waits of one conversation, worked out from all its messages: the same messages give the same waits in whatever order they came. A wait
 * opens at a customer's oldest unanswered message and closes at the next public human reply to that customer (response-times.md).
 *
 * <p>A reply that replies to nothing answers everyone then waiting. A reply linked to a message answers the customer that link leads to; one
 * whose link leads to no customer (a parent never seen, or the brand's own post) answers nobody, so that silence never looks like an answer.
 *
 * <p>A customer's first wait is a first response, but for conversations that the brand began: there every wait is a later one.
 */
public final class Waits {
    private final Map<Long, Turn> byId = new HashMap<>();
    private final Map<Long, Open> open = new LinkedHashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final List<Wait> waits = new ArrayList<>();
    private final boolean begunByBrand;

    private Waits(Collection<Turn> turns) {
        turns.forEach(turn -> byId.put(turn.id(), turn));
        begunByBrand = beginning().filter(Waits::isOpening).isPresent();
    }

    /** @param later what the same customer wrote since, still unanswered */
    private record Open(Turn turn, boolean first, List<Turn> later) {}

    /** The waits of these messages, oldest first. */
    public static List<Wait> of(Collection<Turn> turns) {
        return new Waits(turns).run();
    }

    private sealed interface Step {
        record Spoken(Turn turn) implements Step {}

        record Waved(Turn turn, Wait.End.Dismissed dismissal) implements Step {}
    }

    private record Timed(Instant at, int rank, String id, Step step) {}

    private List<Wait> run() {
        List<Timed> steps = new ArrayList<>();
        for (Turn turn : byId.values()) {
            steps.add(new Timed(heard(turn), turn.kind() == MessageKind.CUSTOMER ? 0 : 2, turn.remoteId(), new Step.Spoken(turn)));
            turn.dismissal().ifPresent(d -> steps.add(
                    new Timed(d.at().isBefore(turn.authored()) ? turn.authored() : d.at(), 1, turn.remoteId(), new Step.Waved(turn, d))));
        }
        steps.sort(Comparator.comparing(Timed::at).thenComparing(Timed::rank).thenComparing(Timed::id, RemoteIds.ORDER));
        for (Timed timed : steps) {
            switch (timed.step()) {
                case Step.Spoken(Turn turn) -> speak(turn);
                case Step.Waved(Turn turn, Wait.End.Dismissed dismissal) -> dismiss(turn, dismissal);
            }
        }
        open.values().forEach(o -> waits.add(wait(o, false, Optional.empty())));
        waits.sort(Comparator.comparing(Wait::openedAt).thenComparing(wait -> byId.get(wait.openedBy()).remoteId(), RemoteIds.ORDER));
        return waits;
    }

    /**
     * The earliest of what people said that replies to nothing else of it: what replies to a message came after it, whatever the clocks say. In one
     * instant the brand comes last. What was hidden or deleted since was a beginning all the same.
     */
    private Optional<Turn> beginning() {
        return byId.values().stream().filter(Waits::isSaid).filter(turn -> turn.parent().map(byId::get).filter(Waits::isSaid).isEmpty())
                .min(Comparator.comparing(Turn::authored).thenComparing(Waits::isOpening));
    }

    private static boolean isSaid(Turn turn) {
        return switch (turn.kind()) {
            case CUSTOMER, PEER, BRAND -> true;
            case AUTOMATIC, NOTE -> false;
        };
    }

    /** A reply to something never seen, or to a bot, is none. */
    private static boolean isOpening(Turn turn) {
        return turn.kind() == MessageKind.BRAND && !turn.linked();
    }

    private void speak(Turn turn) {
        switch (turn.kind()) {
            case CUSTOMER -> turn.customer().ifPresent(who -> wait(who, turn));
            case BRAND -> answer(turn);
            case AUTOMATIC, NOTE, PEER -> { }
        }
    }

    private void wait(long who, Turn turn) {
        Open waiting = open.get(who);
        if (waiting == null) {
            open.put(who, new Open(turn, seen.add(who) && !begunByBrand, new ArrayList<>()));
        } else {
            waiting.later().add(turn);
        }
    }

    /** When a message takes its place. One that a skewed clock dates before the very message it replies to still comes after that one. */
    private Instant heard(Turn turn) {
        return turn.parent().map(byId::get).map(Turn::authored).filter(parent -> turn.kind() == MessageKind.BRAND && parent.isAfter(turn.authored()))
                .orElse(turn.authored());
    }

    private void answer(Turn reply) {
        if (!reply.linked()) {
            boolean group = open.size() > 1;
            List.copyOf(open.keySet()).forEach(who -> close(who, group, new Wait.End.Answered(reply.authored(), reply.id())));
            return;
        }
        addressee(reply).filter(open::containsKey)
                .ifPresent(who -> close(who, false, new Wait.End.Answered(reply.authored(), reply.id())));
    }

    /** Walks up the links to the customer a reply is for; a cycle of links, which a hostile file may hold, ends the walk. */
    private Optional<Long> addressee(Turn reply) {
        Set<Long> walked = new HashSet<>();
        Turn at = reply;
        while (at.parent().isPresent() && walked.add(at.id())) {
            Turn parent = byId.get(at.parent().get());
            if (parent == null) {
                return Optional.empty();
            }
            if (parent.customer().isPresent()) {
                return parent.customer();
            }
            at = parent;
        }
        return Optional.empty();
    }

    /** Ends the wait this message opened. What the customer wrote later and nobody dismissed goes on waiting: it must not vanish with it. */
    private void dismiss(Turn turn, Wait.End.Dismissed dismissal) {
        long who = turn.customer().orElse(-1L);
        Open waiting = open.get(who);
        if (waiting != null && waiting.turn().id() == turn.id()) {
            close(who, false, dismissal);
            waiting.later().stream().filter(later -> later.dismissal().filter(d -> !d.at().isAfter(dismissal.at())).isEmpty())
                    .forEach(later -> wait(who, later));
        }
    }

    private void close(long who, boolean group, Wait.End end) {
        waits.add(wait(open.remove(who), group, Optional.of(end)));
    }

    private static Wait wait(Open open, boolean group, Optional<Wait.End> end) {
        Turn turn = open.turn();
        return new Wait(turn.customer().orElseThrow(), turn.id(), turn.authored(), turn.received(), open.first(), group, end);
    }
}
