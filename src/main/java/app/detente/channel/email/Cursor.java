package app.detente.channel.email;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How far the mailboxes have been read: the one customers write to, and the one with what we sent. */
record Cursor(Optional<Position> inbox, Optional<Position> sent) {
    static final Cursor NONE = new Cursor(Optional.empty(), Optional.empty());

    /**
     * RFC 3501, 2.3.1.1: mailbox, UIDVALIDITY and UID name a message for ever; under another UIDVALIDITY the UIDs mean nothing any more, and the day
     * says how far to go back.
     *
     * @param uid the last one read
     * @param day on which that was, UTC
     */
    record Position(String mailbox, long validity, long uid, LocalDate day) {}

    /** What a page gave; a text that is none begins anew, for the queue takes each message once. */
    static Cursor read(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        try {
            JsonNode root = Json.read(text.getBytes(StandardCharsets.UTF_8));
            return new Cursor(position(root.get("inbox")), position(root.get("sent")));
        } catch (Trouble | DateTimeException e) {
            return NONE;
        }
    }

    private static Optional<Position> position(JsonNode node) {
        if (node == null || !node.path("validity").isIntegralNumber() || !node.path("uid").isIntegralNumber()) {
            return Optional.empty();
        }
        return Optional.of(new Position(node.path("mailbox").asString(""), node.path("validity").asLong(), node.path("uid").asLong(),
                LocalDate.parse(node.path("day").asString(""))));
    }

    String text() {
        ObjectNode root = Json.MAPPER.createObjectNode();
        inbox.ifPresent(position -> root.set("inbox", node(position)));
        sent.ifPresent(position -> root.set("sent", node(position)));
        return root.toString();
    }

    private static ObjectNode node(Position position) {
        return Json.MAPPER.createObjectNode().put("mailbox", position.mailbox()).put("validity", position.validity()).put("uid", position.uid())
                .put("day", position.day().toString());
    }
}
