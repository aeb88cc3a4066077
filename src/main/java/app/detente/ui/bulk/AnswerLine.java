package app.detente.ui.bulk;

import app.detente.model.Recipient;

/**
 * One person in the preview of an answer to many.
 *
 * @param text   what they would be told; "" while no template is chosen, or where it cannot be filled
 * @param wording which of the template's wordings that is made from
 * @param reason why they are taken out, in the person's language; "" where they can be answered
 * @param ticked whether they will be
 */
public record AnswerLine(Recipient recipient, String text, int wording, String reason, boolean ticked) {
    /** Somebody who is taken out. */
    static AnswerLine out(Recipient recipient, String text, String reason) {
        return new AnswerLine(recipient, text, 0, reason, false);
    }

    public boolean fits() {
        return reason.isEmpty();
    }

    AnswerLine with(boolean wanted) {
        return new AnswerLine(recipient, text, wording, reason, wanted && fits());
    }
}
