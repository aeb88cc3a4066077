package app.detente.storage;

import app.detente.model.Change;
import app.detente.model.FileFacts;
import app.detente.model.FileKind;
import app.detente.model.FileLimit;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.voice.MadeFrom;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Files that go out with a template, on some networks or on all. A reply takes a copy of them when it is queued: what is changed later changes none. */
public final class AttachmentStore {
    /** Bytes of one file: what the networks to come take of a picture. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;
    /** Bytes of all files of a template. */
    public static final int MAX_TOTAL = 20 * 1024 * 1024;
    public static final int MAX_FILES = 10;
    private static final int LONGEST_NAME = 100;
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]+");
    private static final Pattern EDGES = Pattern.compile("^[. _-]+|[. ]+$");

    private final Database database;
    private final ChangeFeed changes;

    public AttachmentStore(Database database, ChangeFeed changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * A file of a template.
     *
     * @param networks where it goes out; empty for everywhere
     * @param facts    what decides which networks take it
     */
    public record Attachment(long id, String template, String name, String type, Set<Network> networks, FileFacts facts) {
        public int bytes() {
            return Math.toIntExact(facts.bytes());
        }

        boolean goesTo(Network network) {
            return networks.isEmpty() || networks.contains(network);
        }

        /** The networks it is meant for that do not take it, and why; the caller's to keep. */
        public Map<Network, FileLimit.Refusal> refused() {
            Map<Network, FileLimit.Refusal> refused = new EnumMap<>(Network.class);
            Arrays.stream(Network.values()).filter(this::goesTo)
                    .forEach(network -> FileLimit.refusal(network, List.of(facts)).ifPresent(why -> refused.put(network, why)));
            return refused;
        }
    }

    /**
     * Adds a file from the disk.
     *
     * @throws Problem `attachment.unreadable`, or as {@link #add(String, String, Set, byte[])}
     */
    public Attachment add(String template, Path file, Set<Network> networks) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw large(file.getFileName().toString());
            }
            return add(template, file.getFileName().toString(), networks, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Problem(e, "attachment.unreadable", file.toString());
        }
    }

    /**
     * Adds a file under a name cleaned of everything that a folder could take amiss.
     *
     * @throws Problem `attachment.empty`, `attachment.large`, `attachment.many`
     */
    public Attachment add(String template, String name, Set<Network> networks, byte[] content) {
        String clean = clean(name);
        if (content.length == 0) {
            throw new Problem("attachment.empty", clean);
        }
        Attachment added = database.write(handle -> {
            List<Attachment> there = of(handle, template);
            if (there.size() >= MAX_FILES) {
                throw new Problem("attachment.many", MAX_FILES);
            }
            long total = there.stream().mapToLong(Attachment::bytes).sum() + content.length;
            if (content.length > MAX_BYTES || total > MAX_TOTAL) {
                throw large(clean);
            }
            String own = unlike(clean, there.stream().map(Attachment::name).collect(Collectors.toSet()));
            String keys = networks.stream().sorted().map(Network::key).collect(Collectors.joining(" "));
            handle.execute("INSERT INTO template_attachment (template_id, name, type, networks, content) VALUES (?, ?, ?, ?, ?)", template, own,
                    type(own), keys, content);
            return of(handle, template).getLast();
        });
        changes.tell(Change.anything());
        return added;
    }

    /** Takes a file off; replies queued with it keep theirs. */
    public void remove(long attachment) {
        database.useWrite(handle -> handle.execute("DELETE FROM template_attachment WHERE id = ?", attachment));
        changes.tell(Change.anything());
    }

    /** The files of a template, in the order they were added. */
    public List<Attachment> of(String template) {
        return database.read(handle -> of(handle, template));
    }

    /** What is in a file; empty where it is gone. */
    public Optional<byte[]> content(long attachment) {
        return database.read(handle -> handle.createQuery("SELECT content FROM template_attachment WHERE id = :id").bind("id", attachment)
                .mapTo(byte[].class).findOne());
    }

    private static List<Attachment> of(Handle handle, String template) {
        return handle.createQuery("""
                        SELECT id, name, type, networks, length(content), substr(content, 1, :head)
                          FROM template_attachment WHERE template_id = :id ORDER BY id""")
                .bind("id", template).bind("head", FileKind.HEAD)
                .map((row, context) -> new Attachment(row.getLong(1), template, row.getString(2), row.getString(3),
                        Arrays.stream(row.getString(4).split(" ")).flatMap(key -> Network.of(key).stream()).collect(Collectors.toSet()),
                        new FileFacts(row.getString(2), row.getInt(5), FileKind.of(row.getBytes(6))))).list();
    }

    /** The files that go out with a reply on a network: those of the templates it was made from, each template's once, but for what was left out. */
    public List<Attachment> going(List<MadeFrom> made, Network network) {
        return database.read(handle -> going(handle, made, network));
    }

    private static List<Attachment> going(Handle handle, List<MadeFrom> made, Network network) {
        Set<Long> without = made.stream().flatMap(one -> one.without().stream()).collect(Collectors.toSet());
        return made.stream().map(MadeFrom::template).distinct().flatMap(template -> of(handle, template).stream())
                .filter(file -> file.goesTo(network) && !without.contains(file.id())).toList();
    }

    /** The networks that do not take a template's files as they are, and why. */
    static Map<Network, FileLimit.Refusal> refusals(Handle handle, String template) {
        Map<Network, FileLimit.Refusal> refusals = new EnumMap<>(Network.class);
        for (Network network : Network.values()) {
            List<FileFacts> facts = going(handle, List.of(new MadeFrom(template, 0, false)), network).stream().map(Attachment::facts).toList();
            FileLimit.refusal(network, facts).ifPresent(why -> refusals.put(network, why));
        }
        return refusals;
    }

    /** Gives a reply the files that go out with it. */
    static void copy(Handle handle, long message, List<MadeFrom> made, Network network) {
        going(handle, made, network).forEach(file -> handle.execute("""
                INSERT INTO reply_attachment (message_id, name, type, content) SELECT ?, name, type, content FROM template_attachment WHERE id = ?""",
                message, file.id()));
    }

    private static Problem large(String name) {
        return new Problem("attachment.large", name, MAX_BYTES >> 20, MAX_TOTAL >> 20);
    }

    /** The last part of a path, with letters, digits and the few marks that are safe in every folder. */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = EDGES.matcher(UNSAFE.matcher(last).replaceAll("_")).replaceAll("");
        int dot = safe.lastIndexOf('.');
        String ending = dot > 0 && safe.length() - dot <= 10 ? safe.substring(dot) : "";
        String stem = safe.substring(0, safe.length() - ending.length());
        String cut = stem.codePoints().limit(LONGEST_NAME).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return (cut.isBlank() ? "file" : cut.strip()) + ending;
    }

    private static String unlike(String name, Set<String> taken) {
        String own = name;
        for (int number = 2; taken.contains(own); number++) {
            own = number + "-" + name;
        }
        return own;
    }

    private static String type(String name) {
        return Optional.ofNullable(URLConnection.guessContentTypeFromName(name)).orElse("application/octet-stream");
    }
}
