package app.detente.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a template may be used for, and by whom.
 *
 * @param tags      names of the tags it answers
 * @param owner     the adviser who looks after it; a personal template always has one
 * @param reviewOn  from when somebody should look it over
 * @param newcomers whether it is among those that newcomers may use
 */
public record Terms(List<String> tags, Scope scope, Optional<Long> owner, Optional<LocalDate> reviewOn, Mood mood, boolean newcomers) {
    /** For everybody, for anything, by nobody in particular. */
    public static final Terms OPEN = new Terms(List.of(), Scope.BRAND, Optional.empty(), Optional.empty(), Mood.PLAIN, true);

    public Terms {
        tags = List.copyOf(tags);
    }

    /** Whether this adviser may see and use it: a personal one is its owner's alone. */
    public boolean isFor(long adviser) {
        return scope != Scope.PERSONAL || owner.filter(id -> id == adviser).isPresent();
    }
}
