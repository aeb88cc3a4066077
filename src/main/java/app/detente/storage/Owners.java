package app.detente.storage;

import app.detente.model.Adviser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a template's owner is written down: by name where it travels to another queue, by number where it stays.
 *
 * @param word  what is written for an adviser's number; empty where nobody has it
 * @param owner the number that was meant; empty where nobody of that name is here
 */
record Owners(Function<Long, Optional<String>> word, Function<String, Optional<Long>> owner) {
    static final Owners BY_NUMBER = new Owners(number -> Optional.of(Long.toString(number)), word -> Optional.of(Long.valueOf(word)));
    /** Nobody is known. */
    static final Owners NOBODY = among(List.of());

    static Owners among(Collection<Adviser> advisers) {
        Map<Long, String> names = advisers.stream().collect(Collectors.toMap(Adviser::id, Adviser::name));
        Map<String, Long> numbers = advisers.stream().collect(Collectors.toMap(Adviser::name, Adviser::id, (one, other) -> one));
        return new Owners(number -> Optional.ofNullable(names.get(number)), word -> Optional.ofNullable(numbers.get(word)));
    }
}
