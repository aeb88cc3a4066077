package app.detente.channel.mastodon;

import app.detente.channel.Http.Answer;
import app.detente.channel.Http.Told;
import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Publishes and deletes (methods/statuses). */
final class Posting {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** After this long of preparing nothing is posted any more, so that it ends within a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(28);
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private final Api api;
    private final InstantSource clock;
    private final Media media;
    private volatile Instance instance;

    Posting(Api api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
        this.media = new Media(api);
    }

    /**
     * The message answered is asked for first: not every server minds an answer to nothing, which would then stand there alone, in public. The key
     * goes along, but is only good for an hour, and on some servers for nothing.
     */
    Outcome publish(Outgoing reply) {
        Instant end = clock.instant().plus(PATIENCE);
        Optional<String> parent = reply.inReplyTo().filter(Api::isId);
        if (parent.isEmpty()) {
            return new Outcome.Rejected("gone");
        }
        Optional<Outcome> refused = reply.refusedFiles(Network.MASTODON);
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            Optional<JsonNode> answered = api.find("v1/statuses/" + parent.get());
            if (answered.isEmpty()) {
                return new Outcome.Rejected("gone");
            }
            Instance server = instance();
            Addressing addressing = Addressing.of(answered.get(), api.me(), api.server());
            String text = addressing.address(reply.text());
            if (Size.of(text, server.perLink()) + Size.of(addressing.warning(), server.perLink()) > server.mostCharacters()) {
                return new Outcome.Rejected("too_long");
            }
            return switch (media.put(reply.files())) {
                case Media.Put.Refused(Outcome outcome) -> outcome;
                case Media.Put.There(List<String> ids) -> clock.instant().isAfter(end) ? new Outcome.Retry(SOON, "slow")
                        : post(form(text, addressing, parent.get(), ids), reply.key());
            };
        } catch (Trouble e) {
            return notYet(e);
        }
    }

    private static Form form(String text, Addressing addressing, String parent, List<String> media) {
        Form form = new Form().with("status", text).with("in_reply_to_id", parent).with("visibility", addressing.visibility());
        if (!addressing.warning().isEmpty()) {
            form.with("spoiler_text", addressing.warning());
        }
        media.forEach(id -> form.with("media_ids[]", id));
        return form;
    }

    private Outcome post(Form form, String key) throws Trouble {
        String safe = KEY.matcher(key).matches() ? key : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        return switch (api.post("v1/statuses", form, request -> request.header("Idempotency-Key", safe))) {
            case Told.Answered(Answer answer) -> posted(answer);
            case Told.Unsent(Trouble trouble) -> new Outcome.Retry(SOON, trouble.getMessage());
            case Told.Lost(String reason) -> new Outcome.Unknown(reason);
        };
    }

    private Outcome posted(Answer answer) throws Trouble {
        int status = answer.status();
        if (answer.isFine()) {
            return sent(answer);
        }
        if (status >= 500 || status == 408) {
            return new Outcome.Unknown("answered " + status);
        }
        return switch (status) {
            case 401, 429 -> new Outcome.Held(api.trouble(answer));
            case 403 -> forbidden(answer);
            case 404, 410 -> new Outcome.Rejected("gone");
            case 422 -> new Outcome.Rejected(namesTheLimit(answer) ? "too_long" : "refused");
            default -> status < 400 ? new Outcome.Held(api.trouble(answer)) : new Outcome.Rejected("refused");
        };
    }

    private static Outcome sent(Answer answer) {
        try {
            return Statuses.id(Json.read(answer.body())).<Outcome>map(Outcome.Sent::new).orElseGet(() -> new Outcome.Unknown("no id"));
        } catch (Trouble e) {
            return new Outcome.Unknown(e.getMessage());
        }
    }

    /** A token that may not write, an account that may do nothing any more, or this one reply. */
    private Outcome forbidden(Answer answer) {
        if (answer.headers().firstValue("WWW-Authenticate").filter(said -> said.contains("insufficient_scope")).isPresent()) {
            return new Outcome.Held(api.trouble(answer));
        }
        try {
            api.verify();
            return new Outcome.Rejected("not_allowed");
        } catch (Trouble e) {
            return new Outcome.Held(e);
        }
    }

    /** In whatever language it says so. */
    private boolean namesTheLimit(Answer answer) throws Trouble {
        return new String(answer.body(), StandardCharsets.UTF_8).contains(String.valueOf(instance().mostCharacters()));
    }

    Instance instance() throws Trouble {
        Instance known = instance;
        if (known == null) {
            known = Instance.of(api);
            instance = known;
        }
        return known;
    }

    /** Nothing was changed so far. */
    private static Outcome notYet(Trouble trouble) {
        return switch (trouble.kind()) {
            case UNREACHABLE, GARBLED -> new Outcome.Retry(SOON, trouble.getMessage());
            case BUSY, SIGN_IN, PERMISSION, CREDIT, INCOMPLETE -> new Outcome.Held(trouble);
        };
    }

    /** Gone already is as good; a server that cannot delete leaves it there. */
    Outcome delete(String id) {
        if (!Api.isId(id)) {
            return new Outcome.Rejected("gone");
        }
        try {
            return switch (api.delete("v1/statuses/" + id)) {
                case Told.Unsent(Trouble trouble) -> new Outcome.Retry(SOON, trouble.getMessage());
                case Told.Lost(String reason) -> new Outcome.Unknown(reason);
                case Told.Answered(Answer answer) when answer.isFine() -> deleted(answer, id);
                case Told.Answered(Answer answer) when answer.status() == 404 || answer.status() == 410 ->
                        api.find("v1/statuses/" + id).isPresent() ? new Outcome.Rejected("no_deleting") : new Outcome.Sent(id);
                case Told.Answered(Answer answer) when answer.status() >= 500 -> new Outcome.Unknown("answered " + answer.status());
                case Told.Answered(Answer answer) when answer.status() == 422 -> new Outcome.Rejected("refused");
                case Told.Answered(Answer answer) -> new Outcome.Held(api.trouble(answer));
            };
        } catch (Trouble e) {
            return notYet(e);
        }
    }

    /** A page that asks to sign in to a Wi-Fi is fine too: only what the API says counts. */
    private static Outcome deleted(Answer answer, String id) {
        try {
            Json.read(answer.body());
            return new Outcome.Sent(id);
        } catch (Trouble e) {
            return new Outcome.Unknown(e.getMessage());
        }
    }

    /** Whether the token may write: deleting what never was changes nothing, and a token that may not is told so first. */
    boolean mayWrite() throws Trouble {
        return switch (api.delete("v1/statuses/0")) {
            case Told.Answered(Answer answer) -> answer.status() != 403;
            case Told.Unsent(Trouble trouble) -> throw trouble;
            case Told.Lost(String reason) -> throw new Trouble(AccountTrouble.UNREACHABLE, reason);
        };
    }
}
