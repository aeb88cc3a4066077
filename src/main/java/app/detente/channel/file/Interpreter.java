package app.detente.channel.file;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.SetAside.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes a message of the values of a record, whatever format they came in.
 *
 * @param said  the network the caller says all messages come from; it wins over what a record says
 * @param usual the network of a record that names none; without it such a record is refused
 */
record Interpreter(Optional<Network> said, Optional<Network> usual) {

    /** Throws {@link Refusal} where the message lacks what makes it one: an id, an author, a direction, a date, a text (which may be blank). */
    IncomingMessage message(Field.Values values) throws Refusal {
        String id = id(values);
        String author = author(values);
        MessageKind kind = kind(values);
        Instant authored = authored(values);
        String text = text(values);
        return new IncomingMessage(
                network(values),
                id,
                value(values, Field.THREAD).map(Ids::plain).filter(thread -> !Ids.isRounded(thread)),
                value(values, Field.PARENT).map(Ids::plain),
                kind,
                author,
                value(values, Field.AUTHOR_NAME).map(Interpreter::name).orElseGet(() -> name(author)),
                value(values, Field.ADVISER).map(Interpreter::name),
                text,
                authored,
                value(values, Field.URL));
    }

    private static String id(Field.Values values) throws Refusal {
        String id = value(values, Field.ID).map(Ids::plain).orElseThrow(() -> new Refusal(Reason.MISSING_ID, ""));
        if (!Ids.isRounded(id)) {
            return id;
        }
        return value(values, Field.URL).flatMap(url -> Ids.whole(id, url)).orElseThrow(() -> new Refusal(Reason.DESTROYED_ID, id));
    }

    /** An author of whom only the first digits are left could be anybody: two customers must not become one. */
    private static String author(Field.Values values) throws Refusal {
        String author = value(values, Field.AUTHOR).map(Ids::plain).orElseThrow(() -> new Refusal(Reason.MISSING_AUTHOR, ""));
        if (Ids.isRounded(author)) {
            throw new Refusal(Reason.DESTROYED_ID, author);
        }
        return author;
    }

    private static MessageKind kind(Field.Values values) throws Refusal {
        String word = value(values, Field.DIRECTION).orElse("");
        return Directions.parse(word).orElseThrow(() -> new Refusal(Reason.BAD_DIRECTION, word));
    }

    private static Instant authored(Field.Values values) throws Refusal {
        String date = value(values, Field.DATE).orElseThrow(() -> new Refusal(Reason.MISSING_DATE, ""));
        return Dates.parse(date).orElseThrow(() -> new Refusal(Reason.BAD_DATE, date));
    }

    private static String text(Field.Values values) throws Refusal {
        String text = values.of(Field.TEXT).map(PlainText::clean).orElseThrow(() -> new Refusal(Reason.MISSING_FIELD, "text"));
        if (text.length() > IncomingMessage.MAX_TEXT) {
            throw new Refusal(Reason.TOO_LONG, text.length() + " > " + IncomingMessage.MAX_TEXT);
        }
        return text;
    }

    private Network network(Field.Values values) throws Refusal {
        if (said.isPresent()) {
            return said.get();
        }
        Optional<String> channel = value(values, Field.CHANNEL);
        if (channel.isPresent()) {
            return Network.of(channel.get()).orElseThrow(() -> new Refusal(Reason.UNKNOWN_CHANNEL, channel.get()));
        }
        return usual.orElseThrow(() -> new Refusal(Reason.MISSING_FIELD, "channel"));
    }

    private static Optional<String> value(Field.Values values, Field field) {
        return values.of(field).map(String::strip).filter(value -> !value.isEmpty()).map(PlainText::clean);
    }

    private static String name(String name) {
        return PlainText.cut(name, IncomingMessage.MAX_NAME);
    }
}
