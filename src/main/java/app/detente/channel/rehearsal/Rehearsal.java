package app.detente.channel.rehearsal;

import static java.util.Map.entry;

import app.detente.model.IncomingMessage;
import app.detente.model.Problem;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A queue to learn on, to show and to measure with. Its first few hundred messages are mostly written by hand; the others are put together from
 * pieces, so that a million are as varied as a thousand. Nothing in it is anybody's real message.
 */
public final class Rehearsal {
    /** How many messages make the day the hand-written part is timed for. */
    public static final long USUAL = 400;

    private Rehearsal() {}

    /**
     * The messages of the rehearsal, in order of time, none of them after {@code now}. Up to 5,000 fall into the ten hours before it, more and
     * more of them towards the end; a larger number takes proportionally longer, as no page receives a million in a day. Messages are made as
     * they are read: memory holds the replies still to come, never the list. Every call gives a stream of its own.
     *
     * @param messages how many, at least 1; exactly as many come
     * @param seed     another seed gives other messages around the hand-written ones
     * @throws Problem {@code rehearsal.size} where {@code messages} is less than 1
     */
    public static Stream<IncomingMessage> messages(long messages, long seed, Instant now) {
        if (messages < 1) {
            throw new Problem("rehearsal.size", messages);
        }
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliterator(Stage.of(messages, seed, now), messages, traits), false);
    }

    /** The tags a team would start the day with, the gravest first: French names for a French locale, English ones for every other. */
    public static List<TagSeed> tags(Locale locale) {
        Texts texts = Texts.in(locale);
        return Stream.of(
                        entry("rehearsal.tag.cancel", TagColour.RED),
                        entry("rehearsal.tag.care", TagColour.GREY),
                        entry("rehearsal.tag.outage", TagColour.VIOLET),
                        entry("rehearsal.tag.bill", TagColour.AMBER),
                        entry("rehearsal.tag.competitor", TagColour.BLUE),
                        entry("rehearsal.tag.technician", TagColour.AMBER),
                        entry("rehearsal.tag.number", TagColour.TEAL),
                        entry("rehearsal.tag.question", TagColour.TEAL),
                        entry("rehearsal.tag.peer", TagColour.PINK),
                        entry("rehearsal.tag.thanks", TagColour.GREEN))
                .map(tag -> new TagSeed(texts.get(tag.getKey()), tag.getValue()))
                .toList();
    }
}
