package app.detente.ui.settings;

import app.detente.model.Alert;
import app.detente.model.OpeningHours;
import app.detente.model.Texts;
import app.detente.ui.common.Theme;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person has set. It is stored as words by key; a stored word that makes no sense counts as not set, so that a damaged setting never keeps the
 * console from starting.
 *
 * @param adviser       how replies are signed; "" until somebody has said
 * @param brand         whose voice speaks; "" until somebody has said
 * @param undoSeconds   how long a reply waits for an undo, 0 to {@link #MOST_UNDO}
 * @param targetMinutes how soon a customer should hear from us, 1 to {@link #MOST_TARGET}
 * @param hours         when the house is there for its customers
 * @param openingOnly   whether targets count in those hours alone
 * @param alerts        what the desktop tells of; nothing until somebody asks for it
 */
public record Settings(String adviser, String brand, Language language, Appearance appearance, int undoSeconds, int targetMinutes, OpeningHours hours,
        boolean openingOnly, Set<Alert> alerts) {
    public static final int MOST_UNDO = 60;
    /** A week. */
    public static final int MOST_TARGET = 7 * 24 * 60;
    /** UTF-16 units of a name. */
    public static final int MAX_NAME = 80;
    public static final Settings USUAL = new Settings("", "", Language.SYSTEM, Appearance.SYSTEM, 15, 30, OpeningHours.USUAL, false, Set.of());

    /** Which language the window speaks. */
    public enum Language {
        SYSTEM, FRENCH, ENGLISH;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the window looks. */
    public enum Appearance {
        SYSTEM, LIGHT, DARK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads what is stored under `settings.*`; other keys are not looked at. */
    public static Settings parse(Map<String, String> stored) {
        return new Settings(
                name(stored.getOrDefault("settings.adviser", "")),
                name(stored.getOrDefault("settings.brand", "")),
                choice(Language.values(), stored.get("settings.language")).orElse(USUAL.language),
                choice(Appearance.values(), stored.get("settings.theme")).orElse(USUAL.appearance),
                number(stored.get("settings.undo_seconds"), 0, MOST_UNDO).orElse(USUAL.undoSeconds),
                number(stored.get("settings.target_minutes"), 1, MOST_TARGET).orElse(USUAL.targetMinutes),
                OpeningHours.decode(stored.getOrDefault("settings.hours", "")).orElse(USUAL.hours),
                stored.getOrDefault("settings.target_clock", "").equals("opening"),
                Alert.decode(stored.getOrDefault("settings.alerts", "")));
    }

    /** As they are stored; {@link #parse} reads them back. */
    public Map<String, String> stored() {
        return Map.of("settings.adviser", adviser, "settings.brand", brand, "settings.language", language.key(), "settings.theme", appearance.key(),
                "settings.undo_seconds", Integer.toString(undoSeconds), "settings.target_minutes", Integer.toString(targetMinutes),
                "settings.hours", hours.encoded(), "settings.target_clock", openingOnly ? "opening" : "always", "settings.alerts", Alert.encode(alerts));
    }

    public Settings withAdviser(String other) {
        return new Settings(other, brand, language, appearance, undoSeconds, targetMinutes, hours, openingOnly, alerts);
    }

    public Settings withBrand(String other) {
        return new Settings(adviser, other, language, appearance, undoSeconds, targetMinutes, hours, openingOnly, alerts);
    }

    public Settings withLanguage(Language other) {
        return new Settings(adviser, brand, other, appearance, undoSeconds, targetMinutes, hours, openingOnly, alerts);
    }

    public Settings withAppearance(Appearance other) {
        return new Settings(adviser, brand, language, other, undoSeconds, targetMinutes, hours, openingOnly, alerts);
    }

    public Settings withUndoSeconds(int other) {
        return new Settings(adviser, brand, language, appearance, Math.clamp(other, 0, MOST_UNDO), targetMinutes, hours, openingOnly, alerts);
    }

    public Settings withTargetMinutes(int other) {
        return new Settings(adviser, brand, language, appearance, undoSeconds, Math.clamp(other, 1, MOST_TARGET), hours, openingOnly, alerts);
    }

    public Settings withHours(OpeningHours other) {
        return new Settings(adviser, brand, language, appearance, undoSeconds, targetMinutes, other, openingOnly, alerts);
    }

    public Settings withOpeningOnly(boolean only) {
        return new Settings(adviser, brand, language, appearance, undoSeconds, targetMinutes, hours, only, alerts);
    }

    public Settings withAlert(Alert kind, boolean wanted) {
        Set<Alert> others = EnumSet.noneOf(Alert.class);
        others.addAll(alerts);
        if (wanted) {
            others.add(kind);
        } else {
            others.remove(kind);
        }
        return new Settings(adviser, brand, language, appearance, undoSeconds, targetMinutes, hours, openingOnly, Set.copyOf(others));
    }

    /** The texts of the language chosen, or of the system's. */
    public Texts texts(Locale system) {
        return Texts.in(switch (language) {
            case SYSTEM -> system;
            case FRENCH -> Locale.FRENCH;
            case ENGLISH -> Locale.ENGLISH;
        });
    }

    /** The theme chosen; the system's is light, as long as JavaFX is not asked for more. */
    public Theme theme() {
        return switch (appearance) {
            case SYSTEM, LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }

    public Duration undo() {
        return Duration.ofSeconds(undoSeconds);
    }

    public Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }

    private static String name(String stored) {
        return stored.length() > MAX_NAME ? "" : stored.strip();
    }

    private static <T extends Enum<T>> Optional<T> choice(T[] values, String stored) {
        return Arrays.stream(values).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(stored)).findFirst();
    }

    private static Optional<Integer> number(String stored, int least, int most) {
        try {
            int number = Integer.parseInt(String.valueOf(stored));
            return number < least || number > most ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
