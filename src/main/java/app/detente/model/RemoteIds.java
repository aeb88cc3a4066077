package app.detente.model;

import java.util.Comparator;

/** The order of the networks' own ids: numbers first and by their value (a shorter one is smaller), the rest by characters. */
public final class RemoteIds {
    public static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(id -> !isNumber(id))
            .thenComparing(id -> isNumber(id) ? id.length() : 0)
            .thenComparing(Comparator.naturalOrder());

    private RemoteIds() {}

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.charAt(0) != '0' && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
