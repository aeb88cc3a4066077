package app.detente.ui.themes;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Where the page leads; the window knows how.
 *
 * @param openConversation goes to a conversation
 * @param search           shows in the queue what the search box would find for this
 * @param writeTemplate    begins a template with this title
 * @param escalate         brings a subject and its conversations before somebody who decides
 */
public record Ways(LongConsumer openConversation, Consumer<String> search, Consumer<String> writeTemplate, BiConsumer<String, List<Long>> escalate) {}
