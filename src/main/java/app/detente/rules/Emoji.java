package app.detente.rules;

/** Whether a text is nothing but emoji. */
final class Emoji {
    private static final int JOINER = 0x200D;
    private static final int PICTURE_FORM = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private Emoji() {}

    static boolean only(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean picture = isPicture(c) || isKeycap(text, c, i);
            if (!picture && !isPart(c) && !Character.isWhitespace(c)) {
                return false;
            }
            any |= picture;
        }
        return any;
    }

    /** Whether it is an emoji by itself. */
    static boolean isPicture(int c) {
        return Character.isEmojiPresentation(c) || c > 0x2000 && Character.isEmoji(c);
    }

    /** A digit, # or * counts only on a key. */
    private static boolean isKeycap(String text, int c, int next) {
        if (c >= 0x80 || !Character.isEmoji(c)) {
            return false;
        }
        int after = next < text.length() && text.charAt(next) == PICTURE_FORM ? next + 1 : next;
        return after < text.length() && text.charAt(after) == KEYCAP;
    }

    private static boolean isPart(int c) {
        return c == JOINER || c == PICTURE_FORM || c == KEYCAP || Character.isEmojiModifier(c) || c >= 0xE0020 && c <= 0xE007F;
    }
}
