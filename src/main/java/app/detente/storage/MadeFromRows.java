package app.detente.storage;

import app.detente.voice.MadeFrom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The templates a text was made from, in the order of the text: as rows of a reply, and as lines of text where the reply is not one yet (`2 0 bill`:
 * the wording, whether it was edited, the template; behind a tab, the files left out of it). A reply has its own copy of the files that go.
 */
final class MadeFromRows {
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d{1,9}) ([01]) (.+?)(?:\\t(\\d{1,18}(?:,\\d{1,18})*))?$");

    private MadeFromRows() {}

    static String encode(List<MadeFrom> made) {
        return made.stream().map(one -> one.wording() + " " + (one.edited() ? 1 : 0) + " " + one.template() + without(one))
                .collect(Collectors.joining("\n"));
    }

    private static String without(MadeFrom one) {
        return one.without().isEmpty() ? "" : one.without().stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "\t", ""));
    }

    /** A line that is none is passed over: a draft must not be lost over what it was made from. */
    static List<MadeFrom> decode(String text) {
        return LINE.matcher(text).results().map(MadeFromRows::decoded).toList();
    }

    private static MadeFrom decoded(MatchResult line) {
        Set<Long> without = line.group(4) == null ? Set.of() : Arrays.stream(line.group(4).split(",")).map(Long::valueOf).collect(Collectors.toSet());
        return new MadeFrom(line.group(3), Integer.parseInt(line.group(1)), line.group(2).equals("1"), without);
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
