package app.detente.voice.tone;

import app.detente.model.Phrases.Place;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import java.util.List;

/** Something is promised, and neither its sentence nor the one after says when. A question promises nothing. */
final class Promise {
    private Promise() {}

    static void read(List<Remark> remarks, Reply reply, Better better) {
        int told = -1;
        for (String list : List.of("promise", "soon")) {
            for (Place place : reply.of(list)) {
                int first = reply.sentence(place.first());
                int last = reply.sentenceEnd(place.last());
                boolean again = first == told;
                if (!again && reply.mark(last) != '?' && !reply.has("when", first, after(reply, last))) {
                    remarks.add(better.remark(Rule.PROMISE, place));
                    told = first;
                }
            }
        }
    }

    /** The end of the sentence after. */
    private static int after(Reply reply, int last) {
        return last + 1 < reply.words().size() ? reply.sentenceEnd(last + 1) : last;
    }
}
