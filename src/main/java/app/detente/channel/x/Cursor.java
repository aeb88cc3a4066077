package app.detente.channel.x;

import app.detente.channel.Json;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;

/**
 * How far an account is read.
 *
 * @param mentions where others mention us
 * @param own      what the account itself wrote
 * @param watch    the newest messages, which are asked for again: X does not tell of deletions
 * @param looked   when that was last done, in milliseconds; 0 for never
 * @param spent    as {@link Spending#kept}
 */
record Cursor(Walk mentions, Walk own, List<String> watch, long looked, String spent) {
    static final Cursor START = new Cursor(Walk.START, Walk.START, List.of(), 0, "");

    Cursor {
        Objects.requireNonNull(mentions);
        Objects.requireNonNull(own);
        Objects.requireNonNull(spent);
        watch = List.copyOf(watch);
    }

    /** One that was written here; anything else begins anew, which brings nothing but what the queue knows already. */
    static Cursor of(String kept) {
        if (kept.isBlank()) {
            return START;
        }
        try {
            Cursor cursor = Json.MAPPER.readValue(kept, Cursor.class);
            return cursor != null && cursor.mentions.isSound() && cursor.own.isSound() && cursor.watch.stream().allMatch(Snowflake::isId) ? cursor
                    : START;
        } catch (JacksonException e) {
            return START;
        }
    }

    String kept() {
        return Json.MAPPER.writeValueAsString(this);
    }
}
