package app.detente.channel.file;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes messages as {@link MessageFile} reads them, one record each: what is written, taken in and written again is the same, byte for byte. In a
 * table no cell begins as a formula would, for a spreadsheet would run what a stranger wrote: in texts and names the first character is then
 * written as an HTML entity, which reading undoes; before ids and addresses stands a ', as spreadsheets themselves write it, which reading undoes
 * too.
 */
public final class MessageWriter {
    /** With one of these a spreadsheet's formula begins. */
    static final String STARTS_FORMULA = "=+-@\t\r\n";
    private static final List<String> HEADER = List.of("id", "channel", "thread", "in_reply_to",
            "author_id", "author_name", "direction", "adviser", "created_at", "text", "url");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Writer out;
    private final Optional<CsvWriter> csv;

    private MessageWriter(Writer out, Optional<CsvWriter> csv) {
        this.out = out;
        this.csv = csv;
    }

    /** One JSON object a line. The writer stays open, as for {@link #csv}. */
    public static MessageWriter jsonl(Writer out) {
        return new MessageWriter(out, Optional.empty());
    }

    /** A header and a row each. */
    public static MessageWriter csv(Writer out) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(HEADER);
        return new MessageWriter(out, Optional.of(csv));
    }

    /** Writes one. */
    public void write(IncomingMessage message) throws IOException {
        if (csv.isPresent()) {
            csv.get().writeRecord(guarded(message.id()), message.network().key(), guarded(message.thread()), guarded(message.inReplyTo()),
                    guarded(author(message)), escaped(name(message)), direction(message.kind()), guarded(message.adviser()),
                    message.authored().toString(),
                    escaped(PlainText.clean(message.text())), guarded(message.url()));
        } else {
            out.write(JSON.writeValueAsString(json(message)));
            out.write('\n');
        }
    }

    /** Hands on what is still held back. */
    public void flush() throws IOException {
        if (csv.isPresent()) {
            csv.get().flush();
        }
        out.flush();
    }

    private static ObjectNode json(IncomingMessage message) {
        ObjectNode line = JSON.createObjectNode().put("id", plain(message.id())).put("channel", message.network().key());
        message.thread().ifPresent(thread -> line.put("thread", plain(thread)));
        message.inReplyTo().ifPresent(parent -> line.put("in_reply_to", plain(parent)));
        line.putObject("author").put("id", author(message)).put("name", name(message));
        line.put("direction", direction(message.kind()));
        message.adviser().ifPresent(adviser -> line.put("adviser", plain(adviser)));
        line.put("at", message.authored().toString()).put("text", PlainText.clean(message.text()));
        message.url().ifPresent(url -> line.put("url", plain(url)));
        return line;
    }

    /** A name that is blank is read as the author's id. */
    private static String name(IncomingMessage message) {
        String name = PlainText.cut(plain(message.authorName()), IncomingMessage.MAX_NAME);
        return name.isEmpty() ? author(message) : name;
    }

    /** A brand without a name is called by its network: without an author nobody takes a message. */
    private static String author(IncomingMessage message) {
        String id = plain(message.authorId());
        return id.isEmpty() ? message.network().key() : id;
    }

    /** One customer answering another is a customer's message: who takes it in sees that again. */
    private static String direction(MessageKind kind) {
        return switch (kind) {
            case CUSTOMER, PEER -> "in";
            case BRAND -> "out";
            case AUTOMATIC -> "automatic";
            case NOTE -> "note";
        };
    }

    private static String plain(String value) {
        return PlainText.clean(value.strip());
    }

    private static String guarded(Optional<String> value) {
        return value.map(MessageWriter::guarded).orElse("");
    }

    private static String guarded(String value) {
        String plain = plain(value);
        boolean formula = !plain.isEmpty() && STARTS_FORMULA.indexOf(plain.charAt(0)) >= 0 && !NUMBER.matcher(plain).matches();
        return formula ? "'" + plain : plain;
    }

    /** What {@link #guarded} wrote, as it was. */
    static String unguarded(String value) {
        return value.length() > 1 && value.charAt(0) == '\'' && STARTS_FORMULA.indexOf(value.charAt(1)) >= 0 ? value.substring(1) : value;
    }

    private static String escaped(String text) {
        String entities = text.replace("&", "&amp;");
        boolean formula = !entities.isEmpty() && STARTS_FORMULA.indexOf(entities.charAt(0)) >= 0;
        return formula ? String.format(Locale.ROOT, "&#%d;", (int) entities.charAt(0)) + entities.substring(1) : entities;
    }
}
