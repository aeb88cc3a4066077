package app.detente.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of one person: a customer, with those on other channels that an adviser said are the same one.
 *
 * @param customer   the one asked for
 * @param others     the same person elsewhere, by their first message
 * @param names      names they wrote under other than their present ones, the newest first
 * @param firstSeen  when the first message of any of them was written
 * @param contacts   the conversations they take part in, the newest first; of many the newest only
 * @param count      how many conversations there are in all
 * @param tags       what those conversations are tagged with, by name
 * @param notes      what colleagues noted on them, the newest first
 * @param hidden     their messages that are hidden
 * @param today      how many times they have written today; {@link #times}
 */
public record Person(Customer customer, List<Customer> others, List<String> names, Instant firstSeen, List<Contact> contacts, int count,
        List<Tag> tags, List<Note> notes, Hidden hidden, int today) {
    /** Messages closer than this are one time of writing: many say what they have to say in three messages. */
    public static final Duration PAUSE = Duration.ofMinutes(15);

    /**
     * One conversation, and how long they waited in it.
     *
     * @param waits theirs alone, oldest first
     */
    public record Contact(Conversation conversation, List<Wait> waits) {}

    /** A colleague's note on the person rather than on one conversation. */
    public record Note(long id, Adviser author, String text, Instant at) {
        /** UTF-16 units. */
        public static final int MAX = 4_000;
    }

    /** @param newestIn the conversation that holds the newest of them */
    public record Hidden(int messages, Optional<Long> newestIn) {}

    /** How many times somebody wrote, whose messages these are: those that follow each other within {@link #PAUSE} are one time. */
    public static int times(List<Instant> written) {
        List<Instant> inTime = written.stream().sorted().toList();
        int times = 0;
        for (int i = 0; i < inTime.size(); i++) {
            boolean goesOn = i > 0 && Duration.between(inTime.get(i - 1), inTime.get(i)).compareTo(PAUSE) < 0;
            times += goesOn ? 0 : 1;
        }
        return times;
    }
}
