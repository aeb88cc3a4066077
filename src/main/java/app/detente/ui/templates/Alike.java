package app.detente.ui.templates;

import app.detente.model.Fold;
import app.detente.ui.common.Session;
import app.detente.voice.ReplyTemplate;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Finds the template that says nearly what another one says already: it might as well be a wording of it. Looked for while one pauses, off the FX
 * thread, among thousands.
 */
public final class Alike {
    /** The share of words two texts have in common from which they say the same. */
    private static final double SAME = 0.6;
    /** Fewer words say too little to tell. */
    private static final int LEAST = 5;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private final Session session;
    private final ReadOnlyObjectWrapper<Optional<ReplyTemplate>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    Alike(Session session) {
        this.session = session;
    }

    /** The one most like the template looked at; empty where none is. */
    public ReadOnlyObjectProperty<Optional<ReplyTemplate>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Looks for it soon; both are asked for when it does. */
    void look(Supplier<Optional<ReplyTemplate>> template, Supplier<? extends Collection<ReplyTemplate>> library) {
        session.later().gather("templates.alike", PAUSE, () -> {
            Optional<ReplyTemplate> asked = template.get();
            List<ReplyTemplate> others = List.copyOf(library.get());
            session.background().latest("templates.alike", () -> asked.flatMap(one -> among(one, others)), found::set, session.notices()::failed);
        });
    }

    /** The one most like it in the same language, retired ones aside. Pure. */
    static Optional<ReplyTemplate> among(ReplyTemplate template, Collection<ReplyTemplate> library) {
        List<Set<String>> own = template.wordings().stream().map(Alike::words).filter(words -> words.size() >= LEAST).toList();
        if (own.isEmpty() || template.retired()) {
            return Optional.empty();
        }
        Map<ReplyTemplate, Double> like = new HashMap<>();
        library.stream().filter(other -> !other.retired() && !other.id().equals(template.id()) && other.language().equals(template.language()))
                .forEach(other -> like.put(other, other.wordings().stream().map(Alike::words)
                        .flatMapToDouble(words -> own.stream().mapToDouble(mine -> share(mine, words))).max().orElse(0)));
        return like.entrySet().stream().filter(entry -> entry.getValue() >= SAME)
                .max(Map.Entry.<ReplyTemplate, Double>comparingByValue().thenComparing(entry -> entry.getKey().id(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Fold.words(text));
    }

    private static double share(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return common / (double) (one.size() + other.size() - common);
    }
}
