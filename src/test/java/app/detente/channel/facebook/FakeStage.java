package app.detente.channel.facebook;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.channel.RemoteStage;
import app.detente.channel.Trouble;
import app.detente.channel.facebook.FakePage.Thing;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import app.detente.model.RemoteEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everybody comments on a post of the page. */
public final class FakeStage implements RemoteStage {
    final FakeFacebook facebook = new FakeFacebook();
    final Http http = new Http();
    final FacebookChannel channel;
    final String post;
    /** By how much our clock is ahead of Facebook's. */
    volatile Duration ahead = Duration.ZERO;

    public FakeStage() throws IOException {
        channel = channel(facebook.address());
        post = facebook.page.post(FakePage.US, "Nouvelle box !", Instant.now().minusSeconds(3_600));
    }

    /** What the account was set up with. */
    public Access access() {
        return Keys.of(facebook.address());
    }

    FacebookChannel channel(String server) {
        return new FacebookChannel(Keys.of(server), http, () -> Instant.now().plus(ahead));
    }

    /** All that has come, to the end of the last page. */
    record Read(List<RemoteEvent> events, List<Page.Aside> aside, String cursor) {
        RemoteEvent.Written written(String id) {
            return events.stream().filter(event -> event.id().equals(id)).filter(RemoteEvent.Written.class::isInstance)
                    .map(RemoteEvent.Written.class::cast).findFirst().orElseThrow();
        }

        List<String> ids() {
            return events.stream().filter(RemoteEvent.Written.class::isInstance).map(RemoteEvent::id).toList();
        }
    }

    Read read(String cursor) throws Trouble {
        List<RemoteEvent> events = new ArrayList<>();
        List<Page.Aside> aside = new ArrayList<>();
        String at = cursor;
        boolean more = true;
        while (more) {
            Page page = channel.fetch(at);
            events.addAll(page.events());
            aside.addAll(page.aside());
            at = page.cursor();
            more = page.more();
        }
        return new Read(events, aside, at);
    }

    Thing thing(String id) {
        return facebook.page.things.get(id);
    }

    /** A while passes for us, after which a lively post is read once more. */
    void wait(Duration passing) {
        ahead = ahead.plus(passing);
    }

    @Override
    public Network network() {
        return Network.FACEBOOK;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Set<Feat> feats() {
        return Set.of(Feat.LOOK_UP, Feat.CUT, Feat.SIGN_IN, Feat.BUSY, Feat.SPOIL, Feat.GARBLED, Feat.EDIT, Feat.HIDE, Feat.DELETE,
                Feat.PICTURE);
    }

    @Override
    public String arrives(String author, String text) {
        return facebook.page.comment(post, Optional.of(author), text, Instant.now());
    }

    @Override
    public List<String> published() {
        return facebook.page.things.values().stream().filter(thing -> !thing.post.isEmpty() && thing.author.equals(Optional.of(FakePage.US)))
                .map(thing -> thing.text).toList();
    }

    @Override
    public List<byte[]> pictures() {
        return List.copyOf(facebook.page.pictures.values());
    }

    @Override
    public void cut(Cut where) {
        facebook.cut = where;
    }

    @Override
    public void trouble(AccountTrouble kind) {
        facebook.trouble = kind;
    }

    @Override
    public void well() {
        facebook.trouble = null;
    }

    @Override
    public void spoil() {
        facebook.page.spoilt.add(Json.MAPPER.createObjectNode().put("id", 17).put("message", "…"));
    }

    @Override
    public void edit(String id, String text) {
        thing(id).text = text;
        wait(Duration.ofSeconds(61));
    }

    @Override
    public void delete(String id) {
        facebook.page.remove(id);
    }

    @Override
    public List<String> hidden() {
        return facebook.page.things.values().stream().filter(thing -> thing.hidden).map(thing -> thing.id).toList();
    }

    @Override
    public void close() {
        channel.close();
        http.close();
        facebook.close();
    }
}
