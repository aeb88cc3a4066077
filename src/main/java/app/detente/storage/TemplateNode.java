package app.detente.storage;

import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One template of a file, field by field.
 *
 * @param line   where it begins in the file
 * @param owners whom its owner is one of
 */
record TemplateNode(int line, JsonNode node, Owners owners) {
    private static final int MAX_WORD = 100;
    private static final int MAX_TITLE = 200;
    private static final int MAX_SHORTCUTS = 20;
    private static final int MAX_VARIANTS = 50;
    private static final int MAX_TAGS = 50;
    private static final Pattern BREAK = Pattern.compile("\\R");

    /** @throws Problem `template-file-field` with the line, the field, and what belongs there */
    ReplyTemplate template() {
        return new ReplyTemplate(id(), text("title", MAX_TITLE), folder(), language(), shortcuts(), text("body", ReplyTemplate.MAX_BYTES), networks(),
                uses(), flag("retired", false), texts("variants", ReplyTemplate.MAX_BYTES, MAX_VARIANTS), terms());
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
        return texts("shortcuts", MAX_WORD, MAX_SHORTCUTS);
    }

    /** On one line: drafts say so, one a line, what they were made from. */
    private String id() {
        String id = text("id", MAX_WORD);
        expect(!BREAK.matcher(id).find(), "id", "\"…\", 1–" + MAX_WORD);
        return id;
    }

    private Terms terms() {
        List<String> tags = texts("tags", MAX_WORD, MAX_TAGS);
        expect(tags.stream().noneMatch(tag -> BREAK.matcher(tag).find()), "tags", "[\"…\"], 0–" + MAX_TAGS);
        Scope scope = Scope.of(word("scope", Scope.BRAND.key())).orElseThrow(() -> wrong("scope", "\"personal\", \"team\", \"brand\""));
        Optional<Long> owner = Optional.of(word("owner", "")).filter(name -> !name.isBlank()).flatMap(owners.owner());
        expect(scope != Scope.PERSONAL || owner.isPresent(), "owner", "\"" + word("owner", "…") + "\": ?");
        Mood mood = Mood.of(word("mood", Mood.PLAIN.key())).orElseThrow(() -> wrong("mood", "\"plain\", \"light\", \"kind\""));
        return new Terms(tags, scope, owner, reviewOn(), mood, flag("newcomers", true));
    }

    private Optional<LocalDate> reviewOn() {
        String day = word("review_on", "");
        try {
            return Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw wrong("review_on", "\"2026-01-31\"");
        }
    }

    private String word(String field, String otherwise) {
        JsonNode value = node.path(field);
        expect(value.isMissingNode() || value.isNull() || value.isString() && isShort(value.stringValue(), MAX_TITLE), field, "\"…\"");
        return value.asString(otherwise);
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

    private boolean flag(String field, boolean otherwise) {
        JsonNode value = node.path(field);
        expect(value.isMissingNode() || value.isBoolean(), field, "true, false");
        return value.asBoolean(otherwise);
    }

    /** Absent is none; none of them is blank. */
    private List<String> texts(String field, int maxBytes, int most) {
        String expected = "[\"…\"], 0–" + most;
        List<String> texts = texts(field, expected);
        expect(texts.size() <= most && texts.stream().allMatch(text -> !text.isBlank() && isShort(text, maxBytes)), field, expected);
        return texts;
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
