package app.detente.voice.tone;

import app.detente.model.Words;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import java.util.List;

/** Sentences that one loses the thread of. */
final class Sentences {
    /** Words of a sentence that still reads well; the usual figure of plain-language guides, with some air. */
    private static final int LONGEST = 30;

    private Sentences() {}

    static void read(List<Remark> remarks, Reply reply) {
        Words words = reply.words();
        int said = 0;
        for (int at = 0; at < words.size(); at++) {
            said = words.begins(at) ? 0 : said;
            said += at == 0 || !isElided(words, at - 1) ? 1 : 0;
            if (reply.sentenceEnd(at) == at && said > LONGEST) {
                remarks.add(new Remark(Rule.LONG, words.start(reply.sentence(at)), words.end(at), List.of()));
            }
        }
    }

    /** What an apostrophe or a hyphen joins to the next word counts as one with it. */
    private static boolean isElided(Words words, int at) {
        int end = words.end(at);
        return end < words.text().length() && "'’-".indexOf(words.text().charAt(end)) >= 0 && words.start(at + 1) == end + 1;
    }
}
