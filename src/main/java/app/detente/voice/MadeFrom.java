package app.detente.voice;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template as a reply used it.
 *
 * @param wording which of its {@link ReplyTemplate#wordings()}, from 0
 * @param edited  whether the adviser changed what it said before sending; gaps that were filled in do not count
 * @param without those of its files that do not go out with this reply, by their ids
 */
public record MadeFrom(String template, int wording, boolean edited, Set<Long> without) {

    public MadeFrom {
        without = Set.copyOf(without);
    }

    /** With all files of the template. */
    public MadeFrom(String template, int wording, boolean edited) {
        this(template, wording, edited, Set.of());
    }

    /** After somebody has been over its text. */
    public MadeFrom asEdited() {
        return new MadeFrom(template, wording, true, without);
    }

    /** The same with one file more, or with one less. */
    public MadeFrom with(long file, boolean goes) {
        Stream<Long> others = without.stream().filter(id -> id != file);
        return new MadeFrom(template, wording, edited, (goes ? others : Stream.concat(others, Stream.of(file))).collect(Collectors.toSet()));
    }
}
