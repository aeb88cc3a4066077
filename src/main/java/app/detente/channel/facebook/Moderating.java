package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Hides comments and deletes our own; developers.facebook.com/docs/graph-api/reference/comment. Facebook is asked first whether it lets us. */
final class Moderating {
    private final Graph graph;

    Moderating(Graph graph) {
        this.graph = graph;
    }

    /** {@code POST /{comment}?is_hidden=}: its author and their friends still see it. */
    Outcome hide(String id, boolean hidden) {
        try {
            if (!Graph.isId(id) || graph.isPost(id)) {
                return new Outcome.Rejected("no_hiding");
            }
            Said said = graph.ask("/" + id, "fields", "id,is_hidden,can_hide");
            if (said instanceof Said.Gone) {
                return new Outcome.Rejected("gone");
            }
            JsonNode comment = asked(said, id);
            if (comment.path("is_hidden").asBoolean(false) == hidden) {
                return new Outcome.Sent(id);
            }
            if (!comment.path("can_hide").asBoolean(true)) {
                return new Outcome.Rejected("no_hiding");
            }
            return settled(graph.tell("/" + id, "is_hidden", String.valueOf(hidden)), id, new Outcome.Rejected("gone"));
        } catch (Trouble e) {
            return Settled.notDone(e);
        }
    }

    Outcome delete(String id) {
        try {
            if (!Graph.isId(id)) {
                return new Outcome.Rejected("no_deleting");
            }
            Said said = graph.ask("/" + id, "fields", "id,from{id}");
            if (said instanceof Said.Gone) {
                return new Outcome.Sent(id);
            }
            if (!Json.text(asked(said, id).path("from"), "id").equals(Optional.of(graph.page()))) {
                return new Outcome.Rejected("not_ours");
            }
            return settled(graph.delete(id), id, new Outcome.Sent(id));
        } catch (Trouble e) {
            return Settled.notDone(e);
        }
    }

    private static JsonNode asked(Said said, String id) throws Trouble {
        JsonNode body = Graph.body(said);
        if (!Json.text(body, "id").equals(Optional.of(id))) {
            throw new Trouble(AccountTrouble.GARBLED, "another than asked for");
        }
        return body;
    }

    private static Outcome settled(Said said, String id, Outcome gone) {
        return switch (said) {
            case Said.Fine(JsonNode body) when body.path("success").asBoolean(false) -> new Outcome.Sent(id);
            case Said.Fine nothing -> new Outcome.Unknown(AccountTrouble.GARBLED.key());
            case Said.Gone() -> gone;
            case Said.Refused(String reason) -> new Outcome.Rejected(reason);
            case Said.TooMuch() -> new Outcome.Rejected("refused");
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> new Outcome.Unknown(trouble.kind().key());
        };
    }
}
