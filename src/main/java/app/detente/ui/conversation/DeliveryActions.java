package app.detente.ui.conversation;

import java.util.function.Consumer;

/**
 * What can be done with a reply that has not got out; each is told the reply's key.
 *
 * @param tryAgain sends one that was refused once more
 * @param takeBack makes it a draft again
 */
public record DeliveryActions(Consumer<String> tryAgain, Consumer<String> takeBack) {
    public static final DeliveryActions NONE = new DeliveryActions(key -> { }, key -> { });
}
