package app.detente.channel.mastodon;

import app.detente.channel.Channel;
import app.detente.channel.CuttingProxy;
import app.detente.channel.Http;
import app.detente.channel.Http.Told;
import app.detente.channel.Json;
import app.detente.channel.RemoteStage;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The contract's stage on a running snac server with the users maison, nadia and karim. What earlier tests left there is not counted. */
final class SnacStage implements RemoteStage {
    private static final int SECONDS = 40;
    private final Http http = new Http();
    private final String server;
    private final UnaryOperator<String> password;
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> arrived = new ArrayList<>();
    private final CuttingProxy proxy;
    private final FakeAccess access;
    private final Channel channel;

    /** @param password of a user, by name */
    SnacStage(String server, UnaryOperator<String> password) throws Exception {
        this.server = server;
        this.password = password;
        proxy = new CuttingProxy(server, "/");
        access = new FakeAccess(proxy.address(), signIn("maison"));
        channel = new MastodonChannel(access, http, InstantSource.system());
    }

    /** As a person does it: the page in the browser asks for name and password, and shows the code. */
    private String signIn(String user) throws Trouble {
        try (Http once = new Http()) {
            return signIn(user, new MastodonSignIn(once));
        }
    }

    private String signIn(String user, MastodonSignIn signIn) throws Trouble {
        MastodonSignIn.Begun begun = signIn.begin(server);
        Matcher id = Pattern.compile("client_id=([^&]+)").matcher(begun.address().toString());
        if (!id.find()) {
            throw new AssertionError("no client in the address");
        }
        http.ask(Http.to(begun.address().toString()).GET().build());
        String page = say("POST", "/oauth/x-snac-login", new Form().with("login", user).with("passwd", password.apply(user))
                .with("redir", "urn:ietf:wg:oauth:2.0:oob").with("cid", id.group(1)).with("state", "").with("strict", ""), "none");
        return signIn.finish(begun, page);
    }

    /** Over a connection of its own: snac ends those that were kept open, just when the next request is on its way. */
    private String say(String method, String path, Form form, String token) throws Trouble {
        HttpRequest.Builder request = Http.to(server + path).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded").method(method, BodyPublishers.ofString(form.toString()));
        try (Http once = new Http()) {
            return switch (once.tell(request.build())) {
                case Told.Answered(Http.Answer answer) when answer.isFine() -> new String(answer.body(), StandardCharsets.UTF_8);
                case Told other -> throw new AssertionError(path + ": " + other);
            };
        }
    }

    private JsonNode read(String path) throws Trouble {
        return Json.read(http.ask(Http.to(server + path).header("Authorization", "Bearer " + tokens.get("maison")).GET().build()).body());
    }

    /** The server’s own address, past what cuts its answers. */
    String server() {
        return server;
    }

    String token(String user) throws Trouble {
        if (!tokens.containsKey(user)) {
            tokens.put(user, user.equals("maison") ? access.token : signIn(user));
        }
        return tokens.get(user);
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
        return Set.of(Feat.LOOK_UP, Feat.CUT, Feat.SIGN_IN);
    }

    @Override
    public String arrives(String author, String text) throws Exception {
        return arrives(author, text, "public");
    }

    /** Waits until the server has delivered it, which takes it some seconds even to a neighbour. */
    String arrives(String author, String text, String visibility) throws Exception {
        String user = author.toLowerCase(Locale.ROOT);
        String token = token(user);
        token("maison");
        say("PATCH", "/api/v1/accounts/update_credentials", new Form().with("display_name", author), token);
        String id = Json.text(Json.read(say("POST", "/api/v1/statuses", new Form().with("status", "@maison " + text).with("visibility", visibility), token)
                .getBytes(StandardCharsets.UTF_8)), "id").orElseThrow();
        for (int tries = 0; tries < SECONDS * 5; tries++) {
            if (read("/api/v1/notifications?limit=60").findValuesAsString("id").contains(id)) {
                arrived.add(id);
                return id;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the server has not delivered within " + SECONDS + " s");
    }

    @Override
    public List<String> published() throws Exception {
        List<String> texts = new ArrayList<>();
        for (String parent : arrived) {
            for (JsonNode status : read("/api/v1/statuses/" + parent + "/context").path("descendants")) {
                texts.add(HtmlText.of(status.path("content").asString()));
            }
        }
        return texts;
    }

    /** What a status says, without its tags. */
    String text(String id) throws Trouble {
        return HtmlText.of(read("/api/v1/statuses/" + id).path("content").asString());
    }

    /** Whom a status is for. */
    String visibility(String id) throws Trouble {
        return read("/api/v1/statuses/" + id).path("visibility").asString();
    }

    @Override
    public void cut(Cut where) {
        proxy.cut(where == Cut.BEFORE ? CuttingProxy.BEFORE : 0);
    }

    @Override
    public void trouble(AccountTrouble kind) throws Exception {
        token("maison");
        if (kind == AccountTrouble.SIGN_IN) {
            access.token = "taken-back-" + SECRET;
        }
    }

    @Override
    public void well() {
        access.token = tokens.get("maison");
    }

    @Override
    public void close() throws Exception {
        http.close();
        proxy.close();
    }
}
