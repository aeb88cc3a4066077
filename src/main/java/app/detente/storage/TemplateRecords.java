package app.detente.storage;

import app.detente.model.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of a file of templates, JSON or CSV, each with its line; a row of a table has the shape the same template has in JSON. */
final class TemplateRecords {
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final List<String> DELIMITERS = List.of(",", ";", "\t");
    private static final int MAX_COLUMNS = 200;

    private TemplateRecords() {}

    /** @param node empty where there is something else than a record */
    record TemplateRow(int line, Optional<ObjectNode> node) {}

    static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.isEmpty() || start.charAt(0) == '[' || start.charAt(0) == '{';
    }

    static List<TemplateRow> read(String text) {
        return isJson(text) ? json(text) : csv(text);
    }

    private static void few(List<TemplateRow> rows) {
        if (rows.size() > TemplateJson.MAX_TEMPLATES) {
            throw new Problem("template-file-many", TemplateJson.MAX_TEMPLATES);
        }
    }

    /** A list, or an object that holds one as its `payload`. */
    private static List<TemplateRow> json(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            List<TemplateRow> rows = new ArrayList<>();
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            if (list) {
                elements(parser, rows);
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean payload = parser.currentName().equals("payload");
                    if (parser.nextToken() == JsonToken.START_ARRAY && payload) {
                        elements(parser, rows);
                        list = true;
                    } else {
                        parser.skipChildren();
                    }
                }
            }
            if (!list || parser.nextToken() != null) {
                throw new Problem("template-file-list", Math.max(1, parser.currentTokenLocation().getLineNr()));
            }
            return rows;
        } catch (JacksonException e) {
            throw TemplateJson.broken(e);
        }
    }

    private static void elements(JsonParser parser, List<TemplateRow> rows) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode node = parser.readValueAsTree();
            rows.add(new TemplateRow(line, node instanceof ObjectNode object ? Optional.of(object) : Optional.empty()));
            few(rows);
        }
    }

    private static List<TemplateRow> csv(String text) {
        String head = text.lines().findFirst().orElse("");
        char delimiter = DELIMITERS.stream().max(Comparator.comparingLong(one -> head.chars().filter(c -> c == one.charAt(0)).count())).orElseThrow().charAt(0);
        List<TemplateRow> rows = new ArrayList<>();
        List<String> names = null;
        int line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                line = Math.toIntExact(row.getStartingLineNumber());
                if (names == null) {
                    names = row.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
                    columns(names, line);
                } else {
                    rows.add(new TemplateRow(line, Optional.of(node(names, row.getFields()))));
                    few(rows);
                }
            }
        } catch (CsvParseException e) {
            throw new Problem(e, "template-file-columns", line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void columns(List<String> names, int line) {
        boolean ours = names.contains("title") && names.contains("body");
        boolean theirs = names.contains("content") && (names.contains("name") || names.contains("short_code"));
        if (!ours && !theirs || names.size() > MAX_COLUMNS) {
            throw new Problem("template-file-columns", line);
        }
    }

    private static ObjectNode node(List<String> names, List<String> values) {
        ObjectNode node = JSON.createObjectNode();
        for (int at = 0; at < Math.min(names.size(), values.size()); at++) {
            String value = values.get(at);
            if (!value.isBlank()) {
                put(node, names.get(at), value);
            }
        }
        return node;
    }

    private static void put(ObjectNode node, String name, String value) {
        String word = value.strip();
        switch (name) {
            case "shortcuts", "networks" -> list(node, name, Arrays.stream(word.split("[\\s,;]+")));
            case "tags" -> list(node, name, Arrays.stream(word.split("[,;\\n]")));
            case "retired", "newcomers", "active" -> flag(node, name, word);
            case "uses" -> number(node, name, word);
            default -> {
                if (name.matches("body_\\d{1,2}")) {
                    node.withArray("variants").add(value);
                } else {
                    node.put(name, name.equals("body") || name.equals("content") ? value : word);
                }
            }
        }
    }

    private static void list(ObjectNode node, String name, Stream<String> words) {
        ArrayNode list = node.putArray(name);
        words.map(String::strip).filter(word -> !word.isEmpty()).forEach(list::add);
    }

    private static void flag(ObjectNode node, String name, String word) {
        switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "oui" -> node.put(name, true);
            case "false", "0", "no", "non" -> node.put(name, false);
            default -> node.put(name, word);
        }
    }

    private static void number(ObjectNode node, String name, String word) {
        if (word.matches("\\d{1,18}")) {
            node.put(name, Long.parseLong(word));
        } else {
            node.put(name, word);
        }
    }
}
