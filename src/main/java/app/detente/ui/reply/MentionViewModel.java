package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.Mention;
import java.util.List;
import java.util.Optional;

/** The colleagues offered behind an `@` in a note. FX thread only. */
public final class MentionViewModel extends TypedRows<Adviser> {
    private final List<Adviser> colleagues;

    /** `colleagues` may change; each letter looks at them anew. */
    MentionViewModel(List<Adviser> colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    Optional<Typed> before(String text, int at) {
        return Typed.at(text, at);
    }

    /** Those whose name, or a part of it, begins so; by name. */
    @Override
    List<Adviser> search(String words) {
        String typed = Mention.folded(words);
        return colleagues.stream().filter(adviser -> {
            String name = Mention.folded(adviser.name());
            return name.startsWith(typed) || !typed.isEmpty() && name.contains(" " + typed);
        }).toList();
    }

    /** Their whole name. */
    @Override
    Optional<Insertion> insert(Adviser chosen, int from, int to) {
        return Optional.of(Insertion.of(from, to, "@" + chosen.name() + " "));
    }
}
