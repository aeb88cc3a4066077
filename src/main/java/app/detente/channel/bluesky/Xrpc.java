package app.detente.channel.bluesky;

import app.detente.channel.Access;
import app.detente.channel.Http;
import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.Budget;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Calls the account's server, and tells what it says from what it fails to say; atproto.com/specs/xrpc. For any thread. */
final class Xrpc {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,64}");
    private static final Set<String> ACCOUNT = Set.of("AccountTakedown", "AccountDeactivated", "AccountSuspended", "RepoTakendown", "RepoDeactivated",
            "RepoSuspended");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    private final Access access;
    private final Http http;
    private final InstantSource clock;
    private final RateLimits limits = new RateLimits();

    Xrpc(Access access, Http http, InstantSource clock) {
        this.access = access;
        this.http = http;
        this.clock = clock;
    }

    /** Names and values by turns, as a query. */
    static String query(String... pairs) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            query.append(i == 0 ? '?' : '&').append(pairs[i]).append('=').append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    Said ask(String method, String query, String token) {
        try {
            return said(http.ask(request(method + query).header("Authorization", "Bearer " + token).GET().build()));
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    /** Without a body where there is none to send: {@code refreshSession} refuses an empty object. Without a token where it is "". */
    Said tell(String method, Optional<JsonNode> body, String token) {
        try {
            HttpRequest.Builder request = request(method);
            body.ifPresent(json -> request.header("Content-Type", "application/json"));
            request.POST(body.map(json -> BodyPublishers.ofString(Json.MAPPER.writeValueAsString(json))).orElse(BodyPublishers.noBody()));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return told(request.build());
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    /** Bytes as they are, atproto.com/specs/xrpc#blob-upload. */
    Said upload(String method, byte[] bytes, String type, String token) {
        try {
            return told(request(method).header("Content-Type", type).header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.ofByteArray(bytes)).build());
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

    Budget budget() {
        return limits.budget(clock.instant());
    }

    private HttpRequest.Builder request(String methodAndQuery) throws Trouble {
        return Http.to(server() + "/xrpc/" + methodAndQuery).header("Accept", "application/json");
    }

    /** With https unless it says otherwise; a password goes without it to this machine alone. */
    private String server() throws Trouble {
        String typed = access.field("server").strip();
        String address = (typed.contains("://") ? typed : "https://" + typed).replaceFirst("/+$", "");
        URI uri = Http.to(address).build().uri();
        boolean plain = !"https".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || uri.getUserInfo() != null || plain && !THIS_MACHINE.matcher(uri.getHost()).matches()) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no https address of a server");
        }
        return address;
    }

    private Said said(Http.Answer answer) {
        limits.note(answer.headers());
        HttpHeaders headers = answer.headers();
        if (answer.isFine()) {
            return fine(answer);
        }
        if (answer.status() == 429) {
            return new Said.Unable(new Trouble(AccountTrouble.BUSY, RateLimits.pause(headers, clock.instant()), "429"));
        }
        if (answer.status() >= 500) {
            return new Said.Doubtful(new Trouble(AccountTrouble.UNREACHABLE, waiting(headers), answer.status() + " " + error(answer).error()));
        }
        Said.Refused refused = error(answer);
        if (answer.status() == 403 || ACCOUNT.contains(refused.error())) {
            return new Said.Unable(new Trouble(AccountTrouble.PERMISSION, answer.status() + " " + refused.error()));
        }
        boolean explained = answer.status() >= 400 && !refused.error().isEmpty() || answer.status() == 401 || answer.status() == 413;
        return explained ? refused : new Said.Unable(new Trouble(AccountTrouble.GARBLED, "status " + answer.status() + " without a reason"));
    }

    private Duration waiting(HttpHeaders headers) {
        return headers.firstValue("retry-after").isPresent() ? RateLimits.pause(headers, clock.instant()) : Duration.ZERO;
    }

    private static Said fine(Http.Answer answer) {
        try {
            JsonNode body = Json.read(answer.body());
            return body.isObject() ? new Said.Fine(body) : new Said.Doubtful(new Trouble(AccountTrouble.GARBLED, "no object"));
        } catch (Trouble e) {
            return new Said.Doubtful(e);
        }
    }

    private static Said.Refused error(Http.Answer answer) {
        try {
            JsonNode body = Json.read(answer.body());
            String name = Json.text(body, "error").filter(text -> NAME.matcher(text).matches()).orElse("");
            return new Said.Refused(answer.status(), name, Json.text(body, "message").orElse(""));
        } catch (Trouble e) {
            return new Said.Refused(answer.status(), "", "");
        }
    }
}
