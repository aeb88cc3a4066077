package app.detente.storage;

import app.detente.voice.MadeFrom;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The templates a text was made from, in the order of the text: as rows of a reply, and as lines of text where the reply is not one yet (`2 0 bill`:
 * the wording, whether it was edited, the template).
 */
final class MadeFromRows {
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d{1,9}) ([01]) (.+)$");

    private MadeFromRows() {}

    static String encode(List<MadeFrom> made) {
        return made.stream().map(one -> one.wording() + " " + (one.edited() ? 1 : 0) + " " + one.template()).collect(Collectors.joining("\n"));
    }

    /** A line that is none is passed over: a draft must not be lost over what it was made from. */
    static List<MadeFrom> decode(String text) {
        return LINE.matcher(text).results().map(MadeFromRows::decoded).toList();
    }

    private static MadeFrom decoded(MatchResult line) {
        return new MadeFrom(line.group(3), Integer.parseInt(line.group(1)), line.group(2).equals("1"));
    }

    /** Writes down what a reply was made from, and counts one use of each template in it. */
    static void write(Handle handle, long message, List<MadeFrom> made) {
        for (int position = 0; position < made.size(); position++) {
            MadeFrom one = made.get(position);
            handle.execute("INSERT INTO reply_template (message_id, position, template_id, wording, edited) VALUES (?, ?, ?, ?, ?)", message, position,
                    one.template(), one.wording(), one.edited() ? 1 : 0);
        }
        count(handle, made, 1);
    }

    static List<MadeFrom> of(Handle handle, long message) {
        return handle.createQuery("SELECT template_id, wording, edited FROM reply_template WHERE message_id = :message ORDER BY position")
                .bind("message", message).map((row, context) -> new MadeFrom(row.getString(1), row.getInt(2), row.getBoolean(3))).list();
    }

    /** Takes the uses of a reply that was taken back off again; its rows go with its message. */
    static void uncount(Handle handle, List<MadeFrom> made) {
        count(handle, made, -1);
    }

    private static void count(Handle handle, List<MadeFrom> made, int by) {
        made.stream().map(MadeFrom::template).distinct()
                .forEach(template -> handle.execute("UPDATE template SET uses = max(0, uses + ?) WHERE id = ?", by, template));
    }
}
