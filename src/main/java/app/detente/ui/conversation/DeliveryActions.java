package app.detente.ui.conversation;

import app.detente.model.GivingUp;
import app.detente.model.Message;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What can be done with a reply of ours; those about one that has not got out are told its key.
 *
 * @param tryAgain  sends one that was refused once more
 * @param takeBack  makes it a draft again
 * @param confirm   takes note that it is public
 * @param giveUp    leaves it at that
 * @param canDelete whether one that is out can be deleted
 * @param delete    deletes it on its network
 */
public record DeliveryActions(Consumer<String> tryAgain, Consumer<String> takeBack, Consumer<String> confirm, BiConsumer<String, GivingUp> giveUp,
        Predicate<Message> canDelete, Consumer<Message> delete) {
    public static final DeliveryActions NONE =
            new DeliveryActions(key -> { }, key -> { }, key -> { }, (key, why) -> { }, message -> false, message -> { });

    /** @param takeBack belongs to whoever holds the drafts */
    public static DeliveryActions of(DeliveryViewModel model, Consumer<String> takeBack) {
        return new DeliveryActions(model::tryAgain, takeBack, model::confirm, model::giveUp, model::canDelete, model::delete);
    }
}
