package app.detente.channel.file;

import app.detente.model.Fold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which column of a table holds what.
 *
 * @param places the column of each field that has one, counted from 0
 * @param names  every column's name, as {@link #name} writes it
 */
record Columns(char delimiter, Map<Field, Integer> places, List<String> names) {
    private static final List<String> TWCS = List.of("tweet_id", "inbound", "in_response_to_tweet_id");

    /** Reads a header. Where two columns have the same name the first one counts. */
    static Columns of(List<String> header, char delimiter) {
        List<String> names = header.stream().map(Columns::name).toList();
        List<String> free = new ArrayList<>(names);
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            field.names().stream().map(free::indexOf).filter(place -> place >= 0).findFirst().ifPresent(place -> {
                places.put(field, place);
                free.set(place, "");
            });
        }
        return new Columns(delimiter, Map.copyOf(places), names);
    }

    /** Letters and digits alone, folded: `Created at`, `created_at` and `CREATED-AT` are one name. */
    static String name(String header) {
        return String.join("", Fold.words(header));
    }

    int count() {
        return names.size();
    }

    Optional<Integer> place(Field field) {
        return Optional.ofNullable(places.get(field));
    }

    /** What a table of this format must have and this one lacks. */
    List<String> missing(Format format) {
        Stream<String> own = format == Format.TWCS ? TWCS.stream().filter(name -> !names.contains(name(name))) : Stream.empty();
        Stream<String> common = Field.REQUIRED.stream().filter(field -> !places.containsKey(field)).map(Field::key);
        return Stream.concat(own, common).toList();
    }

    boolean isTwcs() {
        return names.containsAll(TWCS.stream().map(Columns::name).toList());
    }
}
