package app.detente.storage;

import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file a template library travels in: a JSON list of templates, UTF-8. A field we do not know is passed over, so that a newer file can be
 * read; ids are kept, so that what was exported and is imported again changes nothing. Whether a body can be rendered is not asked here:
 * another tool's templates come in and are mended in the library.
 */
public final class TemplateJson {
    /** Templates a file may hold. */
    public static final int MAX_TEMPLATES = 10_000;

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    /** The same bytes on every system, so that exports can be compared. */
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = 
            JSON.writer().with(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    private TemplateJson() {}

    /**
     * Reads a file whole or not at all.
     *
     * @throws Problem `file_is_folder`, `template-file-unreadable`, or as {@link #read(InputStream)}
     */
    public static List<ReplyTemplate> read(Path file) {
        if (Files.isDirectory(file)) {
            throw new Problem("file_is_folder", file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new Problem(e, "template-file-unreadable", file.toString());
        }
    }

    /**
     * Reads a library whole or not at all, and closes the stream.
     *
     * @throws Problem naming the line: `template-file-json`, `template-file-list`, `template-file-field`, `template-file-twice`,
     *                 `template-file-many`
     */
    public static List<ReplyTemplate> read(InputStream in) {
        try (JsonParser parser = JSON.createParser(in)) {
            return read(parser, Owners.NOBODY);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    static List<ReplyTemplate> read(String text, Owners owners) {
        try (JsonParser parser = JSON.createParser(text)) {
            return read(parser, owners);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    static Problem broken(JacksonException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return new Problem(e, "template-file-json", line, e.getOriginalMessage());
    }

    private static List<ReplyTemplate> read(JsonParser parser, Owners owners) {
        expect(parser.nextToken() == JsonToken.START_ARRAY, parser);
        List<ReplyTemplate> templates = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken() == JsonToken.START_OBJECT, parser);
            int line = parser.currentTokenLocation().getLineNr();
            ReplyTemplate template = new TemplateNode(line, parser.readValueAsTree(), owners).template();
            if (!ids.add(template.id())) {
                throw new Problem("template-file-twice", line, template.id());
            }
            if (ids.size() > MAX_TEMPLATES) {
                throw new Problem("template-file-many", MAX_TEMPLATES);
            }
            templates.add(template);
        }
        expect(parser.nextToken() == null, parser);
        return templates;
    }

    /** The file's text without owners; networks and fields always in the same order. */
    public static String write(List<ReplyTemplate> templates) {
        return write(templates, Owners.NOBODY);
    }

    static String write(List<ReplyTemplate> templates, Owners owners) {
        ArrayNode list = JSON.createArrayNode();
        templates.forEach(template -> write(template, list.addObject(), owners));
        return WRITER.writeValueAsString(list) + "\n";
    }

    private static void write(ReplyTemplate template, ObjectNode node, Owners owners) {
        node.put("id", template.id());
        node.put("title", template.title());
        node.put("folder", template.folder());
        node.put("language", template.language());
        ArrayNode shortcuts = node.putArray("shortcuts");
        template.shortcuts().forEach(shortcuts::add);
        node.put("body", template.body());
        ArrayNode networks = node.putArray("networks");
        template.networks().stream().sorted().map(Network::key).forEach(networks::add);
        node.put("uses", template.uses());
        node.put("retired", template.retired());
        list(template.variants(), "variants", node);
        terms(template.terms(), node, owners);
    }

    /** What is as usual is not written: the file of a plain template is as it always was. */
    private static void terms(Terms terms, ObjectNode node, Owners owners) {
        list(terms.tags(), "tags", node);
        if (terms.scope() != Terms.OPEN.scope()) {
            node.put("scope", terms.scope().key());
        }
        terms.owner().flatMap(owners.word()).ifPresent(owner -> node.put("owner", owner));
        terms.reviewOn().ifPresent(day -> node.put("review_on", day.toString()));
        if (terms.mood() != Terms.OPEN.mood()) {
            node.put("mood", terms.mood().key());
        }
        if (terms.newcomers() != Terms.OPEN.newcomers()) {
            node.put("newcomers", terms.newcomers());
        }
    }

    private static void list(List<String> texts, String field, ObjectNode node) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(field)::add);
        }
    }

    private static void expect(boolean holds, JsonParser parser) {
        if (!holds) {
            throw new Problem("template-file-list", parser.currentTokenLocation().getLineNr());
        }
    }
}
