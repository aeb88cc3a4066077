package app.detente.channel.mastodon;

import app.detente.channel.Http.Answer;
import app.detente.channel.Http.Told;
import app.detente.channel.Json;
import app.detente.channel.Multipart;
import app.detente.channel.Outcome;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Uploads what goes out with a reply (methods/media). Nobody sees it before a status names it, so that an upload that was lost is made again. */
final class Media {
    private static final Duration SOON = Duration.ofSeconds(30);
    private final Api api;

    /** What became of it: ids to name in the status, or why there is to be none. */
    sealed interface Put {
        record There(List<String> ids) implements Put {}

        record Refused(Outcome outcome) implements Put {}
    }

    Media(Api api) {
        this.api = api;
    }

    Put put(List<AttachedFile> files) throws Trouble {
        List<String> ids = new ArrayList<>();
        for (AttachedFile file : files) {
            switch (upload(file)) {
                case Put.There(List<String> one) -> ids.addAll(one);
                case Put.Refused refused -> {
                    return refused;
                }
            }
        }
        return new Put.There(ids);
    }

    private Put upload(AttachedFile file) throws Trouble {
        return switch (api.tell(new Multipart().with("file", file).post(api.to("v2/media")))) {
            case Told.Unsent(Trouble trouble) -> throw trouble;
            case Told.Lost(String reason) -> new Put.Refused(new Outcome.Retry(SOON, reason));
            case Told.Answered(Answer answer) -> uploaded(answer);
        };
    }

    /** 202: it takes a while before it can be named (methods/media, "Upload media as an attachment (async)"). */
    private Put uploaded(Answer answer) throws Trouble {
        return switch (answer.status()) {
            case 200 -> new Put.There(List.of(id(answer)));
            case 202 -> waited(id(answer));
            case 404, 405, 413, 415, 422 -> new Put.Refused(new Outcome.Rejected("file_refused"));
            default -> throw api.trouble(answer);
        };
    }

    private Put waited(String id) throws Trouble {
        Optional<JsonNode> media = Optional.empty();
        try {
            for (int second = 0; second < 10 && media.isEmpty(); second++) {
                Thread.sleep(Duration.ofSeconds(1));
                media = api.find("v1/media/" + id).filter(found -> Json.text(found, "url").isPresent());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return media.isPresent() ? new Put.There(List.of(id)) : new Put.Refused(new Outcome.Retry(SOON, "media not ready"));
    }

    private static String id(Answer answer) throws Trouble {
        return Statuses.id(Json.read(answer.body()))
                .orElseThrow(() -> new Trouble(AccountTrouble.GARBLED, "media without an id"));
    }
}
