package app.detente.ui.common;

import app.detente.model.TagColour;
import java.util.Locale;

/** What an avatar shows for a name when there is no picture: up to two letters, and a shade that stays the same for the same name. */
public final class Initials {
    private Initials() {}

    /** The first letters of the first and the last word, upper case: "Jean-Pierre M." → JM, "@lulu_dlf" → L. "?" where there is no letter. */
    public static String of(String name, Locale locale) {
        String first = "";
        String last = "";
        for (String word : name.strip().split("\\s+")) {
            String letter = firstLetter(word);
            if (!letter.isEmpty()) {
                last = first.isEmpty() ? "" : letter;
                first = first.isEmpty() ? letter : first;
            }
        }
        return first.isEmpty() ? "?" : (first + last).toUpperCase(locale);
    }

    /** One of the tag colours but grey, by the characters of the name alone: the same on every machine and every day. */
    public static TagColour shade(String name) {
        TagColour[] shades = TagColour.values();
        return shades[Math.floorMod(name.strip().toLowerCase(Locale.ROOT).hashCode(), shades.length - 1)];
    }

    private static String firstLetter(String word) {
        return word.codePoints().filter(Character::isLetterOrDigit).limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
