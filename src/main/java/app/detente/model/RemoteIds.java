package app.detente.model;

import java.util.Comparator;

/** The order of the networks' own ids: numbers by their value (a shorter one is smaller), anything else by its characters. */
public final class RemoteIds {
    public static final Comparator<String> ORDER = (a, b) ->
            isNumber(a) && isNumber(b) && a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);

    private RemoteIds() {}

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.charAt(0) != '0' && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
