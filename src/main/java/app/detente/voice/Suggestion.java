package app.detente.voice;

import app.detente.model.Texts;
import java.util.List;

/** A template that may answer a message, and why it is thought so. */
public record Suggestion(ReplyTemplate template, Reason reason) {

    /** What speaks most for it. */
    public sealed interface Reason {
        /**
         * Messages like this one were answered so.
         *
         * @param times how many
         * @param mine  how many of them by whoever asks
         */
        record Answered(int times, int mine) implements Reason {}

        /** It answers a tag that the conversation has. */
        record Tagged(String tag) implements Reason {}

        /** It holds words of the message, the most telling first. */
        record Words(List<String> common) implements Reason {}

        /** It is used a lot. */
        record Used(long times) implements Reason {}
    }

    /** Why, in a few words. */
    public String why(Texts texts) {
        return switch (reason) {
            case Reason.Answered(int times, int mine) when mine == 0 -> texts.get("variety.why.colleagues", times);
            case Reason.Answered(int times, int mine) when mine == times -> texts.get("variety.why.you", times);
            case Reason.Answered(int times, int mine) -> texts.get("variety.why.both", times);
            case Reason.Tagged(String tag) -> texts.get("variety.why.tag", tag);
            case Reason.Words(List<String> common) -> texts.get("variety.why.words", String.join(", ", common));
            case Reason.Used(long times) -> texts.get("variety.why.used", times);
        };
    }
}
