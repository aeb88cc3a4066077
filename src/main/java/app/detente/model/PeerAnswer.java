package app.detente.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer's message that looks like help for another customer, and why. A sign, never a verdict: until an adviser confirms it, it counts as
 * any customer's message; once confirmed it counts as nobody's answer and opens no wait.
 *
 * @param asker       whom it answers
 * @param askerName   as the network shows it
 * @param askerWaits  since when they wait, where they still do
 * @param advice      the clause that helps, as it was written
 */
public record PeerAnswer(long asker, String askerName, Optional<Instant> askerWaits, String advice) {

    /**
     * The messages of one thread that look like help, by their id: each replies to another customer's message, or names them at its beginning;
     * that customer had begun to wait by then; it asks nothing; and it holds {@link Advice}. Thanks for help, and help for help, are none.
     *
     * @param thread in any order; a reply to a message that is not among them is not recognised
     */
    public static Map<Long, PeerAnswer> in(Collection<Message> thread, Collection<Wait> waits) {
        Map<String, Message> byRemote = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        List<Message> inTime = thread.stream().sorted(Comparator.comparing(Message::authoredAt).thenComparing(Message::id)).toList();
        inTime.forEach(message -> {
            byRemote.put(message.remoteId(), message);
            message.customerId().ifPresent(who -> names.put(who, message.author()));
        });
        Map<Long, PeerAnswer> found = new HashMap<>();
        for (Message message : inTime) {
            if (message.kind() == MessageKind.CUSTOMER && message.hidden().isEmpty() && !Question.in(message.text())) {
                asker(message, byRemote, names, found).flatMap(asker -> answer(message, asker, names.get(asker), waits))
                        .ifPresent(answer -> found.put(message.id(), answer));
            }
        }
        return found;
    }

    /** Whom it answers: by the network's link; without one, by the name it begins with. */
    private static Optional<Long> asker(Message message, Map<String, Message> byRemote, Map<Long, String> names, Map<Long, PeerAnswer> found) {
        Optional<Long> other;
        if (message.inReplyTo().isPresent()) {
            other = message.inReplyTo().map(byRemote::get).filter(parent -> parent.kind() == MessageKind.CUSTOMER && !found.containsKey(parent.id()))
                    .flatMap(Message::customerId);
        } else {
            List<String> words = Fold.words(message.text().substring(0, Math.min(message.text().length(), 200)));
            other = names.entrySet().stream().filter(entry -> !message.customerId().equals(Optional.of(entry.getKey())))
                    .filter(entry -> beginsWith(words, Fold.words(entry.getValue()))).map(Map.Entry::getKey).min(Comparator.naturalOrder());
        }
        return other.filter(who -> !message.customerId().equals(Optional.of(who)));
    }

    private static boolean beginsWith(List<String> words, List<String> name) {
        List<String> whole = new ArrayList<>(words.subList(0, Math.min(words.size(), name.size())));
        return !name.isEmpty() && whole.equals(name);
    }

    private static Optional<PeerAnswer> answer(Message message, long asker, String name, Collection<Wait> waits) {
        List<Wait> begun = waits.stream().filter(wait -> wait.customerId() == asker && !wait.openedAt().isAfter(message.authoredAt())).toList();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> since = begun.stream().filter(wait -> wait.end().isEmpty()).map(Wait::openedAt).min(Comparator.naturalOrder());
        return Advice.in(message.text(), name).map(clause -> new PeerAnswer(asker, name, since, clause));
    }
}
