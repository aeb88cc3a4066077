package app.detente.ui.approvals;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.voice.Gaps;
import app.detente.voice.Length;
import app.detente.voice.NumberedChain;
import java.util.Optional;

/**
 * Whether a proposed reply can go as its reviewer left it. What is too long for one post goes out as several, where its network reads them as one.
 * Pure.
 */
final class Proposal {
    private Proposal() {}

    /** What keeps it, in a sentence; empty where nothing does. */
    static Optional<String> obstacle(String text, Network network, Texts texts) {
        if (text.isBlank()) {
            return Optional.of(texts.get("approvals.obstacle.blank"));
        }
        if (!Gaps.open(text).isEmpty()) {
            return Optional.of(texts.get("approvals.obstacle.gap", Gaps.open(text).getFirst().label()));
        }
        Length length = Length.of(network, text);
        return length.fits() || NumberedChain.isAllowed(network) ? Optional.empty()
                : Optional.of(texts.get("approvals.obstacle.long", -length.remaining()));
    }
}
