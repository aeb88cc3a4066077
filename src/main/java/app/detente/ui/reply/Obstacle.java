package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.FileLimit;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.FileWords;
import app.detente.ui.common.Shown;
import app.detente.voice.Gap;
import app.detente.voice.Length;
import java.util.List;
import java.util.Optional;

/** What keeps a text from being sent. */
public sealed interface Obstacle {

    /** What a screen reader says of the button that stays grey. */
    default String sentence(Texts texts) {
        return switch (this) {
            case Empty o -> texts.get("reply.obstacle.empty");
            case Unfilled o -> texts.get("reply.obstacle.unfilled", o.label());
            case Wrong o -> texts.get("composer.wrong." + o.gap().kind().key(), o.gap().label(), String.join(", ", o.gap().choices()));
            case TooLong o -> texts.get("reply.obstacle.too-long", o.by());
            case Files o -> FileWords.refusal(texts, o.network(), o.why());
            case Held o -> texts.get("reply.obstacle.held", Shown.inSentence(o.by().name()));
            case NoReply o -> texts.get("reply.obstacle.no-reply");
            case NotInPrivate o -> texts.get("reply.obstacle.not-in-private");
        };
    }

    /** The first obstacle in a reply's way: what cannot be helped before what can. */
    static Optional<Obstacle> toReply(String text, Optional<Obstacle> inTheWay, Length length, Lacking lacking) {
        if (text.isBlank()) {
            return Optional.of(new Empty());
        }
        Optional<Obstacle> unfilled = lacking.gaps().stream().findFirst().map(gap -> new Unfilled(gap.label()));
        Optional<Obstacle> wrong = lacking.wrong().stream().findFirst().map(Wrong::new);
        Optional<Obstacle> excess = length.fits() ? Optional.empty() : Optional.of(new TooLong(-length.remaining()));
        return inTheWay.or(() -> unfilled).or(() -> wrong).or(() -> excess);
    }

    /** A note may be written whoever has the conversation, and no network counts it. */
    static Optional<Obstacle> toNote(String text) {
        return text.isBlank() ? Optional.of(new Empty()) : Optional.empty();
    }

    /** Gaps that are open, and places where something else was typed than they asked for. */
    record Lacking(List<Gap> gaps, List<Gap> wrong) {}

    record Empty() implements Obstacle {}

    /** A gap of a template is still open. */
    record Unfilled(String label) implements Obstacle {}

    /** A gap asked for an amount, a date or one of some choices, and something else was typed. */
    record Wrong(Gap gap) implements Obstacle {}

    /** Files that the network does not take. */
    record Files(Network network, FileLimit.Refusal why) implements Obstacle {}

    /** Over the network's limit, in its own unit. */
    record TooLong(int by) implements Obstacle {}

    /** The network lets nobody answer this message from outside. */
    record NoReply() implements Obstacle {}

    /** It was written for one person alone, and cannot go to them so, or not any more. */
    record NotInPrivate() implements Obstacle {}

    /** A colleague has the conversation open. */
    record Held(Adviser by) implements Obstacle {}
}
