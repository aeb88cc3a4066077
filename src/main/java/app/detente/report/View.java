package app.detente.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose clock a wait is measured by; response-times.md, "Two clocks". Both end at the reply's time on the network. */
public enum View {
    /** From when the network says the message was written. */
    CUSTOMER,
    /** From when this queue first held the message: nobody can answer what they cannot see. */
    TEAM;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<View> of(String key) {
        return Arrays.stream(values()).filter(view -> view.key().equals(key)).findFirst();
    }
}
