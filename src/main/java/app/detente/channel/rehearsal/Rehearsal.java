package app.detente.channel.rehearsal;

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
                        tag("cancel", TagColour.RED, "résilie*", "résiliation", "cancel*", "leaving"),
                        tag("care", TagColour.GREY, "décès", "décédé*", "deuil", "died", "passed away"),
                        tag("outage", TagColour.VIOLET, "panne*", "aucun réseau", "plus de réseau", "outage*", "no signal"),
                        tag("bill", TagColour.AMBER, "facture*", "prélevé*", "prélèvement*", "bill*", "charged"),
                        tag("competitor", TagColour.BLUE, "zéphyr"),
                        tag("technician", TagColour.AMBER, "technicien*", "engineer*"),
                        tag("number", TagColour.TEAL, "garder numéro", "portabilité", "keep number"),
                        tag("thanks", TagColour.GREEN, "bravo", "merci pour", "merci sonia", "merci tanguy", "thank you*", "well done"))
                .map(seed -> new TagSeed(texts.get(seed.name()), seed.colour(), seed.searches()))
                .toList();
    }

    private static TagSeed tag(String key, TagColour colour, String... searches) {
        return new TagSeed("rehearsal.tag." + key, colour, List.of(searches));
    }
}
