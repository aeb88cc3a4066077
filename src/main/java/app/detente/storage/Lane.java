package app.detente.storage;

import app.detente.model.QueueView;
import app.detente.model.Status;

/** Groups the statuses as the views do; the number is the column {@code lane}, which the database checks against the status. */
enum Lane {
    WAITING(QueueView.WAITING),
    ON_CUSTOMER(QueueView.WAITING_ON_CUSTOMER),
    SNOOZED(QueueView.SNOOZED),
    CLOSED(QueueView.CLOSED),
    SPAM(QueueView.SPAM);

    private final QueueView view;

    Lane(QueueView view) {
        this.view = view;
    }

    QueueView view() {
        return view;
    }

    int number() {
        return ordinal();
    }

    static Lane numbered(int number) {
        return values()[number];
    }

    static Lane of(Status status) {
        return switch (status) {
            case NEW, OPEN -> WAITING;
            case WAITING_ON_CUSTOMER -> ON_CUSTOMER;
            case SNOOZED -> SNOOZED;
            case CLOSED -> CLOSED;
            case SPAM -> SPAM;
        };
    }
}
