package app.detente.ui.reply;

import app.detente.voice.Gap;
import app.detente.voice.Gaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed in the place of gaps that ask for an amount, a date or one of some choices. The place grows with what is typed into it or behind it,
 * so it is enough that it begins with such a value. Taken out whole it is no place any more: that is how an author writes something else.
 */
final class Filled {
    /** UTF-16 units of a place that are read. */
    private static final int READ = 60;

    private String text = "";
    private List<Gap> places = List.of();

    /** Another text altogether. */
    void begin(String now) {
        text = now;
        places = List.of();
    }

    void follow(String now) {
        Edit edit = Edit.between(text, now);
        List<Gap> moved = new ArrayList<>();
        places.forEach(place -> moved(place, edit).ifPresent(moved::add));
        Gaps.open(text).stream().filter(gap -> gap.kind() != Gap.Kind.TEXT && gap.start() == edit.from() && gap.end() == edit.to())
                .forEach(gap -> moved.add(at(gap, edit.from(), edit.from() + edit.added())));
        text = now;
        places = moved.stream().filter(place -> !value(place).isBlank() && value(place).indexOf('⟦') < 0).toList();
    }

    private static Optional<Gap> moved(Gap place, Edit edit) {
        boolean before = edit.to() < place.start() || edit.to() == place.start() && edit.from() < edit.to();
        boolean within = edit.from() >= place.start() && edit.to() <= place.end();
        if (before) {
            return Optional.of(at(place, place.start() + edit.growth(), place.end() + edit.growth()));
        }
        return edit.from() > place.end() ? Optional.of(place)
                : within ? Optional.of(at(place, place.start(), place.end() + edit.growth())) : Optional.empty();
    }

    private static Gap at(Gap gap, int start, int end) {
        return new Gap(gap.label(), gap.kind(), gap.choices(), start, end);
    }

    /** Those that do not begin with what belongs there. */
    List<Gap> wrong() {
        return places.stream().filter(place -> !begins(place, value(place).strip())).toList();
    }

    private String value(Gap place) {
        return text.substring(place.start(), place.end());
    }

    private static boolean begins(Gap place, String value) {
        int most = Math.min(value.length(), READ);
        for (int end = most; end > 0; end--) {
            boolean word = end == value.length() || !Character.isLetterOrDigit(value.charAt(end));
            if (word && place.takes(value.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
