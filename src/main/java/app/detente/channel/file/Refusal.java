package app.detente.channel.file;

import app.detente.model.SetAside;

/** Says why one record cannot be taken. Carries no stack trace: a file may hold a million such records. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DETAIL = 200;
    private final SetAside.Reason reason;

    Refusal(SetAside.Reason reason, String detail) {
        super(PlainText.cut(PlainText.clean(detail), MAX_DETAIL), null, false, false);
        this.reason = reason;
    }

    SetAside.Reason reason() {
        return reason;
    }
}
