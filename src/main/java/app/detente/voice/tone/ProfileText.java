package app.detente.voice.tone;

import app.detente.model.Problem;
import app.detente.rules.Patterns;
import app.detente.voice.VoiceProfile;
import app.detente.voice.VoiceProfile.Address;
import app.detente.voice.VoiceProfile.Banned;
import app.detente.voice.VoiceProfile.Formality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A voice profile as a text that people can read, write and send each other: a line for each figure, then the words under `[say]` and, as
 * `word → instead`, under `[never]`. What cannot be read is a {@link Problem} whose first argument is its line, from 1.
 */
public final class ProfileText {
    private static final String ARROW = "→";
    private static final int LONGEST = 1_100;
    private static final String SAY = "say";
    private static final String NEVER = "never";

    private ProfileText() {}

    /** The text of a profile; {@link #read} gives the same profile back. */
    public static String write(VoiceProfile profile) {
        List<String> lines = new ArrayList<>(List.of(
                "address = " + key(profile.address()), "formality = " + key(profile.formality()),
                "emoji = " + profile.emoji(), "exclamation = " + profile.exclamation(), "signed = " + (profile.signed() ? "yes" : "no"), "[" + SAY + "]"));
        lines.addAll(profile.said());
        lines.add("[" + NEVER + "]");
        profile.neverSaid().forEach(ban -> lines.add(line(ban)));
        return String.join("\n", lines) + "\n";
    }

    /** A ban as one line: `word → instead`, or the word alone. */
    public static String line(Banned ban) {
        return ban.instead().isEmpty() ? ban.words() : ban.words() + " " + ARROW + " " + ban.instead();
    }

    /** @throws Problem where a line cannot be read, or a figure is missing */
    public static VoiceProfile read(String text) {
        Map<String, String> values = new HashMap<>();
        List<String> said = new ArrayList<>();
        List<Banned> never = new ArrayList<>();
        String section = "";
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals("[" + SAY + "]") || line.equals("[" + NEVER + "]")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                switch (section) {
                    case SAY -> said.add(said(line, i + 1));
                    case NEVER -> never.add(ban(line, i + 1));
                    default -> value(values, line, i + 1);
                }
            }
        }
        VoiceProfile profile = new VoiceProfile(choice(values, "address", Address.values()), choice(values, "formality", Formality.values()),
                number(values, "emoji"), number(values, "exclamation"), "yes".equals(values.get("signed")), said, never);
        checkSizes(profile);
        return profile;
    }

    /** The words of a field in which each line is one, without blank lines. */
    public static List<String> said(String field) {
        List<String> lines = field.lines().toList();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                said.add(said(lines.get(i).strip(), i + 1));
            }
        }
        return said;
    }

    /** The bans of a field in which each line is one, `word → instead`, without blank lines. `->` is understood as well. */
    public static List<Banned> never(String field) {
        List<String> lines = field.lines().toList();
        List<Banned> never = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                never.add(ban(lines.get(i).strip(), i + 1));
            }
        }
        return never;
    }

    /** @throws Problem where a profile made by hand holds what its text could not */
    public static void check(VoiceProfile profile) {
        read(write(profile));
    }

    private static String said(String line, int number) {
        if (line.length() > LONGEST) {
            throw new Problem("profile.long", number, LONGEST);
        }
        return line;
    }

    private static Banned ban(String line, int number) {
        String one = line.replace("->", ARROW);
        int arrow = one.indexOf(ARROW);
        Banned ban = new Banned((arrow < 0 ? one : one.substring(0, arrow)).strip(), arrow < 0 ? "" : one.substring(arrow + 1).strip());
        if (line.length() > LONGEST) {
            throw new Problem("profile.long", number, LONGEST);
        }
        if (ban.words().isEmpty() || ban.words().equals("*")) {
            throw new Problem("profile.nothing", number);
        }
        ban.pattern().flatMap(Patterns::mistake).ifPresent(mistake -> {
            throw new Problem("profile.pattern", number, mistake.at() + 1);
        });
        return ban;
    }

    private static void value(Map<String, String> values, String line, int number) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals).strip();
        String value = equals < 0 ? "" : line.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
        boolean known = switch (name) {
            case "address" -> isOne(value, Address.values());
            case "formality" -> isOne(value, Formality.values());
            case "emoji", "exclamation" -> value.matches("\\d{1,2}") && Integer.parseInt(value) <= VoiceProfile.MOST;
            case "signed" -> value.equals("yes") || value.equals("no");
            default -> false;
        };
        if (!known) {
            throw new Problem("profile.line", number);
        }
        values.put(name, value);
    }

    private static void checkSizes(VoiceProfile profile) {
        if (profile.said().size() > VoiceProfile.MAX_LINES || profile.neverSaid().size() > VoiceProfile.MAX_LINES) {
            throw new Problem("profile.many", VoiceProfile.MAX_LINES);
        }
    }

    private static boolean isOne(String value, Enum<?>[] all) {
        for (Enum<?> one : all) {
            if (key(one).equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static <E extends Enum<E>> E choice(Map<String, String> values, String name, E[] all) {
        for (E one : all) {
            if (key(one).equals(values.get(name))) {
                return one;
            }
        }
        throw new Problem("profile.missing", name);
    }

    private static int number(Map<String, String> values, String name) {
        if (!values.containsKey(name)) {
            throw new Problem("profile.missing", name);
        }
        return Integer.parseInt(values.get(name));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
