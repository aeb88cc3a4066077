package app.detente.voice.tone;

import app.detente.model.Phrases.Place;
import app.detente.voice.Remark;
import app.detente.voice.Remark.Rule;
import java.util.List;

/** Things are done and nobody does them. Where somebody is named after `par` or `by`, all is well. */
final class Passive {
    /** Words after a participle among which its actor is looked for. */
    private static final int NEAR = 4;

    private Passive() {}

    static void read(List<Remark> remarks, Reply reply, Better better) {
        for (Place place : reply.of("passive")) {
            int near = Math.min(reply.sentenceEnd(place.last()), place.last() + NEAR);
            if (!reply.has("actor", place.last() + 1, near)) {
                remarks.add(better.remark(Rule.PASSIVE, place));
            }
        }
    }
}
