package app.detente.channel.bluesky;

import app.detente.channel.Access;
import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Signed in as the account: with the tokens kept, renewed when they are old, and with the app password only where they cannot be. A server takes
 * few sign-ins with a password (30 in 5 minutes, 300 a day, some fewer), and any number of renewals. For any thread; one renews at a time.
 */
final class Session {
    private static final String ACCESS = "access";
    private static final String REFRESH = "refresh";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,16384}");
    /** After this no further call of the same conversation is begun, so that the last of them ends within a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Access access;
    private final Xrpc xrpc;
    private final InstantSource clock;
    private volatile Identity known;

    /** Whom the server knows us as. */
    record Identity(String did, String handle) {}

    Session(Access access, Xrpc xrpc, InstantSource clock) {
        this.access = access;
        this.xrpc = xrpc;
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

        Said ask(String method, String... query) {
            return signedIn(token -> xrpc.ask(method, Xrpc.query(query), token));
        }

        Said tell(String method, JsonNode body) {
            return signedIn(token -> xrpc.tell(method, Optional.of(body), token));
        }

        Said upload(String method, byte[] bytes, String type) {
            return signedIn(token -> xrpc.upload(method, bytes, type, token));
        }

        /** Asks where every answer but a good one is a trouble. */
        JsonNode need(String method, String... query) throws Trouble {
            return body(ask(method, query));
        }

        Identity me() throws Trouble {
            Identity now = known;
            return now != null ? now : recognised(need("com.atproto.server.getSession"));
        }

        /** Who we are by what is kept, or anew with the password where that is somebody else, or nobody. */
        Identity meNow() throws Trouble {
            Identity kept = recognised(need("com.atproto.server.getSession"));
            String asked = access.field("handle").strip().replaceFirst("^@", "");
            if (!kept.handle().equalsIgnoreCase(asked) && !kept.did().equals(asked)) {
                signIn(this);
            }
            return known;
        }

        private Said signedIn(Function<String, Said> call) {
            try {
                String token = kept(ACCESS).isPresent() ? kept(ACCESS).get() : renew("", this);
                hurry();
                Said said = call.apply(token);
                if (isAboutTheToken(said)) {
                    String anew = renew(token, this);
                    hurry();
                    said = call.apply(anew);
                }
                return isAboutTheToken(said) ? new Said.Unable(new Trouble(AccountTrouble.SIGN_IN, "a new token is refused")) : said;
            } catch (Trouble e) {
                return new Said.Unable(e);
            }
        }

        private void hurry() throws Trouble {
            if (clock.instant().isAfter(until)) {
                throw new Trouble(AccountTrouble.UNREACHABLE, "too slow altogether");
            }
        }
    }

    static JsonNode body(Said said) throws Trouble {
        return switch (said) {
            case Said.Fine(JsonNode body) -> body;
            case Said.Refused refused -> throw new Trouble(AccountTrouble.GARBLED, "refused: " + refused.error());
            case Said.Unable(Trouble trouble) -> throw trouble;
            case Said.Doubtful(Trouble trouble) -> throw trouble;
        };
    }

    private static boolean isAboutTheToken(Said said) {
        return said instanceof Said.Refused refused && refused.isAboutTheToken();
    }

    private Optional<String> kept(String key) {
        return access.secret(key).filter(token -> TOKEN.matcher(token).matches());
    }

    /** A token that is not this one: what another thread has fetched meanwhile, or a new one. */
    private synchronized String renew(String old, Talk talk) throws Trouble {
        Optional<String> now = kept(ACCESS).filter(token -> !token.equals(old));
        if (now.isPresent()) {
            return now.get();
        }
        Optional<String> refresh = kept(REFRESH);
        if (refresh.isPresent()) {
            talk.hurry();
            Said said = xrpc.tell("com.atproto.server.refreshSession", Optional.empty(), refresh.get());
            if (!(said instanceof Said.Refused)) {
                return keep(body(said));
            }
        }
        return signIn(talk);
    }

    private synchronized String signIn(Talk talk) throws Trouble {
        talk.hurry();
        JsonNode who = Json.MAPPER.createObjectNode().put("identifier", access.field("handle").strip().replaceFirst("^@", ""))
                .put("password", access.need("password"));
        Said said = xrpc.tell("com.atproto.server.createSession", Optional.of(who), "");
        if (said instanceof Said.Refused refused) {
            throw new Trouble(AccountTrouble.SIGN_IN, refused.error());
        }
        return keep(body(said));
    }

    /** The refresh token first: the access token alone would be of use for two hours only. */
    private String keep(JsonNode session) throws Trouble {
        String token = token(session, "accessJwt");
        String refresh = token(session, "refreshJwt");
        recognised(session);
        access.renew(REFRESH, refresh);
        access.renew(ACCESS, token);
        return token;
    }

    private static String token(JsonNode session, String name) throws Trouble {
        return Json.text(session, name).filter(token -> TOKEN.matcher(token).matches())
                .orElseThrow(() -> new Trouble(AccountTrouble.GARBLED, "a session without " + name));
    }

    private Identity recognised(JsonNode session) throws Trouble {
        if (session.path("active").isBoolean() && !session.path("active").asBoolean()) {
            throw new Trouble(AccountTrouble.PERMISSION, "the account is not active");
        }
        String did = Json.text(session, "did").filter(AtUri::isDid)
                .orElseThrow(() -> new Trouble(AccountTrouble.GARBLED, "a session of nobody"));
        known = new Identity(did, Json.text(session, "handle").orElse(did));
        return known;
    }
}
