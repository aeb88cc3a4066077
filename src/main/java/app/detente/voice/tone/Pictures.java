package app.detente.voice.tone;

import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import java.util.ArrayList;
import java.util.List;

/** The emoji of a text, each with all that belongs to it: skin, sex, flag, joined family. */
final class Pictures {
    private static final int JOINER = 0x200D;
    private static final int VARIANT = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    /** From here on what is pictographic is no mere sign, as ©, ™ and ↔ are. */
    private static final int SIGNS_END = 0x2600;

    private Pictures() {}

    /** @param start in UTF-16 units; {@code first} is its first code point */
    record Picture(int start, int end, int first) {}

    /** Those over the number the profile likes. */
    static void read(List<Remark> remarks, String text, int most) {
        List<Picture> all = in(text);
        all.stream().skip(most).forEach(over -> remarks.add(new Remark(Rule.EMOJI, over.start(), over.end(), List.of(""))));
    }

    /** All of them, in order. */
    static List<Picture> in(String text) {
        int length = Math.min(text.length(), Reply.READ);
        List<Picture> all = new ArrayList<>();
        for (int i = 0; i < length;) {
            int c = text.codePointAt(i);
            int end = i + Character.charCount(c);
            if (isPicture(c)) {
                int start = i;
                end = whole(text, end, Character.UnicodeBlock.of(c) == Character.UnicodeBlock.ENCLOSED_ALPHANUMERIC_SUPPLEMENT);
                all.add(new Picture(start, end, c));
            }
            i = end;
        }
        return all;
    }

    private static boolean isPicture(int c) {
        return c >= SIGNS_END && (Character.isEmojiPresentation(c) || Character.isExtendedPictographic(c) || isFlag(c)) && !Character.isEmojiModifier(c);
    }

    private static boolean isFlag(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    private static int whole(String text, int from, boolean flag) {
        int end = from;
        boolean joined = flag;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean belongs = c == JOINER || c == VARIANT || c == KEYCAP || Character.isEmojiModifier(c) || joined && (isPicture(c) || isFlag(c));
            if (!belongs) {
                return end;
            }
            joined = c == JOINER;
            end += Character.charCount(c);
        }
        return end;
    }
}
