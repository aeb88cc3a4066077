package app.detente.ui.common;

/**
 * Makes what is written from right to left safe to lay out. JavaFX 26 cannot break a line inside of such a run: laying out any Arabic or Hebrew sentence
 * that does not fit on one line throws. So each word is made a run of its own, by marks that are not seen. Pure functions.
 */
final class RightToLeft {
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    /** Letters of a word before it is parted: fewer than any line of ours has room for. */
    private static final int LONGEST = 12;

    private RightToLeft() {}

    /** The text with marks round its right-to-left words, but for one that begins it and gives it its direction; any other as it is. */
    static String parted(CharSequence text) {
        if (text.codePoints().noneMatch(RightToLeft::isIn)) {
            return text.toString();
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        new Parting(out).take(text);
        return out.toString();
    }

    private static boolean isIn(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** One pass over a text. */
    private static final class Parting {
        private final StringBuilder out;
        /** Letters of the word so far; 0 outside of one. */
        private int letters;
        /** Whether only signs have come since its last letter. */
        private boolean ended;

        Parting(StringBuilder out) {
            this.out = out;
        }

        void take(CharSequence text) {
            text.codePoints().forEach(c -> {
                if (isIn(c)) {
                    letter();
                } else if (letters > 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
                    other(c);
                }
                out.appendCodePoint(c);
            });
        }

        private void letter() {
            if (letters == 0 || ended || letters == LONGEST) {
                if (!out.isEmpty()) {
                    out.append(LEFT_TO_RIGHT_MARK);
                }
                letters = 0;
            }
            letters++;
            ended = false;
        }

        /** A comma or an exclamation mark stays with its word. */
        private void other(int c) {
            if (Character.isWhitespace(c) || Character.isLetterOrDigit(c)) {
                out.append(LEFT_TO_RIGHT_MARK);
                letters = 0;
            } else {
                ended = true;
            }
        }
    }
}
