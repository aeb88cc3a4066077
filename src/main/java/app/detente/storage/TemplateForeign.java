package app.detente.storage;

import app.detente.model.Fold;
import app.detente.model.Language;
import app.detente.voice.ReplyTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Templates of other tools in our terms: Chatwoot's canned responses (`short_code`, `content` with Liquid variables) and Zammad's text modules
 * (`name`, `keywords`, `content` in HTML with `#{…}`). Variables we have too are translated; others become gaps, and are named.
 */
final class TemplateForeign {
    private static final int MAX_TITLE = 180;
    private static final int MAX_WORD = 80;
    private static final int MOST_SHORTCUTS = 20;

    private TemplateForeign() {}

    static TemplateFile.Entry chatwoot(int line, ObjectNode node, Owners owners) {
        ForeignText text = ForeignText.liquid(text(node, "content"));
        String code = text(node, "short_code");
        ObjectNode ours = ours(node, "chatwoot", code, text.text());
        ours.put("title", cut(code.replace('_', ' ').replace('-', ' '), MAX_TITLE)).put("folder", "Chatwoot");
        shortcuts(ours, List.of(code));
        return new TemplateFile.Entry(line, new TemplateNode(line, ours, owners).template(), text.unknown());
    }

    static TemplateFile.Entry zammad(int line, ObjectNode node, Owners owners) {
        ForeignText text = ForeignText.zammad(text(node, "content"));
        String name = text(node, "name");
        ObjectNode ours = ours(node, "zammad", name, text.text());
        ours.put("title", cut(name, MAX_TITLE)).put("folder", cut(group(node).orElse("Zammad"), MAX_WORD));
        shortcuts(ours, Arrays.asList(text(node, "keywords").split("[\\s,;]+")));
        JsonNode active = node.path("active");
        if (active.isBoolean() && !active.booleanValue()) {
            ours.put("retired", true);
        }
        return new TemplateFile.Entry(line, new TemplateNode(line, ours, owners).template(), text.unknown());
    }

    /** What any of them has: an id that stays the same, the language its words are in, the body. */
    private static ObjectNode ours(ObjectNode node, String tool, String name, String body) {
        JsonNode id = node.path("id");
        String own = id.isIntegralNumber() || id.isString() ? id.asString() : Fold.words(name).stream().collect(Collectors.joining("-"));
        ObjectNode ours = node.objectNode();
        ours.put("id", own.isBlank() ? "" : cut(tool + "-" + own, MAX_WORD));
        ours.put("language", Language.of(body).map(Language::key).orElse("en"));
        ours.put("body", body);
        return ours;
    }

    private static Optional<String> group(ObjectNode node) {
        JsonNode groups = node.path("groups");
        JsonNode first = groups.isArray() && !groups.isEmpty() ? groups.get(0) : groups;
        return Optional.of(first.isObject() ? first.path("name").asString("") : first.isString() ? first.stringValue().split("[,;]")[0].strip() : "")
                .filter(name -> !name.isBlank());
    }

    private static void shortcuts(ObjectNode ours, List<String> words) {
        List<String> own = words.stream().map(word -> word.replaceFirst("^[/:]+", "").replaceAll("\\s+", "-").strip())
                .filter(word -> !word.isEmpty()).map(word -> cut(word, MAX_WORD)).distinct().limit(MOST_SHORTCUTS).toList();
        own.forEach(ours.putArray("shortcuts")::add);
    }

    private static String text(ObjectNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : "";
    }

    /** On one line, within so many UTF-8 bytes. */
    private static String cut(String text, int bytes) {
        String line = text.strip().replaceAll("\\s+", " ");
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int c : line.codePoints().toArray()) {
            used += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (used > bytes) {
                break;
            }
            out.appendCodePoint(c);
        }
        return out.toString().strip();
    }
}
