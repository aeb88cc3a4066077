package app.detente.ui.escalation;

import app.detente.model.Escalation;
import app.detente.model.Escalation.Noted;
import app.detente.model.Escalation.State;
import app.detente.model.Texts;
import app.detente.ui.common.Ages;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;

/** How an escalation stands, in words: a word says it before the colour does. */
record EscalationWords(Desk desk) {

    /** "12 min left", "8 min over", "has it", "decided". */
    String clock(Escalation one) {
        Instant now = desk.now().getValue();
        return switch (one.state()) {
            case WAITING -> one.isOverdue(now) ? texts().get("escalation.clock.over", age(one.due(), now)) : texts().get("escalation.clock.left", age(now, one.due()));
            case ACKNOWLEDGED, DECIDED, WITHDRAWN -> texts().get("escalation.clock." + one.state().key());
        };
    }

    /** Whom it was handed to and when, and what has come of it. */
    String standing(Escalation one) {
        Instant now = desk.now().getValue();
        Noted handed = one.current().handed().orElseThrow();
        String name = Shown.inSentence(one.current().to().name());
        return switch (one.state()) {
            case WAITING -> texts().get("escalation.standing." + (one.isOverdue(now) ? "over" : "waiting") + (one.next().isPresent() ? "" : ".last"), name,
                    desk.dates().moment(handed.at(), now), desk.dates().coming(one.due(), now));
            case ACKNOWLEDGED -> one.acknowledged().map(noted -> texts().get("escalation.standing.acknowledged", name, desk.dates().moment(noted.at(), now),
                    age(handed.at(), noted.at()), desk.dates().coming(one.dossier().deadline(), now))).orElse("");
            case DECIDED -> one.ended().map(noted -> texts().get("escalation.standing.decided", name, desk.dates().moment(noted.at(), now),
                    age(one.at(), noted.at()))).orElse("");
            case WITHDRAWN -> one.ended().map(noted -> texts().get("escalation.standing.withdrawn", Shown.inSentence(noted.by().name()),
                    desk.dates().moment(noted.at(), now))).orElse("");
        };
    }

    /** How loudly it speaks. */
    Ages.Level level(Escalation one) {
        Instant now = desk.now().getValue();
        if (one.state() != State.WAITING) {
            return Ages.Level.CALM;
        }
        return Ages.level(Duration.between(one.current().handed().orElseThrow().at(), now), one.current().to().within());
    }

    private String age(Instant from, Instant until) {
        return desk.ages().text(Duration.between(from, until));
    }

    private Texts texts() {
        return desk.texts();
    }
}
