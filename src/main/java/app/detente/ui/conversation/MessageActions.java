package app.detente.ui.conversation;

import app.detente.model.Hiding;
import app.detente.model.Message;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * What can be done with a message of the thread.
 *
 * @param canHide   whether it can be hidden at all
 * @param hide      asks why, and hides it
 * @param showAgain takes its hiding back
 * @param hidings   the newest hiding of each message that was ever hidden, once they are read
 */
public record MessageActions(Predicate<Message> canHide, Consumer<Message> hide, Consumer<Message> showAgain, ObservableValue<Map<Long, Hiding>> hidings) {
    public static final MessageActions NONE = new MessageActions(message -> false, message -> { }, message -> { }, new SimpleObjectProperty<>(Map.of()));
}
