package app.detente.channel.mastodon;

import app.detente.channel.Http;
import app.detente.channel.Http.Answer;
import app.detente.channel.Http.Told;
import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import tools.jackson.databind.JsonNode;

/**
 * Signs in without the console ever seeing the password (client/authorized, methods/oauth): the program is made known to the server, a person agrees in
 * their browser and types back the code that the server shows them. Blocks; keeps nothing.
 */
public final class MastodonSignIn {
    /** The code is shown rather than sent to an address: a desktop has none. */
    private static final String SHOW_IT = "urn:ietf:wg:oauth:2.0:oob";
    private static final String SCOPES = "read write";
    private final Http http;

    /** One that waits for its code; kept until then, and no longer. */
    public static final class Begun {
        private final String server;
        private final String id;
        private final String secret;

        private Begun(String server, String id, String secret) {
            this.server = server;
            this.id = id;
            this.secret = secret;
        }

        /** The server as it is to be kept: scheme and host. */
        public String server() {
            return server;
        }

        /** What to open in the system's browser. */
        public URI address() {
            return URI.create(server + "/oauth/authorize?" + new Form().with("response_type", "code").with("client_id", id)
                    .with("redirect_uri", SHOW_IT).with("scope", SCOPES));
        }
    }

    public MastodonSignIn(Http http) {
        this.http = http;
    }

    /**
     * Makes the program known to a server.
     *
     * @param server as a person types it
     * @throws Trouble {@link AccountTrouble#INCOMPLETE} for no address; {@link AccountTrouble#GARBLED} where no Mastodon answers there
     */
    public Begun begin(String server) throws Trouble {
        String address = ServerAddress.of(server);
        JsonNode app = ask(address + "/api/v1/apps", new Form().with("client_name", "Détente").with("redirect_uris", SHOW_IT).with("scopes", SCOPES),
                AccountTrouble.GARBLED);
        return new Begun(address, text(app, "client_id"), text(app, "client_secret"));
    }

    /**
     * Exchanges the code for a token, which does not end by itself.
     *
     * @throws Trouble {@link AccountTrouble#SIGN_IN} for a code that is none, was used already or is too old: begin anew
     */
    public String finish(Begun begun, String code) throws Trouble {
        return text(ask(begun.server + "/oauth/token", new Form().with("grant_type", "authorization_code").with("client_id", begun.id)
                .with("client_secret", begun.secret).with("redirect_uri", SHOW_IT).with("code", code.strip()).with("scope", SCOPES),
                AccountTrouble.SIGN_IN), "access_token");
    }

    /** @param refused what a 4xx means */
    private JsonNode ask(String address, Form form, AccountTrouble refused) throws Trouble {
        Told told = http.tell(Http.to(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())).build());
        return switch (told) {
            case Told.Unsent(Trouble trouble) -> throw trouble;
            case Told.Lost(String reason) -> throw new Trouble(AccountTrouble.UNREACHABLE, reason);
            case Told.Answered(Answer answer) when answer.isFine() -> Json.read(answer.body());
            case Told.Answered(Answer answer) when answer.status() == 429 -> throw new Trouble(AccountTrouble.BUSY, "answered 429");
            case Told.Answered(Answer answer) -> throw new Trouble(answer.status() >= 500 ? AccountTrouble.UNREACHABLE : refused,
                    "answered " + answer.status());
        };
    }

    private static String text(JsonNode node, String name) throws Trouble {
        return Json.text(node, name).filter(value -> !value.isBlank())
                .orElseThrow(() -> new Trouble(AccountTrouble.GARBLED, "no " + name));
    }
}
