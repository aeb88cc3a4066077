package app.detente.channel.x;

import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.channel.x.Posts.Unreadable;
import app.detente.channel.x.Session.Me;
import app.detente.channel.x.Session.Talk;
import app.detente.model.RemoteEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One fetch: a page of each timeline whose {@link Walk} is under way, or the top page of each when none is, and now and then a look at what became of
 * the newest messages. Authors come with the posts; what a post answers is not asked for, for each would cost as much as five mentions.
 */
final class Intake {
    private static final int RAW = 64 << 10;
    private final Talk talk;
    private final Spending spending;
    private final Instant now;
    private final List<RemoteEvent> events = new ArrayList<>();
    private final List<Page.Aside> aside = new ArrayList<>();

    /** @param now by X's clock */
    Intake(Talk talk, Spending spending, Instant now) {
        this.talk = talk;
        this.spending = spending;
        this.now = now;
    }

    Page fetch(Cursor from) throws Trouble {
        spending.resume(from.spent());
        Me me = talk.me();
        Walk mentions = from.mentions();
        Walk own = from.own();
        boolean none = !mentions.isUnderWay() && !own.isUnderWay();
        if (none || mentions.isUnderWay()) {
            mentions = step("mentions", mentions, me);
        }
        if ((none || own.isUnderWay()) && !talk.isLate()) {
            own = step("tweets", own, me);
        }
        boolean more = mentions.isUnderWay() || own.isUnderWay();
        Watch watch = new Watch(talk, spending, now);
        boolean look = !more && !talk.isLate() && watch.isDue(from);
        if (look) {
            events.addAll(watch.look(from.watch()));
        }
        Cursor next = new Cursor(mentions, own, Watch.newest(from.watch(), events, now), look ? now.toEpochMilli() : from.looked(), spending.kept());
        return new Page(events, aside, next.kept(), more);
    }

    private Walk step(String timeline, Walk walk, Me me) throws Trouble {
        Said said = talk.ask(path(timeline, walk, me));
        if (said instanceof Said.Refused refused && refused.status() == 400 && walk.isUnderWay()) {
            walk = walk.again();
            said = talk.ask(path(timeline, walk, me));
        }
        JsonNode body = Session.body(said);
        Timeline page = Timeline.of(body);
        pay(body);
        Posts posts = new Posts(me, body, now);
        List<String> ids = new ArrayList<>();
        for (JsonNode post : page.posts()) {
            Optional<String> id = Json.text(post, "id").filter(Snowflake::isId);
            id.ifPresent(ids::add);
            if (!Posts.isRepost(post) && id.map(walk::isNew).orElse(true) && (timeline.equals("mentions") || speaksToSomebody(post, me))) {
                take(posts, post);
            }
        }
        Watch.gone(body, now).forEach(events::add);
        return walk.step(ids, page.next(), now);
    }

    private String path(String timeline, Walk walk, Me me) {
        return "users/" + me.id() + "/" + timeline + "?" + walk.query(now) + "&expansions=author_id&user.fields=name,username&" + Posts.FIELDS
                + (timeline.equals("tweets") ? "&exclude=retweets" : "");
    }

    private void pay(JsonNode body) {
        body.path("data").forEach(post -> spending.read("post", post.path("id").asString(""), Prices.OWN_READ));
        body.path("includes").path("users").forEach(user -> spending.read("user", user.path("id").asString(""), Prices.USER_READ));
    }

    /** What the account says to all answers nobody, and neither does a thread of its own. */
    private static boolean speaksToSomebody(JsonNode post, Me me) {
        Optional<String> to = Json.text(post, "in_reply_to_user_id");
        return Posts.referenced(post, "replied_to").isPresent()
                && (!to.equals(Optional.of(me.id())) || !post.path("entities").path("mentions").isEmpty());
    }

    private void take(Posts posts, JsonNode post) {
        try {
            events.addAll(posts.read(post));
        } catch (Unreadable e) {
            byte[] raw = post.toString().getBytes(StandardCharsets.UTF_8);
            aside.add(new Page.Aside(e.getMessage(), raw.length > RAW ? Arrays.copyOf(raw, RAW) : raw));
        }
    }
}
