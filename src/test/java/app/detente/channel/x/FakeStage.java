package app.detente.channel.x;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.RemoteStage;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Nadia mentions us out of the blue, everybody else answers a post of ours. */
public final class FakeStage implements RemoteStage {
    final FakeX x = new FakeX();
    final Keys keys = new Keys(x.address());
    final Http http = new Http();
    final XChannel channel;
    final String root;

    public FakeStage() throws IOException {
        this(InstantSource.system());
    }

    FakeStage(InstantSource clock) throws IOException {
        channel = new XChannel(keys, http, clock);
        root = x.world.write(FakeWorld.US, "Nouvelle box !", Optional.empty());
    }

    /** What the account was set up with. */
    public Access access() {
        return keys;
    }

    /** The same with a token to renew the other by. */
    public Access refreshed() {
        String refresh = "refresh-0-" + SECRET;
        x.refreshes.add(refresh);
        keys.secrets.put("refresh", refresh);
        return keys;
    }

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Set<Feat> feats() {
        return Set.of(Feat.values());
    }

    @Override
    public String arrives(String author, String text) {
        String person = x.world.person(author);
        return author.equals("Nadia") ? x.world.write(person, "@maison " + text, Optional.empty()) : x.world.write(person, text, Optional.of(root));
    }

    @Override
    public List<String> published() {
        return x.published();
    }

    @Override
    public List<byte[]> pictures() {
        return x.media.attached();
    }

    @Override
    public void cut(Cut where) {
        x.cut = where;
    }

    @Override
    public void trouble(AccountTrouble kind) {
        x.trouble = kind;
    }

    @Override
    public void well() {
        x.trouble = null;
    }

    @Override
    public void spoil() {
        ObjectNode post = x.world.posts.get(arrives("Nadia", "illisible"));
        post.remove("created_at");
    }

    @Override
    public void edit(String id, String text) {
        x.world.edit(id, "@maison " + text);
    }

    @Override
    public void delete(String id) {
        x.world.posts.remove(id);
    }

    @Override
    public List<String> hidden() {
        return List.copyOf(x.world.hidden);
    }

    @Override
    public void close() {
        channel.close();
        http.close();
        x.close();
    }
}
