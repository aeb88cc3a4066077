package app.detente.channel.x;

import app.detente.channel.Access;
import app.detente.channel.Http;
import app.detente.channel.Json;
import app.detente.channel.Multipart;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Calls X and tells what it says from what it fails to say. For any thread. */
final class Wire {
    private static final String X = "https://api.x.com";
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
    private static final Pattern PROBLEM = Pattern.compile("(?:https://[a-z.]{1,40}/2/problems/)?([a-z0-9_:-]{1,64})");
    private final Access access;
    private final Http http;
    private final Pace pace;

    Wire(Access access, Http http, Pace pace) {
        this.access = access;
        this.http = http;
        this.pace = pace;
    }

    /** @param path behind {@code /2/}, with its query */
    Said ask(String path, String token) {
        try {
            return said("GET", path, http.ask(signed(path, token).GET().build()));
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    Said tell(String method, String path, Optional<JsonNode> body, String token) {
        try {
            HttpRequest.Builder request = signed(path, token);
            body.ifPresent(json -> request.header("Content-Type", "application/json"));
            return told(method, path, request.method(method,
                    body.map(json -> BodyPublishers.ofString(Json.MAPPER.writeValueAsString(json))).orElse(BodyPublishers.noBody())).build());
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    Said upload(String path, Multipart form, String token) {
        try {
            return told("POST", path, form.post(signed(path, token)).build());
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    /** The endpoint that renews tokens; an app with a secret signs in by it, one without is named in the form. */
    Said renew(String form, Optional<String> idAndSecret) {
        try {
            HttpRequest.Builder request = Http.to(server() + "/2/oauth2/token").header("Content-Type", "application/x-www-form-urlencoded");
            idAndSecret.ifPresent(pair -> request.header("Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
            return told("POST", "oauth2/token", request.POST(BodyPublishers.ofString(form)).build());
        } catch (Trouble e) {
            return new Said.Unable(e);
        }
    }

    private Said told(String method, String path, HttpRequest request) {
        return switch (http.tell(request)) {
            case Http.Told.Answered(Http.Answer answer) -> said(method, path, answer);
            case Http.Told.Unsent(Trouble trouble) -> new Said.Unable(trouble);
            case Http.Told.Lost(String reason) -> new Said.Doubtful(new Trouble(AccountTrouble.UNREACHABLE, reason));
        };
    }

    private HttpRequest.Builder signed(String path, String token) throws Trouble {
        return Http.to(server() + "/2/" + path).header("Accept", "application/json").header("Authorization", "Bearer " + token);
    }

    /** With https unless it says otherwise; a token goes without it to this machine alone. */
    private String server() throws Trouble {
        String typed = Optional.ofNullable(access.fields().get("server")).map(String::strip).filter(text -> !text.isEmpty()).orElse(X);
        String address = (typed.contains("://") ? typed : "https://" + typed).replaceFirst("/+$", "");
        URI uri = Http.to(address).build().uri();
        boolean plain = !"https".equals(uri.getScheme().toLowerCase(Locale.ROOT));
        if (uri.getHost() == null || uri.getUserInfo() != null || plain && !THIS_MACHINE.matcher(uri.getHost()).matches()) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no https address of a server");
        }
        return address;
    }

    private Said said(String method, String path, Http.Answer answer) {
        pace.note(method + " " + path.replaceFirst("\\?.*", "").replaceAll("\\d+", "0"), answer.headers());
        int status = answer.status();
        if (answer.isFine()) {
            return fine(answer);
        }
        Said.Refused refused = refused(answer);
        if (refused.isAboutCredit()) {
            return unable(AccountTrouble.CREDIT, Duration.ZERO, refused);
        }
        if (status == 429) {
            return unable(AccountTrouble.BUSY, pace.pause(answer.headers()), refused);
        }
        if (status >= 500 || status == 408) {
            return new Said.Doubtful(new Trouble(AccountTrouble.UNREACHABLE, waiting(answer.headers()), "answered " + status));
        }
        if (status == 401 || status == 413) {
            return refused;
        }
        if (status < 400 || !refused.isExplained()) {
            return unable(AccountTrouble.GARBLED, Duration.ZERO, refused);
        }
        return refused.isAboutTheAccount() ? unable(AccountTrouble.PERMISSION, Duration.ZERO, refused) : refused;
    }

    private static Said unable(AccountTrouble kind, Duration wait, Said.Refused refused) {
        return new Said.Unable(new Trouble(kind, wait, "answered " + refused.status() + " " + refused.type()));
    }

    private Duration waiting(HttpHeaders headers) {
        return pace.retryAfter(headers).isPresent() ? pace.pause(headers) : Duration.ZERO;
    }

    private static Said fine(Http.Answer answer) {
        try {
            JsonNode body = Json.read(answer.body());
            return body.isObject() ? new Said.Fine(body) : new Said.Doubtful(new Trouble(AccountTrouble.GARBLED, "no object"));
        } catch (Trouble e) {
            return new Said.Doubtful(e);
        }
    }

    /** A problem as RFC 9457 has it, as OAuth has it, or as the first interface of X had it. */
    private static Said.Refused refused(Http.Answer answer) {
        try {
            JsonNode body = Json.read(answer.body());
            JsonNode first = body.path("errors").path(0);
            String type = Json.text(body, "type").or(() -> Json.text(body, "error")).map(PROBLEM::matcher).filter(java.util.regex.Matcher::matches)
                    .map(matcher -> matcher.group(1)).orElse("");
            String detail = Json.text(body, "detail").or(() -> Json.text(first, "detail")).or(() -> Json.text(first, "message"))
                    .or(() -> Json.text(body, "error_description")).or(() -> Json.text(body, "title")).orElse("");
            String more = Json.text(first, "message").filter(message -> !detail.contains(message)).map(message -> detail + " " + message).orElse(detail);
            return new Said.Refused(answer.status(), type, more);
        } catch (Trouble e) {
            return new Said.Refused(answer.status(), "", "");
        }
    }
}
