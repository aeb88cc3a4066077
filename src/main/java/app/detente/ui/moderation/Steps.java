package app.detente.ui.moderation;

import app.detente.model.Sanction;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import java.time.Instant;

/** Says a step in one sentence. */
final class Steps {
    private Steps() {}

    /** "Sourdine jusqu’à 14:30, par Tanguy, hier 10:52. Motif : spam (…)". */
    static String say(Sanction sanction, Desk desk) {
        Texts texts = desk.texts();
        Instant now = desk.now().getValue();
        String until = sanction.until().map(end -> desk.dates().when(end, now)).orElse("");
        String why = texts.get("moderation.reason." + sanction.reason().key())
                + (sanction.explanation().isEmpty() ? "" : texts.get("moderation.state.words", Shown.line(sanction.explanation())));
        return texts.get("moderation.state." + sanction.step().key(), desk.dates().moment(sanction.at(), now), Shown.inSentence(sanction.by().name()), why,
                until);
    }
}
