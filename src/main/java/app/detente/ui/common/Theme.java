package app.detente.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;

/** Light or dark. AtlantaFX draws the controls, our tokens colour them, and one sheet per feature does the rest. */
public enum Theme {
    LIGHT, DARK;

    /** One sheet per feature, in this order; one that is not there yet is passed over. */
    private static final List<String> FEATURES =
            List.of("common", "window", "search", "queue", "conversation", "reply", "customer", "templates", "voice", "rules", "reports", "board", "forecast", "welcome", "settings",
                    "intake", "moderation", "register", "keys", "palette", "bulk", "today", "approvals", "team", "tips", "accounts", "themes", "period", "export", "escalation");

    /** The word that the command line and the settings say. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Dresses a scene; at any time, and again to switch. The look of the controls belongs to the whole application, so two scenes open at once
     * share one theme. Must be called on the FX thread.
     */
    public void applyTo(Scene scene) {
        Objects.requireNonNull(Fonts.LOADED);
        Application.setUserAgentStylesheet(switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
        scene.getStylesheets().setAll(sheets());
    }

    /** The addresses of our own sheets, the tokens first. */
    List<String> sheets() {
        return Stream.concat(Stream.of("tokens-" + key()), FEATURES.stream())
                .map(sheet -> Theme.class.getResource("/app/detente/css/" + sheet + ".css"))
                .filter(Objects::nonNull)
                .map(URL::toExternalForm)
                .toList();
    }
}
