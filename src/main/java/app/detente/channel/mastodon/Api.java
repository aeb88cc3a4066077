package app.detente.channel.mastodon;

import app.detente.channel.Access;
import app.detente.channel.Http;
import app.detente.channel.Http.Answer;
import app.detente.channel.Http.Told;
import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.Budget;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The server's API as one account sees it: the token goes along with each question and nowhere else. For any thread. */
final class Api {
    /** What an id may look like, so that none can lead a path astray; all known servers keep within it. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,127}");
    private final Access access;
    private final Http http;
    private final Pace pace;
    private volatile Account known;

    Api(Access access, Http http, InstantSource clock) {
        this.access = access;
        this.http = http;
        this.pace = new Pace(clock);
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** A request to an address of this server, signed. @throws Trouble where address or token are missing */
    HttpRequest.Builder to(String path) throws Trouble {
        return signed(server() + "/api/" + path);
    }

    /** The same for a whole address, as that of the stream, which may be another host's. */
    HttpRequest.Builder signed(String address) throws Trouble {
        String token = access.need("token").strip();
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new Trouble(AccountTrouble.SIGN_IN, "a token with characters that no token has");
        }
        return Http.to(address).header("Authorization", "Bearer " + token);
    }

    String server() throws Trouble {
        return ServerAddress.of(access.field("server"));
    }

    /** Reads, and takes nothing but success. */
    Answer get(String path) throws Trouble {
        Answer answer = ask(path);
        if (!answer.isFine()) {
            throw pace.trouble(answer);
        }
        return answer;
    }

    JsonNode read(String path) throws Trouble {
        return Json.read(get(path).body());
    }

    /** Reads what may not be there: empty where the server says that it is not, or no more. */
    Optional<JsonNode> find(String path) throws Trouble {
        Answer answer = ask(path);
        if (answer.status() == 404 || answer.status() == 410) {
            return Optional.empty();
        }
        if (!answer.isFine()) {
            throw pace.trouble(answer);
        }
        return Optional.of(Json.read(answer.body()));
    }

    private Answer ask(String path) throws Trouble {
        Answer answer = http.ask(to(path).GET().build());
        pace.note(answer);
        return answer;
    }

    Told post(String path, Form form, Consumer<HttpRequest.Builder> with) throws Trouble {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()));
        with.accept(request);
        return tell(request);
    }

    Told delete(String path) throws Trouble {
        return tell(to(path).DELETE());
    }

    Told tell(HttpRequest.Builder request) {
        Told told = http.tell(request.build());
        if (told instanceof Told.Answered(Answer answer)) {
            pace.note(answer);
        }
        return told;
    }

    /** Who we are; asked once. */
    Account me() throws Trouble {
        Account account = known;
        if (account == null) {
            account = Account.of(read("v1/accounts/verify_credentials"));
            known = account;
        }
        return account;
    }

    /** Who we are, asked anew: whether the token is still good. */
    Account verify() throws Trouble {
        known = null;
        return me();
    }

    Trouble trouble(Answer answer) {
        return pace.trouble(answer);
    }

    Budget budget() {
        return pace.budget();
    }

    /** By how much the server's clock is ahead of ours, as its last answer says. */
    Duration ahead(Answer answer) {
        return pace.ahead(answer);
    }

    /** @param id the account's on its own server */
    record Account(String id, String acct) {
        static Account of(JsonNode node) throws Trouble {
            Optional<String> id = Json.text(node, "id").filter(Api::isId);
            if (id.isEmpty()) {
                throw new Trouble(AccountTrouble.GARBLED, "an account without an id");
            }
            return new Account(id.get(), Json.text(node, "acct").orElse(""));
        }
    }
}
