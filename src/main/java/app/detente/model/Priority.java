package app.detente.model;

import java.util.Locale;

/** How much something matters, said by a person or a rule. The number is what the store keeps; {@link Urgency} says what it does to the order. */
public enum Priority {
    LOW, NORMAL, HIGH, URGENT;

    /** -1 to 2; 0 is normal. */
    public int number() {
        return ordinal() - 1;
    }

    public static Priority numbered(int number) {
        return values()[number + 1];
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Priority of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
