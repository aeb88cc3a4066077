package app.detente.channel.email;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.model.RemoteEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What answering a mail needs (RFC 5322, 3.6.4 and 3.6.5).
 *
 * @param to         whom an answer goes to
 * @param id         of the mail; "" where it has none of its own
 * @param references of the mail, oldest first
 */
record Handle(String to, String name, String subject, String id, List<String> references) {
    private static final int LONGEST_SUBJECT = 500;
    private static final int MOST_REFERENCES = 10;

    Handle {
        subject = cut(subject, LONGEST_SUBJECT);
        references = shorter(references);
    }

    private static List<String> shorter(List<String> references) {
        if (references.size() <= MOST_REFERENCES) {
            return List.copyOf(references);
        }
        List<String> kept = new ArrayList<>(List.of(references.getFirst()));
        kept.addAll(references.subList(references.size() - MOST_REFERENCES + 1, references.size()));
        return List.copyOf(kept);
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The ids an answer to it refers to, oldest first. */
    List<String> forAnswer() {
        List<String> all = new ArrayList<>(references);
        if (!id.isEmpty()) {
            all.remove(id);
            all.add(id);
        }
        return all;
    }

    /** Of an answer to it, for whoever follows up on that one. */
    Handle answeredBy(String answer) {
        return new Handle(to, name, subject, answer, forAnswer());
    }

    /** At most {@value RemoteEvent.Written#LONGEST_HANDLE} UTF-16 units, references being the first to go. */
    String text() {
        ObjectNode root = Json.MAPPER.createObjectNode().put("to", to).put("name", name).put("subject", subject).put("id", id);
        ArrayNode ids = root.putArray("references");
        references.forEach(ids::add);
        String text = root.toString();
        if (text.length() <= RemoteEvent.Written.LONGEST_HANDLE) {
            return text;
        }
        return references.isEmpty() ? new Handle(to, "", "", id, List.of()).text()
                : new Handle(to, name, subject, id, references.subList(references.size() / 2 + references.size() % 2, references.size())).text();
    }

    /** What came with the message; empty for a text that is none. */
    static Optional<Handle> read(String text) {
        try {
            JsonNode root = Json.read(text.getBytes(StandardCharsets.UTF_8));
            List<String> references = new ArrayList<>();
            root.path("references").forEach(id -> references.add(id.asString("")));
            return Json.text(root, "to").map(to -> new Handle(to, Json.text(root, "name").orElse(""), Json.text(root, "subject").orElse(""),
                    Json.text(root, "id").orElse(""), references));
        } catch (Trouble e) {
            return Optional.empty();
        }
    }
}
