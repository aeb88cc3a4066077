package app.detente.ui.reply;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * Something offered over the text being written, while the keyboard stays in the text: the arrows choose, Enter and Tab take, Esc refuses, and
 * whatever else is typed is text.
 */
interface Offer {

    ReadOnlyBooleanProperty openProperty();

    void next();

    void previous();

    /** One step to the side. False where there is no side: then the caret moves. */
    default boolean aside(int step) {
        return false;
    }

    /** Closes it, until it is asked for anew. */
    void close();

    /** What taking the choice makes of the text; closes it. Empty where there is nothing to take: then the key is text. */
    Optional<Insertion> take();
}
