package app.detente.ui.period;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Where the page leads; the window knows how.
 *
 * @param openConversation goes to a conversation
 * @param search           shows in the queue what the search box would find for this
 * @param own              shows whoever sits here their own figures, and who looked at them
 */
public record Ways(LongConsumer openConversation, Consumer<String> search, Runnable own) {}
