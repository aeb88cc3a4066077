package app.detente.report.themes;

/**
 * A word, a pair of words or a price that a message holds.
 *
 * @param key     what makes two of them the same: folded, without the ending of a plural
 * @param written as it stands in the message, without the capital that only the beginning of a sentence gives it
 * @param words   1, or 2 for a pair
 */
public record Term(String key, String written, int words) {

    /** The keys of the two words of a pair. */
    String first() {
        return key.substring(0, key.indexOf(' '));
    }

    String second() {
        return key.substring(key.indexOf(' ') + 1);
    }
}
