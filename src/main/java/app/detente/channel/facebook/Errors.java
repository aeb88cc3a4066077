package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What Facebook's error numbers mean for an account and for a reply: the table of the error handling guide, those of rate limiting (4, 17, 32, 613,
 * 80000 to 80014), of the Send API (10900, 551) and what is known of duplicates (506), spam (368) and pictures (324, 100/1366046). Texts
 * of errors are never kept: they quote.
 */
final class Errors {
    private static final Set<Integer> BUSY = Set.of(4, 17, 32, 341, 613);
    private static final Set<Integer> PASSING = Set.of(1, 2);
    private static final int NOT_THERE = 33;
    /** “Photos should be less than 4 MB and saved as JPG, PNG, …” */
    private static final int NO_PICTURE = 1_366_046;
    /** A private message outside of the time it is allowed in. */
    private static final Set<Integer> TOO_LATE = Set.of(2018278, 2018065);

    private Errors() {}

    /** @param pause how long Facebook asks us to wait, where it asks for that */
    static Said read(JsonNode error, int status, Duration pause) {
        int code = error.path("code").asInt(0);
        int subcode = error.path("error_subcode").asInt(0);
        String which = "error " + code + (subcode == 0 ? "" : "/" + subcode);
        if (BUSY.contains(code) || code >= 80_000 && code <= 80_014 || status == 429) {
            return new Said.Unable(new Trouble(AccountTrouble.BUSY, pause, which));
        }
        if (code == 1 && Json.text(error, "message").orElse("").contains("reduce the amount of data")) {
            return new Said.TooMuch();
        }
        if (PASSING.contains(code) || error.path("is_transient").asBoolean(false) || status >= 500) {
            return new Said.Doubtful(new Trouble(AccountTrouble.UNREACHABLE, which));
        }
        return switch (code) {
            case 102, 190 -> new Said.Unable(new Trouble(AccountTrouble.SIGN_IN, which + signedOut(subcode)));
            case 100 -> subcode == NOT_THERE ? new Said.Gone() : new Said.Refused(subcode == NO_PICTURE ? "file_refused" : "refused");
            case 324 -> new Said.Refused("file_refused");
            case 803 -> new Said.Gone();
            case 368 -> new Said.Refused("blocked");
            case 506 -> new Said.Refused("duplicate");
            case 551 -> new Said.Refused("not_allowed");
            case 10_900 -> new Said.Refused("already");
            default -> code == 10 && TOO_LATE.contains(subcode) ? new Said.Refused("too_late")
                    : code == 3 || code == 10 || code >= 200 && code < 300 ? new Said.Unable(new Trouble(AccountTrouble.PERMISSION, which))
                    : code == 0 ? new Said.Unable(new Trouble(AccountTrouble.GARBLED, "an error without a number")) : new Said.Refused("refused");
        };
    }

    private static String signedOut(int subcode) {
        return switch (subcode) {
            case 458 -> ": the app was removed";
            case 459, 464 -> ": Facebook wants to see its owner sign in";
            case 460 -> ": the password was changed";
            case 463 -> ": expired";
            case 467 -> ": taken back";
            default -> "";
        };
    }
}
