package app.detente.rules;

import app.detente.model.Language;
import app.detente.model.Network;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Something that is so of a message, or is not. None looks at what other rules did, so no rule can set off another. */
public sealed interface Condition {

    /**
     * The text has one of these words or phrases: whole words, without regard to case, accents or œ; between the words of a phrase any blanks and
     * punctuation may stand. A star at the end leaves the last word open: `rembours*`.
     */
    record Says(List<String> phrases) implements Condition {}

    /** The text fits an RE2 pattern somewhere, without regard to case. */
    record Fits(String pattern) implements Condition {}

    /** The text has a word of this list. */
    record Listed(WordList list) implements Condition {}

    record Contains(Contained what) implements Condition {}

    /** Nothing but emoji and blanks. */
    record OnlyEmoji() implements Condition {}

    /** So many words, both ends included. */
    record Words(int least, int most) implements Condition {}

    /** The author's name has one of these, as {@link Says}. */
    record Named(List<String> phrases) implements Condition {}

    /** Written by this customer: the network's id of them, or their whole name. */
    record By(String customer) implements Condition {}

    /** The queue holds nothing by this customer that came before. */
    record FirstContact() implements Condition {}

    record On(Set<Network> networks) implements Condition {}

    /** In this language, as far as it can be told. */
    record In(Language language) implements Condition {}

    /**
     * Written on one of these days between these times, as clocks showed in the zone of whoever made the rule. `to` is not included; where it is
     * not after `from` the night is meant, and belongs to the day it began on.
     */
    record Written(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) implements Condition {}
}
