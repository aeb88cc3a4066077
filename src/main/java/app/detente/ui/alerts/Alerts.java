package app.detente.ui.alerts;

import app.detente.model.Alert;
import app.detente.model.Change;
import app.detente.model.Texts;
import app.detente.storage.AlertStore;
import app.detente.storage.AlertStore.News;
import app.detente.storage.ChangeFeed;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * Listens for what somebody asked to be told of, and rings. Quiet: nothing is read while nothing is asked for, changes are gathered, and targets are
 * looked at once a minute and told as one. What was there before it was asked for is not told. FX thread only; reading and ringing happen on the
 * workers.
 */
public final class Alerts implements AutoCloseable {
    static final Duration GATHER = Duration.ofSeconds(2);
    static final Duration MINUTE = Duration.ofMinutes(1);
    /** A target is about to be missed when this part of it is left. */
    private static final int LAST_PART = 6;

    private final Session session;
    private final AlertStore store;
    private final ObservableValue<Set<Alert>> wanted;
    private final Bell bell;
    private final ChangeFeed.Subscription changes;
    private final Subscription ticking;
    private final Subscription asking;
    private Optional<AlertStore.Mark> mark = Optional.empty();
    private Instant looked = Instant.MIN;
    private final Map<Alert, Set<Long>> told = new EnumMap<>(Alert.class);

    /** `wanted` is what is asked for just now. */
    public Alerts(Session session, AlertStore store, ChangeFeed feed, ObservableValue<Set<Alert>> wanted, Bell bell) {
        this.session = session;
        this.store = store;
        this.wanted = wanted;
        this.bell = bell;
        this.asking = wanted.subscribe(kinds -> ask(kinds.contains(Alert.ASSIGNED) || kinds.contains(Alert.MENTIONED)));
        this.ticking = session.desk().now().subscribe(this::tick);
        this.changes = feed.listen(this::changed);
    }

    private void ask(boolean anything) {
        if (!anything) {
            mark = Optional.empty();
        } else if (mark.isEmpty()) {
            session.background().run(store::mark, now -> mark = Optional.of(now), session.notices()::failed);
        }
    }

    /** On whichever thread wrote. */
    private void changed(Change change) {
        session.later().gather("alerts.changed", GATHER, this::look);
    }

    private void look() {
        Set<Alert> kinds = wanted.getValue();
        mark.ifPresent(from -> session.background().latest("alerts.look", () -> {
            AlertStore.Told found = store.since(from, session.me());
            List<String> unheard = new ArrayList<>();
            for (Alert kind : List.of(Alert.ASSIGNED, Alert.MENTIONED)) {
                List<News> news = found.news().stream().filter(one -> one.kind() == kind).toList();
                if (!news.isEmpty() && kinds.contains(kind)) {
                    ring(sentence(kind, news)).ifPresent(unheard::add);
                }
            }
            return new Rung(found.upTo(), unheard);
        }, rung -> {
            mark = mark.map(before -> rung.upTo());
            rung.unheard().forEach(session.notices()::say);
        }, session.notices()::failed));
    }

    private record Rung(AlertStore.Mark upTo, List<String> unheard) {}

    private void tick(Instant now) {
        told.keySet().retainAll(wanted.getValue());
        if (looked.equals(Instant.MIN) || !now.isBefore(looked.plus(MINUTE))) {
            looked = now;
            watch(Alert.TARGET, () -> store.nearlyLate(now, LAST_PART, session.me()));
            watch(Alert.ESCALATION, () -> store.overdueEscalations(now));
        }
    }

    /** Tells how many are newly due. */
    private void watch(Alert kind, Supplier<List<Long>> looking) {
        if (wanted.getValue().contains(kind)) {
            Set<Long> before = told.getOrDefault(kind, Set.of());
            session.background().latest("alerts." + kind.key(), () -> {
                List<Long> due = looking.get();
                long fresh = due.stream().filter(id -> !before.contains(id)).count();
                Optional<String> unheard = fresh == 0 ? Optional.empty() : ring(session.texts().get("alerts." + kind.key(), fresh));
                return new Due(Set.copyOf(due), unheard);
            }, due -> {
                told.put(kind, due.ids());
                due.unheard().ifPresent(session.notices()::say);
            }, session.notices()::failed);
        }
    }

    private record Due(Set<Long> ids, Optional<String> unheard) {}

    /** Gives the sentence back where the desktop did not take it. */
    private Optional<String> ring(String sentence) {
        return bell.ring(session.texts().get("alerts.title"), sentence) ? Optional.empty() : Optional.of(sentence);
    }

    private String sentence(Alert kind, List<News> news) {
        Texts texts = session.texts();
        News first = news.getFirst();
        String by = first.by().isEmpty() ? texts.get("alerts.rule") : Shown.inSentence(first.by());
        return news.size() == 1 ? texts.get("alerts." + kind.key(), by, Shown.inSentence(first.customer()))
                : texts.get("alerts." + kind.key() + ".several", news.size());
    }

    @Override
    public void close() {
        changes.close();
        ticking.unsubscribe();
        asking.unsubscribe();
    }
}
