package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What stands where an answer goes: whether it may be answered, and our own answers of the same words that are there already. */
sealed interface Answers {
    record Gone() implements Answers {}

    /**
     * @param open    whether it may be answered
     * @param sure    ids of ours with these words, written since the reply was
     * @param earlier ids of ours with these words from the minutes before, and of nobody known
     */
    record There(boolean open, Set<String> sure, Set<String> earlier) implements Answers {}

    int MOST_PAGES = 10;
    /** Times are given in whole seconds. */
    Duration ROUNDING = Duration.ofSeconds(2);
    Duration BEFORE = Duration.ofMinutes(10);
    String FIELDS = "{id,message,created_time,from{id}}";

    /** @throws Trouble where they cannot be told, or are too many */
    static Answers look(Graph graph, String under, Outgoing reply) throws Trouble {
        Instant written = graph.there(reply.at()).minus(ROUNDING);
        String comments = "comments.filter(stream).order(chronological).since(" + written.minus(BEFORE).getEpochSecond() + ").limit(100)";
        String fields = graph.isPost(under) ? "id," : "id,can_comment,";
        Set<String> sure = new HashSet<>();
        Set<String> earlier = new HashSet<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Said said = graph.ask("/" + under, "fields", fields + comments + after + FIELDS);
            if (said instanceof Said.Gone) {
                return new Gone();
            }
            JsonNode body = Graph.body(said);
            if (!Json.text(body, "id").equals(Optional.of(under))) {
                throw new Trouble(AccountTrouble.GARBLED, "another than asked for");
            }
            for (JsonNode one : body.path("comments").path("data")) {
                sort(graph, one, reply.text(), written, sure, earlier);
            }
            Optional<String> next = Graph.next(body.path("comments"));
            if (next.isEmpty()) {
                return new There(body.path("can_comment").asBoolean(true), sure, earlier);
            }
            after = ".after(" + next.get() + ")";
        }
        throw new Trouble(AccountTrouble.GARBLED, "answers without end");
    }

    private static void sort(Graph graph, JsonNode one, String text, Instant written, Set<String> sure, Set<String> earlier) throws Trouble {
        Optional<String> id = Json.text(one, "id").filter(Graph::isId);
        if (id.isEmpty() || !words(Json.text(one, "message").orElse("")).equals(words(text))) {
            return;
        }
        Optional<String> from = Json.text(one.path("from"), "id");
        if (from.isPresent() && !from.get().equals(graph.page())) {
            return;
        }
        boolean since = Json.instant(one, "created_time").filter(at -> !at.isBefore(written)).isPresent();
        (since && from.isPresent() ? sure : earlier).add(id.get());
    }

    /** As Facebook may keep it: without blanks around, with one kind of line ends. */
    static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\h*\\R", "\n").strip();
    }
}
