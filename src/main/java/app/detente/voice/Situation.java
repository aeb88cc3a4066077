package app.detente.voice;

import app.detente.model.Distress;
import app.detente.voice.Criticism.Kind;
import java.util.Set;

/** What a customer goes through, as far as a reply has to know. */
public enum Situation {
    CALM,
    /** Cross with us, or with anybody. */
    ANGRY,
    /** In trouble: {@link Distress}. */
    DISTRESS;

    private static final Set<Kind> CROSS = Set.of(Kind.BLAME, Kind.INSULT, Kind.THREAT, Kind.HATE);

    /** What a message says of it. Trouble goes before anger. */
    public static Situation of(String message) {
        if (Distress.in(message)) {
            return DISTRESS;
        }
        return Criticism.in(message).kinds().stream().anyMatch(CROSS::contains) ? ANGRY : CALM;
    }
}
