package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Network;
import app.detente.ui.common.Session;
import app.detente.voice.Gap;
import app.detente.voice.Gaps;
import app.detente.voice.Length;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether the text can go, and what it lacks; worked out at every key. FX thread only. */
public final class Readiness {
    private final ReadOnlyObjectWrapper<List<Gap>> gaps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Gap>> wrong = new ReadOnlyObjectWrapper<>(List.of());
    private final Filled filled = new Filled();
    private final ReadOnlyObjectWrapper<Length> length = new ReadOnlyObjectWrapper<>(new Length(0, 0));
    private final ReadOnlyIntegerWrapper parts = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Obstacle>> obstacle = new ReadOnlyObjectWrapper<>(Optional.of(new Obstacle.Empty()));

    Readiness() {}

    /** What the adviser has to fill in still, in the order of the text. */
    public ReadOnlyObjectProperty<List<Gap>> gapsProperty() {
        return gaps.getReadOnlyProperty();
    }

    /** Where something else was typed than the gap there asked for. */
    public ReadOnlyObjectProperty<List<Gap>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** The length as the conversation's network counts it. */
    public ReadOnlyObjectProperty<Length> lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** The posts a text too long for one goes out as; 0 where it goes out as one, or cannot go. */
    public ReadOnlyIntegerProperty partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /** What keeps the text from being sent; empty when it can go. */
    public ReadOnlyObjectProperty<Optional<Obstacle>> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** The next gap from a place in the text on; after the last comes the first. */
    public Optional<Gap> gapFrom(int place) {
        List<Gap> open = gaps.get();
        return open.stream().filter(gap -> gap.start() >= place).findFirst().or(() -> open.stream().findFirst());
    }

    /**
     * Where a reply goes.
     *
     * @param parts  the posts that a text too long for one goes out as; 0 where it goes out as one, or cannot
     * @param holder the colleague who has the conversation open
     * @param inTheWay what the network does not let us do
     * @param privately whether it is for one person alone
     */
    record Place(Network network, int parts, Optional<Adviser> holder, Optional<Obstacle> inTheWay, boolean privately) {}

    static Optional<Adviser> holder(Conversation row, Session session) {
        return row.claim().filter(claim -> claim.adviser().id() != session.me().id() && claim.until().isAfter(session.clock().instant()))
                .map(Conversation.Claim::adviser);
    }

    /** Another text: what was typed into the gaps of the one before counts no more. */
    void begin(String text) {
        filled.begin(text);
    }

    void judge(Mode mode, String text, Place place) {
        gaps.set(Gaps.open(text));
        filled.follow(text);
        wrong.set(mode == Mode.REPLY ? filled.wrong() : List.of());
        length.set(place.privately() ? Length.inPrivate(place.network(), text) : Length.of(place.network(), text));
        int chain = place.privately() ? 0 : place.parts();
        parts.set(length.get().fits() ? 0 : chain);
        obstacle.set(switch (mode) {
            case REPLY -> Obstacle.toReply(text, place.holder().<Obstacle>map(Obstacle.Held::new).or(place::inTheWay), chain > 0 ? new Length(0, 0) : length.get(),
                    new Obstacle.Lacking(gaps.get(), wrong.get()));
            case NOTE -> Obstacle.toNote(text);
        });
    }
}
