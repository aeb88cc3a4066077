package app.detente.channel.file;

import app.detente.model.Problem;
import java.util.Arrays;
import java.util.Locale;

/** How the records of a message file are written. */
public enum Format {
    /** Found out from the beginning of the file. */
    AUTO,
    /** One JSON object a line; the README says what it holds. */
    JSONL,
    /** A header and rows; the columns are recognised by their usual French and English names. */
    CSV,
    /** Rows with the columns of the public customer-support-on-Twitter data set. */
    TWCS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a key, whatever its case. Throws {@link Problem} `format_unknown` (the key) for any other word. */
    public static Format of(String key) {
        return Arrays.stream(values()).filter(format -> format.key().equals(key.strip().toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new Problem("format_unknown", key));
    }
}
