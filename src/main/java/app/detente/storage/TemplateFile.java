package app.detente.storage;

import app.detente.model.Problem;
import app.detente.voice.ReplyTemplate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of templates as it was read: what can be taken, and what cannot and why. A file that is broken as a whole is a Problem; one template that is
 * wrong costs itself only.
 */
public record TemplateFile(Format format, List<Entry> entries, List<TemplateImport.Refused> refused) {
    /** Bytes of a file: ten thousand templates and their wordings have room in it. */
    static final long MAX_BYTES = 32L * 1024 * 1024;

    /** Whose file it is. */
    public enum Format {
        JSON, CSV, CHATWOOT, ZAMMAD;

        /** The word it goes by on the command line. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> of(String key) {
            return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
        }
    }

    /** @param unknown variables of another tool that we do not have: they became gaps */
    record Entry(int line, ReplyTemplate template, List<String> unknown) {}

    /**
     * Reads a file, in this format or in the one its content shows.
     *
     * @throws Problem `file_is_folder`, `template-file-unreadable`, `template-file-large`, `template-file-encoding`, `template-file-json`,
     *                 `template-file-list`, `template-file-columns`, `template-file-many`
     */
    static TemplateFile read(Path file, Optional<Format> wanted, Owners owners) {
        String text = text(file);
        List<TemplateRecords.TemplateRow> rows = TemplateRecords.read(text);
        Format format = wanted.orElseGet(() -> recognised(rows, text));
        List<Entry> entries = new ArrayList<>();
        List<TemplateImport.Refused> refused = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (TemplateRecords.TemplateRow row : rows) {
            try {
                Entry entry = entry(format, row, owners);
                if (!ids.add(entry.template().id())) {
                    throw new Problem("template-file-twice", row.line(), entry.template().id());
                }
                entries.add(entry);
            } catch (Problem wrong) {
                refused.add(new TemplateImport.Refused(row.line(), wrong));
            }
        }
        return new TemplateFile(format, entries, refused);
    }

    private static Entry entry(Format format, TemplateRecords.TemplateRow row, Owners owners) {
        if (row.node().isEmpty()) {
            throw new Problem("template-file-list", row.line());
        }
        ObjectNode node = row.node().get();
        return switch (format) {
            case JSON, CSV -> new Entry(row.line(), new TemplateNode(row.line(), node, owners).template(), List.of());
            case CHATWOOT -> TemplateForeign.chatwoot(row.line(), node, owners);
            case ZAMMAD -> TemplateForeign.zammad(row.line(), node, owners);
        };
    }

    private static Format recognised(List<TemplateRecords.TemplateRow> rows, String text) {
        Optional<ObjectNode> first = rows.stream().flatMap(row -> row.node().stream()).findFirst();
        if (first.filter(node -> node.has("short_code")).isPresent()) {
            return Format.CHATWOOT;
        }
        if (first.filter(node -> node.has("name") && node.has("content")).isPresent()) {
            return Format.ZAMMAD;
        }
        return TemplateRecords.isJson(text) ? Format.JSON : Format.CSV;
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw new Problem("file_is_folder", file.toString());
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Problem("template-file-large", MAX_BYTES >> 20);
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(e, "template-file-encoding", file.toString());
        } catch (IOException e) {
            throw new Problem(e, "template-file-unreadable", file.toString());
        }
    }
}
