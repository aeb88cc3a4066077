package app.detente.ui.templates;

import app.detente.storage.TemplateStore;
import app.detente.storage.TemplateStore.Version;
import app.detente.ui.common.Session;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a template was, and who made it what it is. FX thread only. */
public final class VersionsViewModel {
    /** Older ones are kept, but not listed. */
    private static final int MOST = 50;

    private final Session session;
    private final TemplateStore store;
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObservableList<Step> stepsView = FXCollections.unmodifiableObservableList(steps);

    VersionsViewModel(Session session, TemplateStore store) {
        this.session = session;
        this.store = store;
    }

    /**
     * A version, and how it came from the one before.
     *
     * @param at      empty for what it was before versions were kept
     * @param adviser who made it so; "" for the console itself
     * @param changed what was changed; empty for the first
     * @param texts   for each wording that was changed, added or removed: its words
     * @param newest  whether it is what is kept now
     */
    public record Step(int number, Optional<Instant> at, String adviser, Set<TemplateField> changed, List<Reworded> texts, boolean newest) {}

    /**
     * A wording that was changed.
     *
     * @param wording which one, from 0
     */
    public record Reworded(int wording, List<WordChange.Piece> pieces) {}

    /** The newest first. */
    public ObservableList<Step> steps() {
        return stepsView;
    }

    /** Reads those of a template; of none where none is looked at. */
    void show(Optional<String> id) {
        session.background().latest("templates.versions", () -> id.map(store::versions).map(VersionsViewModel::steps).orElse(List.of()), read -> {
            if (!read.equals(steps)) {
                steps.setAll(read);
            }
        }, session.notices()::failed);
    }

    private static List<Step> steps(List<Version> versions) {
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < Math.min(MOST, versions.size()); at++) {
            Version version = versions.get(at);
            List<Reworded> texts = at + 1 < versions.size() ? reworded(versions.get(at + 1).content(), version.content()) : List.of();
            steps.add(new Step(version.number(), version.at(), version.adviser(), version.changed(), texts, at == 0));
        }
        return List.copyOf(steps);
    }

    private static List<Reworded> reworded(ReplyTemplate before, ReplyTemplate now) {
        List<Reworded> changed = new ArrayList<>();
        for (int at = 0; at < Math.max(before.wordings().size(), now.wordings().size()); at++) {
            String old = at < before.wordings().size() ? before.wordings().get(at) : "";
            String fresh = at < now.wordings().size() ? now.wordings().get(at) : "";
            if (!old.equals(fresh)) {
                changed.add(new Reworded(at, WordChange.between(old, fresh)));
            }
        }
        return List.copyOf(changed);
    }
}
