package app.detente.voice.tone;

import app.detente.model.Words;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import java.util.List;

/** Words in capitals, and exclamation marks in a row or more of them than the profile likes. Abbreviations, names and keys on devices may be in capitals. */
final class Shouting {
    /** Letters from which on a word in capitals is no abbreviation, unless it is known as one. */
    private static final int WORD = 5;

    private final int marks;

    Shouting(int marks) {
        this.marks = marks;
    }

    void read(List<Remark> remarks, Reply reply) {
        capitals(remarks, reply);
        marks(remarks, reply.text());
    }

    private static void capitals(List<Remark> remarks, Reply reply) {
        Words words = reply.words();
        for (int at = 0; at < words.size(); at++) {
            if (isCapital(words.written(at)) && isShouted(reply, at)) {
                int first = at;
                while (at + 1 < words.size() && !words.begins(at + 1) && isCapital(words.written(at + 1)) && isShouted(reply, at + 1)) {
                    at++;
                }
                remarks.add(new Remark(Rule.SHOUTING, words.start(first), words.end(at), List.of()));
            }
        }
    }

    private static boolean isShouted(Reply reply, int at) {
        return !reply.has("capitals", at, at) && (reply.words().get(at).length() >= WORD || reply.has("loud", at, at)) && !isKey(reply, at);
    }

    /** "Envoyez STOP au…", "press the RESET button": named as it is written there. */
    private static boolean isKey(Reply reply, int at) {
        return reply.has("key", Math.max(reply.sentence(at), at - 2), Math.min(reply.sentenceEnd(at), at + 1));
    }

    static boolean isCapital(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private void marks(List<Remark> remarks, String text) {
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = i;
            int here = 0;
            while (end < text.length() && (text.charAt(end) == '!' || text.charAt(end) == '?' || text.charAt(end) == '\uFF01')) {
                here += text.charAt(end) == '?' ? 0 : 1;
                end++;
            }
            seen += here;
            if (here > 1 || here == 1 && seen > marks) {
                remarks.add(new Remark(Rule.SHOUTING, i, end, List.of(text.substring(i, end).indexOf('?') >= 0 ? "?" : seen - here < marks ? "!" : ".")));
            }
            i = Math.max(i, end - 1);
        }
    }
}
