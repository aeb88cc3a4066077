package app.detente.channel.mastodon;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.RemoteStage;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contract's stage on a {@link FakeMastodon}. */
public final class FakeStage implements RemoteStage {
    private final FakeMastodon fake = new FakeMastodon();
    private final Http http = new Http();
    private final Access access = new FakeAccess(fake.address(), FakeMastodon.TOKEN);
    private final Channel channel = new MastodonChannel(access, http, InstantSource.system());

    public FakeStage(boolean bare) throws IOException {
        fake.bare = bare;
    }

    /** What the account was set up with. */
    public Access access() {
        return access;
    }

    /** What the token allows from now on. */
    public void scopes(String scopes) {
        fake.scopes = scopes;
    }

    /** As many at a time as a real one gives; usually few, so that a test meets several pages. */
    public void pageOf(int most) {
        fake.page = most;
    }

    /** Says down every open stream that there is something. */
    public void tell() throws IOException {
        fake.send("event: notification\ndata: {}\n\n");
    }

    /** Somebody answers a status of the public; gives the id. */
    public String answers(String parent, String author, String text) {
        synchronized (fake) {
            return fake.statuses.answer(author, FakeStatuses.html("@maison " + text), parent).get("id").asString();
        }
    }

    /** Somebody wrote to us a while ago; gives the id. */
    public String wrote(String author, String text, Instant when) {
        synchronized (fake) {
            return fake.statuses.mention(author, FakeStatuses.html("@maison " + text), "public").put("created_at", when.toString()).get("id").asString();
        }
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Set<Feat> feats() {
        Set<Feat> feats = EnumSet.complementOf(EnumSet.of(Feat.HIDE, Feat.PICTURE));
        if (fake.bare) {
            feats.remove(Feat.DELETE);
            // one at a time: the contract wants both within one look
            feats.remove(Feat.EDIT);
        }
        return feats;
    }

    @Override
    public String arrives(String author, String text) {
        synchronized (fake) {
            return fake.statuses.mention(author, FakeStatuses.html("@maison " + text), "direct").get("id").asString();
        }
    }

    @Override
    public List<String> published() {
        synchronized (fake) {
            return fake.statuses.ours().stream().map(status -> HtmlText.of(status.get("content").asString())).toList();
        }
    }

    @Override
    public void cut(Cut where) {
        fake.cut = Optional.of(where);
    }

    @Override
    public void trouble(AccountTrouble kind) {
        fake.trouble = Optional.of(kind);
    }

    @Override
    public void well() {
        fake.trouble = Optional.empty();
    }

    @Override
    public void spoil() {
        fake.statuses.mention("Karim", "<p>abîmé</p>", "public").put("created_at", 7);
    }

    @Override
    public void edit(String id, String text) {
        fake.statuses.edit(id, FakeStatuses.html(text));
    }

    @Override
    public void delete(String id) {
        fake.statuses.delete(id);
    }

    @Override
    public void close() {
        http.close();
        fake.close();
    }
}
