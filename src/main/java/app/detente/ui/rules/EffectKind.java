package app.detente.ui.rules;

import app.detente.model.Priority;
import app.detente.rules.Effect;
import java.time.Duration;
import java.util.Locale;

/** The effects one can choose, in the order they are offered. */
enum EffectKind {
    TAG, PRIORITY, ASSIGN, SNOOZE, TEMPLATE, REVIEW, FLAG;

    /** No tag, colleague or template is chosen yet. */
    static final long NONE = 0;

    String key() {
        return "rules.effect." + name().toLowerCase(Locale.ROOT);
    }

    static EffectKind of(Effect effect) {
        return switch (effect) {
            case Effect.Tag e -> TAG;
            case Effect.Prioritize e -> PRIORITY;
            case Effect.Assign e -> ASSIGN;
            case Effect.Snooze e -> SNOOZE;
            case Effect.Propose e -> TEMPLATE;
            case Effect.Review e -> REVIEW;
            case Effect.Flag e -> FLAG;
        };
    }

    Effect blank() {
        return switch (this) {
            case TAG -> new Effect.Tag(NONE);
            case PRIORITY -> new Effect.Prioritize(Priority.HIGH);
            case ASSIGN -> new Effect.Assign(NONE);
            case SNOOZE -> new Effect.Snooze(Duration.ofHours(2));
            case TEMPLATE -> new Effect.Propose("");
            case REVIEW -> new Effect.Review();
            case FLAG -> new Effect.Flag();
        };
    }
}
