package app.detente.channel.x;

import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.channel.x.Posts.Unreadable;
import app.detente.channel.x.Session.Talk;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes a reply and finds it again; docs.x.com/x-api/posts/create-post. X takes no key, so a reply is known by what it answers and by its words. What X
 * shows too late for a look is held back by its own rule that the same words are not posted twice.
 */
final class Posting {
    private static final Duration SLACK = Duration.ofMinutes(2);
    private static final Duration SHOWN_BY_THEN = Duration.ofSeconds(30);
    private static final Duration A_DAY_IS_FULL = Duration.ofHours(1);
    private static final int MOST_PAGES = 5;
    private static final Pattern LINK = Pattern.compile("(?i)https?://");
    /** Behind the words of a post with pictures: no link that anybody wrote or pays for. */
    private static final Pattern OWN_PICTURE = Pattern.compile("\\s*https://t\\.co/[A-Za-z0-9]{1,64}\\s*$");
    private static final Pattern ADDRESSED = Pattern.compile("^(?:\\s*@[A-Za-z0-9_]{1,50}(?![A-Za-z0-9_]))+");
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private final Talk talk;
    private final Spending spending;
    private final Pace pace;
    private final Outgoing reply;

    Posting(Talk talk, Spending spending, Pace pace, Outgoing reply) {
        this.talk = talk;
        this.spending = spending;
        this.pace = pace;
        this.reply = reply;
    }

    Outcome publish() {
        Optional<String> parent = newest();
        if (parent.isEmpty()) {
            return new Outcome.Rejected("no_parent");
        }
        Optional<Outcome> refused = reply.refusedFiles(Network.X);
        if (refused.isPresent()) {
            return refused.get();
        }
        return switch (Media.put(talk, spending, reply.files())) {
            case Media.There(List<String> ids) -> post(parent.get(), ids);
            case Media.Refused(Outcome outcome) -> outcome;
        };
    }

    private Outcome post(String parent, List<String> media) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("text", reply.text());
        body.putObject("reply").put("in_reply_to_tweet_id", parent);
        if (!media.isEmpty()) {
            media.forEach(body.putObject("media").putArray("media_ids")::add);
        }
        return switch (talk.tell("POST", "tweets", Optional.of(body))) {
            case Said.Fine(JsonNode done) -> sent(done);
            case Said.Refused refused -> refused(refused);
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> {
                pay(reply.text());
                yield Settled.unknown(trouble);
            }
        };
    }

    /** What is answered, as it was last edited. */
    private Optional<String> newest() {
        Optional<String> parent = reply.inReplyTo().filter(Snowflake::isId);
        return parent.isPresent() && Snowflake.isId(reply.handle()) ? Optional.of(reply.handle()) : parent;
    }

    private Outcome sent(JsonNode done) {
        String text = Json.text(done.path("data"), "text").orElse(reply.text());
        pay(reply.files().isEmpty() ? text : OWN_PICTURE.matcher(text).replaceFirst(""));
        return Json.text(done.path("data"), "id").filter(Snowflake::isId).<Outcome>map(id -> new Outcome.Sent(id, id))
                .orElse(new Outcome.Unknown(AccountTrouble.GARBLED.key()));
    }

    private void pay(String text) {
        spending.done(LINK.matcher(text).find() ? Prices.CREATE_WITH_LINK : Prices.CREATE);
    }

    /** X tells these apart by its words alone; each was read in X's answers as others have noted them. */
    private Outcome refused(Said.Refused refused) {
        if (refused.says("duplicate content")) {
            return duplicate();
        }
        if (refused.status() == 404 || refused.says("deleted or not visible")) {
            return new Outcome.Rejected("gone");
        }
        if (refused.says("mentioned or otherwise engaged", "where you are mentioned or are the author")) {
            return new Outcome.Rejected("not_mentioned");
        }
        if (refused.says("restricted who can reply", "not allowed to reply", "reply to this conversation is not allowed", "not permitted to perform",
                "have been blocked")) {
            return new Outcome.Rejected("not_allowed");
        }
        if (refused.says("too long", "character limit")) {
            return new Outcome.Rejected("too_long");
        }
        if (refused.says("daily status update limit", "daily limit")) {
            return new Outcome.Held(new Trouble(AccountTrouble.BUSY, A_DAY_IS_FULL, "the day's posts are used up"));
        }
        return new Outcome.Rejected("refused");
    }

    /** Perhaps of an earlier attempt of this very reply, which X had not shown yet when it was looked for; that alone proves nothing. */
    private Outcome duplicate() {
        return switch (lookUp()) {
            case Outcome.Sent sent -> sent;
            case Outcome.Retry absent -> new Outcome.Rejected("duplicate");
            case Outcome.Rejected rejected -> rejected;
            case Outcome.Held held -> new Outcome.Unknown(held.trouble().kind().key());
            case Outcome.Unknown unknown -> unknown;
        };
    }

    /** Among what we wrote since the reply was: the one that answers the same with the same words. */
    Outcome lookUp() {
        Optional<String> parent = newest();
        if (parent.isEmpty()) {
            return new Outcome.Retry(Duration.ZERO, "not_there");
        }
        try {
            String us = talk.me().id();
            String since = Snowflake.before(reply.at().plus(pace.ahead()).minus(SLACK));
            String path = "users/" + us + "/tweets?max_results=" + Timeline.MOST + "&exclude=retweets&since_id=" + since + "&" + Posts.FIELDS;
            String page = "";
            for (int i = 0; i < MOST_PAGES; i++) {
                Timeline ours = Timeline.of(talk.need(path + page));
                ours.posts().forEach(post -> spending.read("post", post.path("id").asString(""), Prices.OWN_READ));
                Optional<String> found = ours.posts().stream().filter(this::isThis).map(post -> Json.text(post, "id").orElse(""))
                        .filter(Snowflake::isId).min(Snowflake.BY_AGE);
                if (found.isPresent()) {
                    return new Outcome.Sent(found.get(), found.get());
                }
                if (ours.next().isEmpty()) {
                    return new Outcome.Retry(SHOWN_BY_THEN, "not_there");
                }
                page = "&pagination_token=" + ours.next().get();
            }
            return new Outcome.Unknown("not_found");
        } catch (Trouble e) {
            return e.kind().passes() ? Settled.unknown(e) : new Outcome.Held(e);
        }
    }

    private boolean isThis(JsonNode post) {
        Optional<String> answers = Posts.referenced(post, "replied_to");
        try {
            String text = reply.files().isEmpty() ? PostText.of(post) : PostText.withoutPictures(post);
            return (answers.equals(reply.inReplyTo()) || answers.equals(newest())) && words(text).equals(words(reply.text()));
        } catch (Unreadable e) {
            return false;
        }
    }

    /** What X leaves as it is: it puts whom one answers in front, gives links a scheme, and drops blanks at the ends. */
    private static String words(String text) {
        String bare = LINK.matcher(ADDRESSED.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceFirst("")).replaceAll("");
        return BLANKS.matcher(bare).replaceAll(" ").replaceAll("/(?= |$)", "").strip();
    }
}
