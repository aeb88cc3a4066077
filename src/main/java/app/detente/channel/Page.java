package app.detente.channel;

import app.detente.model.RemoteEvent;
import app.detente.model.SetAside;
import java.util.List;

/**
 * What one question to the network brought.
 *
 * @param events   in any order
 * @param aside    what could not be read
 * @param cursor   where the next one goes on, once this page is kept
 * @param more     whether there is more to fetch at once
 */
public record Page(List<RemoteEvent> events, List<Aside> aside, String cursor, boolean more) {

    /**
     * One item that is no message we can take.
     *
     * @param source the file it stood in; "" for what came over a network
     * @param line   the line it begins on there, counted from 1
     * @param detail which part of it, in a few words; nothing a customer wrote
     * @param raw    it whole, or its beginning
     */
    public record Aside(String source, long line, SetAside.Reason reason, String detail, byte[] raw) {
        /** Something that a network sent. */
        public Aside(String detail, byte[] raw) {
            this("", 1, SetAside.Reason.UNREADABLE, detail, raw);
        }
    }

    public Page {
        events = List.copyOf(events);
        aside = List.copyOf(aside);
    }

    /** Nothing has come. */
    public static Page nothing(String cursor) {
        return new Page(List.of(), List.of(), cursor, false);
    }
}
