package app.detente.storage;

import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.voice.ReplyTemplate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One template of a file, field by field.
 *
 * @param line where it begins in the file
 */
record TemplateNode(int line, JsonNode node) {
    private static final int MAX_WORD = 100;
    private static final int MAX_TITLE = 200;
    private static final int MAX_SHORTCUTS = 20;

    /** @throws Problem `template-file-field` with the line, the field, and what belongs there */
    ReplyTemplate template() {
        return new ReplyTemplate(text("id", MAX_WORD), text("title", MAX_TITLE), folder(), language(), shortcuts(), text("body",
                ReplyTemplate.MAX_BYTES), networks(), uses(), retired());
    }

    private String text(String field, int maxBytes) {
        JsonNode value = node.path(field);
        String expected = "\"…\", 1–" + maxBytes;
        expect(value.isString() && isShort(value.stringValue(), maxBytes) && !value.stringValue().isBlank(), field, expected);
        return value.stringValue();
    }

    private String folder() {
        JsonNode value = node.path("folder");
        expect(value.isMissingNode() || value.isString() && isShort(value.stringValue(), MAX_WORD), "folder", "\"…\", 0–" + MAX_WORD);
        return value.asString("");
    }

    private String language() {
        String value = node.path("language").asString("");
        expect(value.equals("fr") || value.equals("en"), "language", "\"fr\", \"en\"");
        return value;
    }

    private List<String> shortcuts() {
        List<String> shortcuts = texts("shortcuts", "[\"…\"]");
        boolean usable = shortcuts.stream().allMatch(word -> !word.isBlank() && isShort(word, MAX_WORD));
        expect(usable && shortcuts.size() <= MAX_SHORTCUTS, "shortcuts", "[\"…\"], 0–" + MAX_SHORTCUTS);
        return shortcuts;
    }

    private Set<Network> networks() {
        String known = List.of(Network.values()).stream().map(network -> '"' + network.key() + '"').collect(Collectors.joining(", ", "[", "]"));
        return texts("networks", known).stream()
                .map(key -> Network.of(key).orElseThrow(() -> wrong("networks", known)))
                .collect(Collectors.toSet());
    }

    private long uses() {
        JsonNode value = node.path("uses");
        expect(value.isMissingNode() || value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0, "uses", "0, 1, 2…");
        return value.asLong(0);
    }

    private boolean retired() {
        JsonNode value = node.path("retired");
        expect(value.isMissingNode() || value.isBoolean(), "retired", "true, false");
        return value.asBoolean(false);
    }

    private List<String> texts(String field, String expected) {
        JsonNode value = node.path(field);
        expect(value.isMissingNode() || value.isArray(), field, expected);
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            expect(element.isString(), field, expected);
            texts.add(element.stringValue());
        }
        return texts;
    }

    private static boolean isShort(String text, int maxBytes) {
        return text.getBytes(StandardCharsets.UTF_8).length <= maxBytes;
    }

    private void expect(boolean holds, String field, String expected) {
        if (!holds) {
            throw wrong(field, expected);
        }
    }

    private Problem wrong(String field, String expected) {
        return new Problem("template-file-field", line, field, expected);
    }
}
