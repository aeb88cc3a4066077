package app.detente.ui.common;

import app.detente.model.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * The drawings of the folder `icons/`, one file each: a single path on a 24×24 ground, drawn as a line. The style sheets colour it through
 * `-d-icon`, which the part around it sets.
 */
public enum Icon {
    DETENTE,
    FACEBOOK, X, MASTODON, BLUESKY, EMAIL, FILE,
    INBOX, TEMPLATES, VOICE, RULES, REPORTS, REGISTER, CHANNELS, ACCOUNTS, SETTINGS,
    SEARCH, SEND, NOTE, TAG, SNOOZE, DONE, REOPEN, ASSIGN, SPAM, HIDE, UNDO, EDIT, DELETE, OPEN, PLUS, CLOSE, CHEVRON, FILTER, MORE,
    WARNING, CLOCK, HISTORY, USER, PEOPLE, AUTOMATIC, IMPORT, EXPORT, SUN, MOON, PRIORITY, CARE, STAR, EYE, SMILE, LOCK, ESCALATE;

    /** The side of the square an icon is drawn on. */
    public static final double GROUND = 24;

    private final String path;

    Icon() {
        this.path = read(file());
    }

    /** The icon of a network. */
    public static Icon of(Network network) {
        return switch (network) {
            case FACEBOOK -> FACEBOOK;
            case X -> X;
            case MASTODON -> MASTODON;
            case BLUESKY -> BLUESKY;
            case EMAIL -> EMAIL;
            case FILE -> FILE;
        };
    }

    /** The name of its file in `icons/`. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** The path data as the file holds it. */
    public String path() {
        return path;
    }

    /** A new node, `size` px square, that screen readers pass over: the control around it says what it does. */
    public Region at(double size) {
        SVGPath line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().add("icon");
        line.getTransforms().add(new Scale(size / GROUND, size / GROUND));
        line.setManaged(false);
        Pane box = new Pane(line);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }

    /** As {@link #at(double)}, for an icon that stands alone: `meaning` is what a screen reader says. */
    public Region at(double size, String meaning) {
        Region box = at(size);
        box.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        box.setAccessibleText(meaning);
        return box;
    }

    private static String read(String file) {
        try (InputStream in = Icon.class.getResourceAsStream("/app/detente/icons/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no icon " + file);
            }
            Matcher found = Pattern.compile("\\sd=\"([^\"]+)\"").matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!found.find()) {
                throw new IllegalStateException("no path in icon " + file);
            }
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
