package app.detente.ui.settings;

import app.detente.model.OpeningHours.Block;
import app.detente.model.Problem;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The blocks of a day as people write them: "9-12, 13:30-18", "9h-12h30", "0-24". Pure; safe for any thread. */
final class HoursText {
    private static final String TIME = "(\\d{1,2})(?:[:h.](\\d{2})?)?";
    private static final Pattern BLOCK = Pattern.compile(TIME + "\\s*[-–—]\\s*" + TIME);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;+/&]*");

    private HoursText() {}

    /**
     * Nothing is no block.
     *
     * @throws Problem `opening_hours_text` where it is not understood; as {@link Block#Block} where a block ends before it begins
     */
    static List<Block> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        List<Block> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(text);
        int read = 0;
        while (found.find()) {
            understood(text, read, found.start());
            blocks.add(new Block(time(found.group(1), found.group(2), typed), time(found.group(3), found.group(4), typed)));
            read = found.end();
        }
        understood(text, read, text.length());
        return blocks;
    }

    private static void understood(String text, int from, int to) {
        if (!BETWEEN.matcher(text.substring(from, to)).matches()) {
            throw new Problem("opening_hours_text", text);
        }
    }

    /** 24 is midnight, at the end of the day. */
    private static LocalTime time(String hour, String minute, String typed) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (hours > 24 || minutes > 59 || hours == 24 && minutes > 0) {
            throw new Problem("opening_hours_text", typed);
        }
        return LocalTime.of(hours % 24, minutes);
    }

    /** "09:00–12:00, 13:30–18:00". */
    static String of(List<Block> blocks) {
        return blocks.stream().map(block -> block.start() + "–" + (block.end().equals(LocalTime.MIDNIGHT) ? "24:00" : block.end())).collect(Collectors.joining(", "));
    }
}
