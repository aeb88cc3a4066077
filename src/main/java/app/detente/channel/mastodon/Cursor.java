package app.detente.channel.mastodon;

import app.detente.channel.Json;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * How far an account is read.
 *
 * @param mentions in the notifications
 * @param own      in what the account itself wrote
 * @param watch    the newest messages, which are asked for again: the network does not tell of edits and deletions
 */
record Cursor(Walk mentions, Walk own, List<Seen> watch) {
    static final Cursor START = new Cursor(Walk.START, Walk.START, List.of());

    /** @param edited when, as the server writes it; "" where it was not */
    record Seen(String id, String edited) {}

    Cursor {
        watch = watch.stream().filter(seen -> seen.id() != null && seen.edited() != null && Api.isId(seen.id())).toList();
    }

    /** One that was written here; anything else begins anew, which brings nothing but what the queue knows already. */
    static Cursor of(String kept) {
        if (kept.isBlank()) {
            return START;
        }
        try {
            Cursor cursor = Json.MAPPER.readValue(kept, Cursor.class);
            return cursor == null || cursor.mentions == null || cursor.own == null ? START : cursor;
        } catch (JacksonException e) {
            return START;
        }
    }

    String kept() {
        return Json.MAPPER.writeValueAsString(this);
    }
}
