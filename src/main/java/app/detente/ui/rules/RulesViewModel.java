package app.detente.ui.rules;

import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.rules.Conditions;
import app.detente.rules.Effect;
import app.detente.rules.Rule;
import app.detente.rules.RuleCheck;
import app.detente.ui.common.RuleNames;
import app.detente.ui.common.RuleWords;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rules in their order, and the one being written. It is kept when one says so, never by the way: a half-written rule must not meet a
 * customer's message. FX thread only.
 */
public final class RulesViewModel {
    private final Session session;
    private final RuleStores stores;
    private final ObservableList<Rule> rules = FXCollections.observableArrayList();
    private final ObservableList<Rule> rulesView = FXCollections.unmodifiableObservableList(rules);
    private final ReadOnlyObjectWrapper<RuleNames> choices = new ReadOnlyObjectWrapper<>(RuleNames.NONE);
    private final ObjectProperty<Optional<Rule>> draft = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final TrialViewModel trial;
    private final WordsViewModel words;

    public RulesViewModel(Session session, RuleStores stores) {
        this.session = session;
        this.stores = stores;
        this.trial = new TrialViewModel(session.background());
        this.words = new WordsViewModel(session, stores);
        draft.subscribe((was, now) -> look());
    }

    /** The rules in their order. */
    public ObservableList<Rule> rules() {
        return rulesView;
    }

    /** The rule being written, as it stands in the editor; empty while none is chosen. Its id is 0 while it was never kept. */
    public ReadOnlyObjectProperty<Optional<Rule>> draftProperty() {
        return draft;
    }

    /** Why the draft cannot be kept as it is. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the draft is other than what is kept. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RuleNames> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The draft on the messages of the last days. */
    public TrialViewModel trial() {
        return trial;
    }

    /** The two word lists. */
    public WordsViewModel words() {
        return words;
    }

    RuleWords said() {
        return new RuleWords(texts(), choices.get());
    }

    Texts texts() {
        return session.texts();
    }

    ZoneId zone() {
        return session.desk().zone();
    }

    private record Read(List<Rule> rules, RuleNames choices) {}

    /** Reads the rules and what they may name; to be called whenever the page is shown. */
    public void read() {
        session.background().latest("rules.read", () -> new Read(stores.rules().all(), RuleNames.read(stores.tags(), stores.advisers(), stores.templates())), read -> {
            choices.set(read.choices());
            rules.setAll(read.rules());
            draft.get().filter(rule -> rule.id() != 0 && !unsaved.get()).ifPresent(rule -> draft.set(kept(rule.id())));
            look();
        }, session.notices()::failed);
        words.read();
    }

    private Optional<Rule> kept(long id) {
        return rules.stream().filter(rule -> rule.id() == id).findFirst();
    }

    /** Opens a rule in the editor. What was not kept of the one before is given up, and can be had back. */
    public void select(long id) {
        if (draft.get().filter(rule -> rule.id() == id).isPresent()) {
            return;
        }
        leave();
        draft.set(kept(id));
        trial.forget();
    }

    /** Begins a new rule. */
    public void create() {
        begin(Rule.of("", Conditions.all(Clause.that(new Condition.Says(List.of())))));
    }

    /** Begins a new rule from one that is ready. */
    public void begin(Rule example) {
        leave();
        draft.set(Optional.of(example));
        trial.forget();
    }

    private void leave() {
        if (unsaved.get() && !draft.get().orElseThrow().name().isBlank()) {
            Rule given = draft.get().orElseThrow();
            session.notices().done(texts().get("rules.said.given-up", name(given)), () -> draft.set(Optional.of(given)));
        }
    }

    /** Changes the draft. */
    void edit(Rule changed) {
        draft.set(Optional.of(changed));
        trial.forget();
    }

    private void look() {
        problem.set(draft.get().flatMap(RulesViewModel::wrong));
        unsaved.set(draft.get().filter(rule -> !kept(rule.id()).map(same -> same.at(rule.position()).equals(rule)).orElse(false)).isPresent());
    }

    private static Optional<Problem> wrong(Rule rule) {
        boolean chosen = rule.effects().stream().allMatch(effect -> switch (effect) {
            case Effect.Tag(long id) -> id != EffectKind.NONE;
            case Effect.Assign(long id) -> id != EffectKind.NONE;
            case Effect.Propose(String id) -> !id.isEmpty();
            case Effect.Prioritize e -> true;
            case Effect.Snooze e -> true;
            case Effect.Review e -> true;
            case Effect.Flag e -> true;
        });
        try {
            RuleCheck.check(rule);
            return chosen ? Optional.empty() : Optional.of(new Problem("rules.unchosen"));
        } catch (Problem found) {
            return Optional.of(found);
        }
    }

    /** Whether the draft can be kept. */
    boolean canSave() {
        return unsaved.get() && problem.get().isEmpty();
    }

    /** Keeps the draft: from now on it meets what arrives. */
    public void save() {
        if (canSave()) {
            Rule rule = draft.get().orElseThrow();
            int position = kept(rule.id()).map(Rule::position).orElse(rule.position());
            change(() -> stores.rules().save(rule.at(position)), kept -> {
                draft.set(Optional.of(kept));
                session.notices().say(texts().get("rules.said.saved", name(kept)));
            });
        }
    }

    /** Puts the draft back to what is kept; a new one is given up. */
    public void discard() {
        leave();
        draft.set(draft.get().flatMap(rule -> kept(rule.id())));
        trial.forget();
    }

    /** Removes the rule that is open; what it did stays, and it can be had back. */
    public void delete() {
        draft.get().flatMap(rule -> kept(rule.id())).ifPresent(rule -> change(() -> {
            stores.rules().delete(rule.id());
            return rule;
        }, gone -> {
            draft.set(Optional.empty());
            trial.forget();
            session.notices().done(texts().get("rules.said.deleted", name(gone)), () -> change(() -> stores.rules().save(gone), back -> { }));
        }));
    }

    /** Switches a rule on or off; on again forgets that it was slow. */
    public void enable(Rule rule, boolean on) {
        change(() -> {
            stores.rules().enable(rule.id(), on);
            return on;
        }, done -> draft.get().filter(open -> open.id() == rule.id()).ifPresent(open -> draft.set(Optional.of(open.switched(on)))));
    }

    /** Moves a rule by so many places, as far as there are any. */
    public void move(long id, int by) {
        List<Long> order = new ArrayList<>(rules.stream().map(Rule::id).toList());
        int from = order.indexOf(id);
        int to = Math.clamp(from + by, 0, Math.max(0, order.size() - 1));
        if (from >= 0 && to != from) {
            order.remove(from);
            order.add(to, id);
            change(() -> {
                stores.rules().order(order);
                return order;
            }, done -> { });
        }
    }

    /** Tries the draft out, in its place among the others. */
    public void tryOut() {
        draft.get().filter(rule -> problem.get().isEmpty()).ifPresent(rule ->
                trial.look((last, watch) -> stores.runs().tryRule(rule, last, watch)));
    }

    /** Applies all rules that are on to the last messages. */
    public void applyNow() {
        trial.apply(stores.runs());
    }

    private interface Then<T> {
        void accept(T done);
    }

    private <T> void change(Callable<T> work, Then<T> then) {
        session.background().run(() -> {
            T done = work.call();
            List<Rule> now = stores.rules().all();
            return new Changed<>(done, now);
        }, changed -> {
            rules.setAll(changed.rules());
            then.accept(changed.done());
            look();
        }, session.notices()::failed);
    }

    private record Changed<T>(T done, List<Rule> rules) {}

    private static String name(Rule rule) {
        return Shown.inSentence(rule.name());
    }
}
