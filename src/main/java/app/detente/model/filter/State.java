package app.detente.model.filter;

import app.detente.model.Status;
import java.util.List;
import java.util.Locale;

/** What a conversation can be: the values of `is:`. */
public enum State implements Spelled {
    /** Somebody waits for us, and it is neither snoozed, closed nor spam. */
    WAITING("waiting", "en-attente", "attente"),
    /** Somebody waits, and nobody has opened it yet. */
    NEW("new", "nouvelle", "nouveau"),
    /** Somebody waits, and somebody has looked at it. */
    OPEN("open", "ouverte", "ouvert"),
    /** The brand spoke last. */
    CUSTOMER("customer", "client", "customer-turn", "customers-turn", "waiting-on-customer", "attend-le-client"),
    SNOOZED("snoozed", "reportée", "snooze", "reporte"),
    CLOSED("closed", "terminée", "close", "done", "termine", "fermee", "ferme"),
    SPAM("spam", "indésirable", "indesirables"),
    /** Assigned to whoever asks, wherever it stands. */
    MINE("mine", "à-moi", "me", "moi"),
    /** Assigned to nobody, wherever it stands. */
    UNASSIGNED("unassigned", "sans-personne", "personne", "nobody", "libre"),
    /** A message in it is hidden. */
    HIDDEN("hidden", "masquée", "masque", "cachee"),
    /** Marked for a second look. */
    REVIEW("review", "à-revoir", "to-review", "revoir"),
    /** A reply in it did not get out and waits for a person. */
    STUCK("stuck", "bloquée", "bloque", "non-partie", "unsent"),
    UNTAGGED("untagged", "sans-étiquette", "no-tag");

    private final List<String> spellings;

    State(String... spellings) {
        this.spellings = List.of(spellings);
    }

    @Override
    public List<String> spellings() {
        return spellings;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(Facts facts, Asking asking) {
        return switch (this) {
            case WAITING -> facts.status() == Status.NEW || facts.status() == Status.OPEN;
            case NEW -> facts.status() == Status.NEW;
            case OPEN -> facts.status() == Status.OPEN;
            case CUSTOMER -> facts.status() == Status.WAITING_ON_CUSTOMER;
            case SNOOZED -> facts.status() == Status.SNOOZED;
            case CLOSED -> facts.status() == Status.CLOSED;
            case SPAM -> facts.status() == Status.SPAM;
            case MINE -> facts.assignee().filter(adviser -> adviser.id() == asking.me().id()).isPresent();
            case UNASSIGNED -> facts.assignee().isEmpty();
            case HIDDEN -> facts.hidden() > 0;
            case REVIEW -> facts.review();
            case STUCK -> facts.stuck();
            case UNTAGGED -> facts.tags().isEmpty();
        };
    }
}
