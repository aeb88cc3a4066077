package app.detente.channel.x;

import app.detente.channel.Json;
import app.detente.channel.x.Session.Talk;
import app.detente.model.MessageKind;
import app.detente.model.RemoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Asks for the newest messages again, for X tells of no deletion. Each costs once a day, so it is few of them and not for long; one that is gone without
 * this being noticed is noticed when it is answered.
 */
final class Watch {
    private static final int MOST = 20;
    private static final Duration SELDOM = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofDays(1);
    private final Talk talk;
    private final Spending spending;
    private final Instant now;

    Watch(Talk talk, Spending spending, Instant now) {
        this.talk = talk;
        this.spending = spending;
        this.now = now;
    }

    boolean isDue(Cursor cursor) {
        return !cursor.watch().isEmpty() && !Instant.ofEpochMilli(cursor.looked()).isAfter(now.minus(SELDOM));
    }

    /** What is gone of these. Where X does not say, the next look may: the messages themselves have come. */
    List<RemoteEvent> look(List<String> ids) {
        if (!(talk.ask("tweets?ids=" + String.join(",", ids)) instanceof Said.Fine(JsonNode body))) {
            return List.of();
        }
        body.path("data").forEach(post -> spending.read("looked up", post.path("id").asString(""), Prices.POST_READ));
        return gone(body, now).toList();
    }

    /** Posts that an answer says are deleted; those of people who have hidden theirs are not. */
    static Stream<RemoteEvent> gone(JsonNode body, Instant now) {
        return body.path("errors").valueStream()
                .filter(error -> Json.text(error, "type").filter(type -> type.endsWith("/resource-not-found")).isPresent()
                        && Json.text(error, "resource_type").equals(Optional.of("tweet")))
                .flatMap(error -> Json.text(error, "resource_id").or(() -> Json.text(error, "value")).filter(Snowflake::isId).stream())
                .map(id -> new RemoteEvent.Deleted(id, now));
    }

    /** Which to ask for from now on: the newest customers' messages of the last day that are still there. */
    static List<String> newest(List<String> watched, List<RemoteEvent> events, Instant now) {
        List<String> gone = events.stream().filter(RemoteEvent.Deleted.class::isInstance).map(RemoteEvent::id).toList();
        Stream<String> come = events.stream().filter(event -> event instanceof RemoteEvent.Written written
                && written.message().kind() == MessageKind.CUSTOMER).map(RemoteEvent::id);
        String oldest = Snowflake.before(now.minus(LONG));
        return Stream.concat(watched.stream(), come).distinct().filter(id -> !gone.contains(id) && Snowflake.isNewer(id, oldest))
                .sorted(Snowflake.BY_AGE.reversed()).limit(MOST).toList();
    }
}
