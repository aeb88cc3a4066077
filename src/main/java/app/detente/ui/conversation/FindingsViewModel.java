package app.detente.ui.conversation;

import app.detente.model.Done;
import app.detente.model.filter.Span;
import app.detente.rules.Effect;
import app.detente.rules.Finding;
import app.detente.rules.Spans;
import app.detente.storage.RuleStore;
import app.detente.storage.TriageStore;
import app.detente.ui.common.RuleNames;
import app.detente.ui.common.RuleWords;
import app.detente.ui.common.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What rules and word lists did to the conversation that is open, why, and how to take it back. FX thread only. */
public final class FindingsViewModel {
    private final Session session;
    private final RuleStore rules;
    private final TriageStore triage;
    private final Supplier<RuleNames> names;
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(Known.NOTHING);
    private long conversation = -1;

    /** `names` is asked on a worker. */
    public FindingsViewModel(Session session, RuleStore rules, TriageStore triage, Supplier<RuleNames> names) {
        this.session = session;
        this.rules = rules;
        this.triage = triage;
        this.names = names;
    }

    /**
     * What is known of one conversation.
     *
     * @param done  what was done and not taken back, each with the findings that speak for it, the newest first
     * @param marks the places found in each message, in order and apart
     */
    public record Known(SequencedMap<Effect, List<Finding>> done, Map<Long, List<Span>> marks, RuleNames names) {
        static final Known NOTHING = new Known(new LinkedHashMap<>(), Map.of(), RuleNames.NONE);

        static Known of(List<Finding> findings, RuleNames names) {
            SequencedMap<Effect, List<Finding>> done = new LinkedHashMap<>();
            Map<Long, List<Span>> marks = new LinkedHashMap<>();
            for (Finding finding : findings.reversed()) {
                if (!finding.undone()) {
                    done.computeIfAbsent(finding.effect(), effect -> new ArrayList<>()).addFirst(finding);
                    marks.merge(finding.messageId(), finding.found(), (a, b) -> {
                        List<Span> both = new ArrayList<>(a);
                        both.addAll(b);
                        return Spans.joined(both);
                    });
                }
            }
            done.values().removeIf(all -> all.stream().allMatch(finding -> finding.event().isEmpty()));
            return new Known(done, marks, names);
        }
    }

    public ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Follows what is open; again whenever it was read again. */
    public void show(Optional<Long> opened) {
        long id = opened.orElse(-1L);
        if (id != conversation) {
            conversation = id;
            known.set(Known.NOTHING);
        }
        if (opened.isPresent()) {
            session.background().latest("findings", () -> Known.of(rules.findings(id), names.get()), found -> {
                if (id == conversation) {
                    known.set(found);
                }
            }, session.notices()::failed);
        }
    }

    RuleWords words() {
        return new RuleWords(session.texts(), known.get().names());
    }

    /** Takes back what was done; what was so before a rule came stays so. */
    public void remove(Effect effect) {
        List<Done> events = known.get().done().getOrDefault(effect, List.of()).stream().filter(finding -> finding.event().isPresent())
                .map(finding -> new Done(finding.event().get(), "rule", finding.conversationId())).toList();
        long id = conversation;
        session.undo(() -> events.stream().filter(event -> triage.undo(event, session.me())).count() > 0, () -> {
            if (id == conversation) {
                show(Optional.of(id));
            }
        });
    }
}
