package app.detente.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the queue knows of the conversations of a dossier, as it was at one moment.
 *
 * @param conversations some of them, the one to go back to first
 * @param count         how many there are in all
 * @param thread        the newest messages of the first one, oldest first; notes are not among them, for they stay in the house, nor replies that have not
 *                      left it
 * @param left          messages of the first one before those, counted likewise
 * @param person        who waits in the first one; empty where no customer wrote in it
 * @param newest        what each of these conversations, and of the person's last ones, is told by: the newest a customer wrote, else the brand
 */
public record DossierFacts(List<Conversation> conversations, int count, List<Message> thread, int left, Optional<Person> person, Map<Long, Message> newest,
        Reach reach, Wave wave) {

    public DossierFacts {
        conversations = List.copyOf(conversations);
        thread = List.copyOf(thread);
        newest = Map.copyOf(newest);
    }

    /** The one to go back to. */
    public Conversation first() {
        return conversations.getFirst();
    }

    /**
     * How far it has gone, as far as it has come to us: no network tells how many people read along.
     *
     * @param people   customers who wrote in these conversations
     * @param messages their messages
     * @param networks where they stand
     */
    public record Reach(long people, long messages, Set<Network> networks) {}

    /**
     * Whatever is like it, over two days: the conversations that have a tag of the first one, or where it has none, those of the dossier.
     *
     * @param tags    names of the tags that it goes by; empty where it goes by the conversations alone
     * @param from    since when voices are told
     * @param voices  messages of customers, oldest first
     * @param waiting conversations of the wave in which somebody waits now
     */
    public record Wave(List<String> tags, Instant from, List<Voice> voices, long waiting) {
        public Wave {
            voices = List.copyOf(voices);
        }
    }

    /** @param customer whose message it was, as a number that tells nothing else; 0 where nobody knows */
    public record Voice(Instant at, long customer) {}
}
