package app.detente.ui.reply;

import app.detente.model.Message;
import app.detente.voice.PersonalData;
import java.util.List;

/** What its author is asked about before a reply leaves: never a refusal, but asked once more. */
public sealed interface Doubt {

    /**
     * Something came while it was written.
     *
     * @param messages the oldest first
     * @param answered whether a colleague has just answered
     */
    record Newer(List<Message> messages, boolean answered) implements Doubt {}

    /** The message answered is another than it was when writing began, or is gone. */
    record Changed(Message message) implements Doubt {}

    /** It would show everybody how to find, call or charge somebody. */
    record Personal(List<PersonalData.Kind> kinds) implements Doubt {}

    /** A light word for somebody in trouble: it goes with a reason. */
    record OutOfPlace() implements Doubt {}
}
