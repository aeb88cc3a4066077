package app.detente.ui.queue;

import app.detente.model.QueueFilter;
import java.util.Optional;

/**
 * Where somebody is in the list.
 *
 * @param rows     how far it has been read
 * @param selected the conversation chosen
 */
public record Place(QueueFilter filter, int rows, Optional<Long> selected) {}
