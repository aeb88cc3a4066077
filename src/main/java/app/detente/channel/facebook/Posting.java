package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Multipart;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One public answer: {@code POST /{comment or post}/comments}, docs/graph-api/reference/object/comments. Facebook takes no key of ours, and
 * the same words twice; so it is asked before each attempt whether they stand there already, and after one whose answer was lost.
 */
final class Posting {
    /** UTF-16 units of a comment. */
    private static final int LONGEST = 8_000;
    private final Graph graph;
    private final Posted posted;
    private final Outgoing reply;

    Posting(Graph graph, Posted posted, Outgoing reply) {
        this.graph = graph;
        this.posted = posted;
        this.reply = reply;
    }

    Outcome publish() {
        Optional<Outcome> refused = reply.refusedFiles(Network.FACEBOOK);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (reply.text().length() > LONGEST) {
            return new Outcome.Rejected("too_long");
        }
        Optional<String> under = under();
        if (under.isEmpty()) {
            return new Outcome.Rejected("no_parent");
        }
        try {
            if (!under.equals(reply.inReplyTo()) && graph.ask("/" + reply.inReplyTo().orElseThrow(), "fields", "id") instanceof Said.Gone) {
                return new Outcome.Rejected("gone");
            }
            return switch (Answers.look(graph, under.get(), reply)) {
                case Answers.Gone() -> new Outcome.Rejected("gone");
                case Answers.There there -> publish(under.get(), there);
            };
        } catch (Trouble e) {
            return Settled.notDone(e);
        }
    }

    /** The words may stand there from an attempt that nobody remembers. */
    private Outcome publish(String under, Answers.There there) throws Trouble {
        Set<String> ours = posted.free(there.sure(), reply.key());
        posted.before(reply.key()).ifPresent(ours::removeAll);
        if (!ours.isEmpty()) {
            return found(ours, under);
        }
        if (!there.open()) {
            return new Outcome.Rejected("not_allowed");
        }
        Set<String> before = new HashSet<>(there.sure());
        before.addAll(there.earlier());
        posted.attempt(reply.key(), before);
        return switch (comment("/" + under + "/comments")) {
            case Said.Fine(JsonNode done) -> Json.text(done, "id").filter(Graph::isId).map(id -> sent(id, under))
                    .orElse(new Outcome.Unknown(AccountTrouble.GARBLED.key()));
            case Said.Gone() -> new Outcome.Rejected("gone");
            case Said.Refused(String reason) -> new Outcome.Rejected(reason);
            case Said.TooMuch() -> new Outcome.Unknown(AccountTrouble.UNREACHABLE.key());
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> new Outcome.Unknown(trouble.kind().key());
        };
    }

    /** The picture goes in the comment itself ({@code source}), so that the two are there together or not at all. */
    private Said comment(String path) {
        return reply.files().isEmpty() ? graph.tell(path, "message", reply.text())
                : graph.tell(path, new Multipart().with("message", reply.text()).with("source", reply.files().getFirst()));
    }

    private Outcome sent(String id, String under) {
        posted.published(reply.key(), id);
        return new Outcome.Sent(id, under);
    }

    private Outcome found(Set<String> ours, String under) {
        return ours.size() == 1 ? sent(ours.iterator().next(), under) : new Outcome.Unknown("alike");
    }

    private Optional<String> under() {
        return reply.inReplyTo().filter(Graph::isId).map(parent -> Graph.isId(reply.handle()) ? reply.handle() : parent);
    }

    Outcome lookUp() {
        Optional<String> under = under();
        if (under.isEmpty()) {
            return Settled.notThere();
        }
        try {
            return switch (Answers.look(graph, under.get(), reply)) {
                case Answers.Gone() -> new Outcome.Rejected("gone");
                case Answers.There there -> settled(there, under.get());
            };
        } catch (Trouble e) {
            return Settled.notFoundOut(e);
        }
    }

    private Outcome settled(Answers.There there, String under) {
        Set<String> sure = posted.free(there.sure(), reply.key());
        Set<String> earlier = posted.free(there.earlier(), reply.key());
        Optional<Set<String>> before = posted.before(reply.key());
        before.ifPresent(sure::removeAll);
        before.ifPresent(earlier::removeAll);
        if (!sure.isEmpty()) {
            return found(sure, under);
        }
        return earlier.isEmpty() ? Settled.notThere() : new Outcome.Unknown("alike");
    }
}
