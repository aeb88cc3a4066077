package app.detente.ui.reply;

import app.detente.model.Ability;
import app.detente.model.Message;
import app.detente.model.MessageLimit;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Whether a reply is for whoever it answers alone. That can be chosen where the account may do so and the message is young enough and was not answered
 * so before; once chosen it stays chosen, for what was written to one person is not to go to everybody because a day has passed. FX thread only.
 */
public final class Privacy {
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen");

    Privacy() {}

    /** Whether the message answered can be answered so. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Whether this reply is one. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    /** Changes between everybody and one person, where that is possible; back it always is. */
    public void turn() {
        chosen.set(!chosen.get() && possible.get());
    }

    /** @param one whether one message is answered, rather than all that wait */
    void answer(Answered answered, boolean one, Instant now) {
        Optional<Message> message = answered.message().filter(found -> one && answered.able().contains(Ability.PRIVATE_REPLY));
        possible.set(message.filter(found -> !found.there().limits().contains(MessageLimit.NO_PRIVATE_REPLY))
                .filter(found -> found.there().deletedAt().isEmpty() && found.authoredAt().plus(MessageLimit.PRIVATE_REPLY_WITHIN).isAfter(now)).isPresent());
    }
}
