package app.detente.ui.conversation;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Message;
import java.util.List;
import java.util.Optional;

/**
 * All that the desk shows of one conversation, as it was at one moment.
 *
 * @param messages the newest of the thread, oldest first
 * @param earlier  whether the queue holds older ones
 * @param heldBy   the colleague who has it open just now, where it is not ours
 */
public record Opened(Conversation row, List<Message> messages, boolean earlier, Optional<Adviser> heldBy) {}
