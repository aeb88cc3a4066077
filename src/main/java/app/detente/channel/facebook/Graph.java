package app.detente.channel.facebook;

import app.detente.channel.Access;
import app.detente.channel.Http;
import app.detente.channel.Json;
import app.detente.channel.Multipart;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The Graph API as one page sees it. The token goes in a header and nowhere else: the addresses of next pages that Facebook gives carry it, and are
 * not followed. For any thread.
 */
final class Graph {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}(_[A-Za-z0-9]{1,64}){0,2}");
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9+/=_-]{1,500}");
    private static final Pattern PAGE = Pattern.compile("\\d{1,20}");
    private final Access access;
    private final Http http;
    private final InstantSource clock;
    private final Usage usage = new Usage();
    private final Version version = new Version();

    Graph(Access access, Http http, InstantSource clock) {
        this.access = access;
        this.http = http;
        this.clock = clock;
    }

    /** Whether it can be an id, so that none leads a path astray. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** The page's id. @throws Trouble where it is none */
    String page() throws Trouble {
        String page = access.field("page").strip();
        if (!PAGE.matcher(page).matches()) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no id of a page");
        }
        return page;
    }

    /**
     * Takes the page's own token for that of a person or a system user who may have it, docs/pages/access-tokens: that is what people are given most
     * often. A page's token that comes from a token without expiry does not expire either.
     */
    void become() throws Trouble {
        String token = Json.text(need("/" + page(), "fields", "access_token"), "access_token")
                .orElseThrow(() -> new Trouble(AccountTrouble.PERMISSION, "a token that does not give this page’s"));
        access.renew("token", token);
    }

    /** Whether this is a post on the page rather than a comment: {@code {page}_{post}}, docs/graph-api/reference/page-post. */
    boolean isPost(String id) throws Trouble {
        return id.startsWith(page() + "_");
    }

    Usage usage() {
        return usage;
    }

    /** Facebook's now, as far as its last answer tells: all its times are by this clock. */
    Instant now() {
        return clock.instant().plus(usage.ahead().orElse(Duration.ZERO));
    }

    /** A moment of ours by Facebook's clock, which is asked for where no answer has told it yet. @throws Trouble where there is none */
    Instant there(Instant here) throws Trouble {
        if (usage.ahead().isEmpty()) {
            need("/me", "fields", "id");
        }
        return here.plus(usage.ahead().orElse(Duration.ZERO));
    }

    /** Asks; names and values by turns. */
    Said ask(String path, String... pairs) {
        try {
            return said(http.ask(request(path + (pairs.length == 0 ? "" : "?" + form(pairs))).GET().build()));
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    /** Asks for what has to be there. @throws Trouble where it is not given */
    JsonNode need(String path, String... pairs) throws Trouble {
        return body(ask(path, pairs));
    }

    /** What a question that has to be answered brought. @throws Trouble for all but {@link Said.Fine} */
    static JsonNode body(Said said) throws Trouble {
        return switch (said) {
            case Said.Fine(JsonNode body) -> body;
            case Said.Gone() -> throw new Trouble(AccountTrouble.PERMISSION, "not there, or not for this token");
            case Said.Refused(String reason) -> throw new Trouble(AccountTrouble.GARBLED, "a question was refused: " + reason);
            case Said.TooMuch() -> throw new Trouble(AccountTrouble.UNREACHABLE, "too much at once");
            case Said.Unable(Trouble trouble) -> throw trouble;
            case Said.Doubtful(Trouble trouble) -> throw trouble;
        };
    }

    /** Where the next page of a list begins; empty at its end. A page may be empty and yet have a next one, reference of paged results. */
    static Optional<String> next(JsonNode list) {
        JsonNode paging = list.path("paging");
        return paging.has("next") ? Json.text(paging.path("cursors"), "after").filter(after -> CURSOR.matcher(after).matches()) : Optional.empty();
    }

    Said tell(String path, String... pairs) {
        return tell(path, "application/x-www-form-urlencoded", form(pairs));
    }

    Said tell(String path, JsonNode what) {
        return tell(path, "application/json", Json.MAPPER.writeValueAsString(what));
    }

    Said tell(String path, Multipart form) {
        try {
            return told(form.post(request(path)).build());
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    private Said tell(String path, String type, String body) {
        try {
            return told(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build());
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    Said delete(String id) {
        try {
            return told(request("/" + id).DELETE().build());
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    private Said told(HttpRequest request) {
        return switch (http.tell(request)) {
            case Http.Told.Answered(Http.Answer answer) -> said(answer);
            case Http.Told.Unsent(Trouble trouble) -> new Said.Unable(trouble);
            case Http.Told.Lost(String reason) -> new Said.Doubtful(new Trouble(AccountTrouble.UNREACHABLE, reason));
        };
    }

    private Said said(Http.Answer answer) {
        Instant now = clock.instant();
        usage.note(answer.headers(), now);
        Optional<JsonNode> body = json(answer);
        Optional<JsonNode> error = body.map(read -> read.path("error")).filter(JsonNode::isObject);
        if (error.isPresent()) {
            return Errors.read(error.get(), answer.status(), Usage.pause(answer.headers(), now));
        }
        if (answer.isFine()) {
            version.note(answer, access);
            return body.<Said>map(Said.Fine::new).orElseGet(() -> new Said.Doubtful(new Trouble(AccountTrouble.GARBLED, "no JSON")));
        }
        String said = "status " + answer.status();
        return switch (answer.status()) {
            case 401 -> new Said.Unable(new Trouble(AccountTrouble.SIGN_IN, said));
            case 429 -> new Said.Unable(new Trouble(AccountTrouble.BUSY, Usage.pause(answer.headers(), now), said));
            default -> answer.status() >= 500 ? new Said.Doubtful(new Trouble(AccountTrouble.UNREACHABLE, said))
                    : new Said.Unable(new Trouble(AccountTrouble.GARBLED, said + " without a reason"));
        };
    }

    private static Optional<JsonNode> json(Http.Answer answer) {
        try {
            return Optional.of(Json.read(answer.body()));
        } catch (Trouble e) {
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String path) throws Trouble {
        String token = access.need("token").strip();
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new Trouble(AccountTrouble.SIGN_IN, "a token with characters that no token has");
        }
        return Http.to(Server.address(access) + path).header("Accept", "application/json").header("Authorization", "Bearer " + token);
    }

    private static String form(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(pairs[i]).append('=').append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
