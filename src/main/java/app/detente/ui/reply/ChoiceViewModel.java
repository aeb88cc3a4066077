package app.detente.ui.reply;

import app.detente.voice.Gap;
import java.util.List;
import java.util.Optional;

/** What a gap offers to choose from, while it is selected. FX thread only. */
public final class ChoiceViewModel extends Rows<String> {
    private Optional<Gap> gap = Optional.empty();
    private boolean refused;

    /** The gap selected now, if one is. */
    public void follow(Optional<Gap> selected) {
        Optional<Gap> now = selected.filter(one -> one.kind() == Gap.Kind.CHOICE);
        if (!now.equals(gap)) {
            gap = now;
            refused = false;
            put(now.map(Gap::choices).orElse(List.of()));
            choose(0);
        }
        open(!found().isEmpty() && !refused);
    }

    @Override
    public void close() {
        refused = true;
        open(false);
    }

    @Override
    public Optional<Insertion> take() {
        Optional<Insertion> taken = gap.flatMap(one -> choice().map(chosen -> Insertion.into(one, chosen)));
        close();
        return taken;
    }
}
