package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.MessageLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message to whoever wrote a comment, for that person alone: once for each comment, within seven days;
 * developers.facebook.com/docs/messenger-platform/discovery/private-replies. That it can be sent once only is what keeps it from going out twice.
 */
final class PrivateReply {
    /** UTF-16 units of a message, Send API. */
    private static final int LONGEST = 2_000;
    private static final Duration ROUNDING = Duration.ofSeconds(2);
    private static final String FIELDS = "id,created_time,can_reply_privately,private_reply_conversation{id}";
    private final Graph graph;
    private final Outgoing reply;

    PrivateReply(Graph graph, Outgoing reply) {
        this.graph = graph;
        this.reply = reply;
    }

    Outcome publish() {
        if (!reply.files().isEmpty()) {
            return new Outcome.Rejected("no_files");
        }
        if (reply.text().length() > LONGEST) {
            return new Outcome.Rejected("too_long");
        }
        Optional<String> to = reply.inReplyTo().filter(Graph::isId);
        if (to.isEmpty()) {
            return new Outcome.Rejected("no_parent");
        }
        try {
            Said said = graph.ask("/" + to.get(), "fields", FIELDS);
            if (said instanceof Said.Gone) {
                return new Outcome.Rejected("gone");
            }
            JsonNode comment = Graph.body(said);
            if (Json.instant(comment, "created_time").filter(at -> at.plus(MessageLimit.PRIVATE_REPLY_WITHIN).isBefore(graph.now())).isPresent()) {
                return new Outcome.Rejected("too_late");
            }
            return isOpen(comment) ? send(to.get()) : earlier(comment).orElse(new Outcome.Rejected("already"));
        } catch (Trouble e) {
            return Settled.notDone(e);
        }
    }

    private static boolean isOpen(JsonNode comment) {
        return comment.path("can_reply_privately").asBoolean(false);
    }

    private Outcome send(String to) throws Trouble {
        ObjectNode what = Json.MAPPER.createObjectNode();
        what.putObject("recipient").put(graph.isPost(to) ? "post_id" : "comment_id", to);
        what.putObject("message").put("text", reply.text());
        return switch (graph.tell("/" + graph.page() + "/messages", what)) {
            case Said.Fine(JsonNode done) -> Json.text(done, "message_id").filter(id -> !id.isBlank()).<Outcome>map(Outcome.Sent::new)
                    .orElse(new Outcome.Unknown(AccountTrouble.GARBLED.key()));
            case Said.Gone() -> new Outcome.Rejected("gone");
            case Said.Refused(String reason) -> new Outcome.Rejected(reason);
            case Said.TooMuch() -> new Outcome.Unknown(AccountTrouble.UNREACHABLE.key());
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> new Outcome.Unknown(trouble.kind().key());
        };
    }

    Outcome lookUp() {
        Optional<String> to = reply.inReplyTo().filter(Graph::isId);
        if (to.isEmpty()) {
            return Settled.notThere();
        }
        try {
            Said said = graph.ask("/" + to.get(), "fields", FIELDS);
            if (said instanceof Said.Gone) {
                return new Outcome.Rejected("gone");
            }
            JsonNode comment = Graph.body(said);
            return isOpen(comment) ? Settled.notThere() : earlier(comment).orElse(new Outcome.Unknown("not_found"));
        } catch (Trouble e) {
            return Settled.notFoundOut(e);
        }
    }

    /** What was said in private on this comment, where it was ours: in the conversation that it began. */
    private Optional<Outcome> earlier(JsonNode comment) throws Trouble {
        Optional<String> conversation = Json.text(comment.path("private_reply_conversation"), "id").filter(Graph::isId);
        if (conversation.isEmpty()) {
            return Optional.empty();
        }
        JsonNode body = graph.need("/" + conversation.get() + "/messages", "fields", "id,message,created_time,from{id}", "limit", "50");
        Instant written = graph.there(reply.at()).minus(ROUNDING);
        String page = graph.page();
        List<String> ours = body.path("data").valueStream()
                .filter(one -> Json.text(one.path("from"), "id").equals(Optional.of(page)))
                .filter(one -> Json.text(one, "message").map(Answers::words).equals(Optional.of(Answers.words(reply.text()))))
                .filter(one -> Json.instant(one, "created_time").filter(at -> !at.isBefore(written)).isPresent())
                .flatMap(one -> Json.text(one, "id").stream()).toList();
        return ours.size() == 1 ? Optional.of(new Outcome.Sent(ours.getFirst())) : Optional.empty();
    }
}
