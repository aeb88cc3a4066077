package app.detente.channel.x;

import app.detente.channel.Access;
import app.detente.channel.Json;
import app.detente.channel.Multipart;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Signed in as the account, with a token of its own. One lasts two hours; with the scope offline.access X gives a refresh token for the next, each good
 * for one use: docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code. For any thread; one renews at a time.
 */
final class Session {
    private static final String TOKEN = "token";
    private static final String REFRESH = "refresh";
    private static final Pattern FORM = Pattern.compile("[!-~]{1,4096}");
    /** After this no further call of the same task is begun, so that the last of them ends within a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(29);
    private final Access access;
    private final Wire wire;
    private final Spending spending;
    private final InstantSource clock;
    private volatile Me known;

    /** Whom X knows us as. */
    record Me(String id, String username) {}

    Session(Access access, Wire wire, Spending spending, InstantSource clock) {
        this.access = access;
        this.wire = wire;
        this.spending = spending;
        this.clock = clock;
    }

    /** The calls that one task takes. */
    Talk talk() {
        return new Talk(clock.instant().plus(PATIENCE));
    }

    /** Short-lived, for one thread. */
    final class Talk {
        private final Instant until;

        private Talk(Instant until) {
            this.until = until;
        }

        Said ask(String path) {
            return signedIn(token -> wire.ask(path, token));
        }

        Said tell(String method, String path, Optional<JsonNode> body) {
            return signedIn(token -> wire.tell(method, path, body, token));
        }

        Said upload(String path, Multipart form) {
            return signedIn(token -> wire.upload(path, form, token));
        }

        /** Asks where every answer but a good one is a trouble. */
        JsonNode need(String path) throws Trouble {
            return body(ask(path));
        }

        Me me() throws Trouble {
            Me now = known;
            return now != null ? now : meNow();
        }

        /** Who we are, asked anew: whether the token is still good. */
        Me meNow() throws Trouble {
            JsonNode user = need("users/me").path("data");
            String id = Json.text(user, "id").filter(Snowflake::isId).orElseThrow(() -> new Trouble(AccountTrouble.GARBLED, "a user without an id"));
            spending.read("user", id, Prices.USER_READ);
            known = new Me(id, Json.text(user, "username").filter(Posts::isUsername).orElse(id));
            return known;
        }

        boolean isLate() {
            return clock.instant().isAfter(until);
        }

        private Said signedIn(Function<String, Said> call) {
            try {
                String token = token();
                hurry();
                Said said = call.apply(token);
                if (isAboutTheToken(said)) {
                    String anew = renewed(token, this);
                    hurry();
                    said = call.apply(anew);
                }
                return isAboutTheToken(said) ? new Said.Unable(new Trouble(AccountTrouble.SIGN_IN, "a new token is refused")) : said;
            } catch (Trouble e) {
                return new Said.Unable(e);
            }
        }

        private void hurry() throws Trouble {
            if (isLate()) {
                throw new Trouble(AccountTrouble.UNREACHABLE, "too slow altogether");
            }
        }
    }

    static JsonNode body(Said said) throws Trouble {
        return switch (said) {
            case Said.Fine(JsonNode body) -> body;
            case Said.Refused refused -> throw new Trouble(refused.status() == 403 ? AccountTrouble.PERMISSION : AccountTrouble.GARBLED,
                    "refused: " + refused.status() + " " + refused.type());
            case Said.Unable(Trouble trouble) -> throw trouble;
            case Said.Doubtful(Trouble trouble) -> throw trouble;
        };
    }

    private static boolean isAboutTheToken(Said said) {
        return said instanceof Said.Refused refused && refused.isAboutTheToken();
    }

    private String token() throws Trouble {
        String token = access.need(TOKEN).strip();
        if (!FORM.matcher(token).matches()) {
            throw new Trouble(AccountTrouble.SIGN_IN, "a token with characters that no token has");
        }
        return token;
    }

    /** A token that is not this one: what another thread has fetched meanwhile, or a new one. */
    private synchronized String renewed(String old, Talk talk) throws Trouble {
        String now = token();
        if (!now.equals(old)) {
            return now;
        }
        Optional<String> refresh = access.secret(REFRESH).map(String::strip).filter(text -> FORM.matcher(text).matches());
        Optional<String> client = Optional.ofNullable(access.fields().get("client")).map(String::strip).filter(text -> !text.isEmpty());
        if (refresh.isEmpty() || client.isEmpty()) {
            throw new Trouble(AccountTrouble.SIGN_IN, "the token is refused, and there is none to renew it with");
        }
        talk.hurry();
        Optional<String> secret = access.secret("secret").map(String::strip).filter(text -> !text.isEmpty());
        Said said = wire.renew("grant_type=refresh_token&refresh_token=" + encoded(refresh.get()) + "&client_id=" + encoded(client.get()),
                secret.map(text -> encoded(client.get()) + ":" + encoded(text)));
        if (said instanceof Said.Refused || said instanceof Said.Unable(Trouble trouble) && trouble.kind() == AccountTrouble.PERMISSION) {
            throw new Trouble(AccountTrouble.SIGN_IN, "the token cannot be renewed");
        }
        return keep(body(said));
    }

    /** The refresh token first: the old one is spent, and without the new one nothing can be renewed any more. */
    private String keep(JsonNode renewed) throws Trouble {
        String token = Json.text(renewed, "access_token").filter(text -> FORM.matcher(text).matches())
                .orElseThrow(() -> new Trouble(AccountTrouble.GARBLED, "no token in place of the old one"));
        Json.text(renewed, "refresh_token").filter(text -> FORM.matcher(text).matches()).ifPresent(refresh -> access.renew(REFRESH, refresh));
        access.renew(TOKEN, token);
        return token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
