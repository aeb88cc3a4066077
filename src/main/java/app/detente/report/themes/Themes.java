package app.detente.report.themes;

import app.detente.model.Said;
import app.detente.report.themes.Heard.Kind;
import java.util.List;

/**
 * What customers said in a stretch of time.
 *
 * @param read       how many messages were read
 * @param rising     tags and words, in no order
 * @param brands     the most named first
 * @param complaints beside praise, never netted: a day with many of both is not a quiet one
 */
public record Themes(Frame frame, int read, List<Heard> rising, List<Naming> brands, Side complaints, Side praise) {

    /**
     * Works it out.
     *
     * @param now    the messages of the span, in the order of time
     * @param before those of the span it is compared with
     */
    public static Themes of(List<Said> now, List<Said> before, Frame frame, Watch watch, Judgement judgement) {
        List<Listened> heard = now.stream().map(Listened::to).toList();
        List<Listened> earlier = before.stream().map(Listened::to).toList();
        return new Themes(frame, now.size(), Rising.of(heard, earlier, frame), Naming.of(heard, earlier, watch, frame),
                Side.of(Kind.COMPLAINT, heard, earlier, judgement::complains, frame), Side.of(Kind.PRAISE, heard, earlier, judgement::praises, frame));
    }
}
