package app.detente.channel.mastodon;

import app.detente.channel.Http.Answer;
import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * Finds a reply of ours again: among what we wrote since, the one under the same message with the same words. Idempotency keys cannot be asked for.
 */
final class LookUp {
    private static final int MOST_PAGES = 5;
    /** Of clocks that are nearly right. */
    private static final Duration SLACK = Duration.ofMinutes(2);
    private static final Pattern MENTION = Pattern.compile("@[\\p{L}\\p{N}_.-]+(?:@[\\p{L}\\p{N}.:-]+)?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{So}]+");
    private final Api api;

    LookUp(Api api) {
        this.api = api;
    }

    Outcome of(Outgoing reply) {
        Optional<String> parent = reply.inReplyTo().filter(Api::isId);
        if (parent.isEmpty()) {
            return new Outcome.Retry(Duration.ZERO, "never sent");
        }
        try {
            return find(reply, parent.get()).<Outcome>map(Outcome.Sent::new).orElseGet(() -> new Outcome.Retry(Duration.ZERO, "not there"));
        } catch (Trouble e) {
            return new Outcome.Unknown(e.getMessage());
        }
    }

    private Optional<String> find(Outgoing reply, String parent) throws Trouble {
        String us = api.me().id();
        String below = "";
        boolean whole = false;
        for (int page = 0; page < MOST_PAGES && !whole; page++) {
            Answer answer = api.get("v1/accounts/" + us + "/statuses?limit=40&exclude_reblogs=true" + below);
            JsonNode list = Json.read(answer.body());
            Instant since = reply.at().plus(api.ahead(answer)).minus(SLACK);
            Optional<String> found = among(list, reply, us, since);
            if (found.isPresent()) {
                return found;
            }
            Optional<String> oldest = items(list).map(Statuses::id).flatMap(Optional::stream).min(Walk.BY_AGE);
            whole = oldest.isEmpty() || below.endsWith("=" + oldest.get())
                    || items(list).anyMatch(status -> Json.instant(status, "created_at").filter(at -> at.isBefore(since)).isPresent());
            below = "&max_id=" + oldest.orElse("");
            if (answer.headers().firstValue("Link").isEmpty()) {
                return under(parent, reply, us, since);
            }
        }
        return whole ? Optional.empty() : under(parent, reply, us, reply.at().minus(SLACK));
    }

    /** Not every server lists all that we wrote, as what is not for everybody: there the conversation itself is asked. */
    private Optional<String> under(String parent, Outgoing reply, String us, Instant since) throws Trouble {
        Optional<JsonNode> context = api.find("v1/statuses/" + parent + "/context");
        return context.flatMap(found -> among(found.path("descendants"), reply, us, since));
    }

    private static Optional<String> among(JsonNode list, Outgoing reply, String us, Instant since) {
        String words = words(reply.text());
        return items(list).filter(status -> Statuses.id(status.path("account")).equals(Optional.of(us))
                        && Json.text(status, "in_reply_to_id").equals(reply.inReplyTo())
                        && Json.instant(status, "created_at").filter(at -> !at.isBefore(since)).isPresent() && says(status, words))
                .map(Statuses::id).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** As it is shown, or as it was typed where the server tells that too. */
    private static boolean says(JsonNode status, String words) {
        return Stream.concat(Json.text(status, "text").stream(), Json.text(status, "content").map(html -> Jsoup.parseBodyFragment(html).text()).stream())
                .anyMatch(text -> words(text).equals(words));
    }

    /** What no server changes in a text: neither mentions nor blanks, quotes or marks. */
    private static String words(String text) {
        return NO_WORD.matcher(MENTION.matcher(text).replaceAll("")).replaceAll("");
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
