package app.detente.ui.escalation;

import app.detente.model.Done;
import app.detente.model.Escalation;
import app.detente.model.Escalation.Noted;
import app.detente.model.Escalation.State;
import app.detente.model.Executive;
import app.detente.storage.EscalationStore.Handed;
import app.detente.storage.TriageStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is before executives, what came back, and what is done about it. FX thread only. */
public final class EscalationsViewModel {
    /** How long what has ended is shown. */
    static final Duration SHOWN = Duration.ofDays(31);
    private static final int ENDED = 50;

    private final Session session;
    private final TriageStore triage;
    private final Courier courier;
    private final ObservableList<Escalation> open = FXCollections.observableArrayList();
    private final ObservableList<Escalation> openView = FXCollections.unmodifiableObservableList(open);
    private final ObservableList<Escalation> ended = FXCollections.observableArrayList();
    private final ObservableList<Escalation> endedView = FXCollections.unmodifiableObservableList(ended);
    private final ReadOnlyObjectWrapper<Optional<Escalation>> here = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Long, String> begun = new HashMap<>();
    private Optional<Long> conversation = Optional.empty();
    private LongConsumer opening = id -> { };

    public EscalationsViewModel(Session session, TriageStore triage, Courier courier) {
        this.session = session;
        this.triage = triage;
        this.courier = courier;
    }

    /** What is still to come back, what waits to be acknowledged first. */
    public ObservableList<Escalation> open() {
        return openView;
    }

    /** What ended in the last 31 days, the newest first. */
    public ObservableList<Escalation> ended() {
        return endedView;
    }

    /** What the conversation that is open is before. */
    public ReadOnlyObjectProperty<Optional<Escalation>> hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** How many are still to come back. */
    public ObservableValue<Integer> number() {
        return Bindings.size(open).asObject();
    }

    /** Whether there is anything to see. */
    public ObservableValue<Boolean> there() {
        return Bindings.createObjectBinding(() -> !open.isEmpty() || !ended.isEmpty(), open, ended);
    }

    /** Told which conversation to go back to. */
    public void onOpen(LongConsumer go) {
        opening = go;
    }

    /** Reads again. */
    public void refresh() {
        record Read(List<Escalation> open, List<Escalation> ended) {}
        Instant since = session.clock().instant().minus(SHOWN);
        session.background().latest("escalations", () -> new Read(courier.store().open(), courier.store().ended(since, ENDED)), now -> {
            if (!now.open().equals(open)) {
                open.setAll(now.open());
            }
            if (!now.ended().equals(ended)) {
                ended.setAll(now.ended());
            }
            look();
        }, session.notices()::failed);
    }

    /** Follows the conversation that is open. */
    public void show(Optional<Long> opened) {
        conversation = opened;
        look();
    }

    private void look() {
        here.set(conversation.flatMap(id -> open.stream().filter(one -> one.dossier().conversations().contains(id)).findFirst()));
    }

    /** Goes to the conversation it is about. */
    public void back(Escalation one) {
        opening.accept(one.dossier().conversations().getFirst());
    }

    /** Notes that they have it. */
    public void acknowledge(Escalation one) {
        step(() -> courier.store().acknowledge(one.id(), one.reached(), session.me()), "escalation.said.acknowledged");
    }

    /** Hands it to the next of the chain; `then` is given its text. */
    public void handOn(Escalation one, Way way, Consumer<String> then) {
        one.next().ifPresent(next -> {
            record Sent(Handed handed, String text) {}
            session.background().run(() -> {
                Courier.Parcel parcel = parcel(one, next, new Noted(session.me(), session.clock().instant()), true);
                courier.carry(way, parcel, next);
                return new Sent(courier.store().handOn(one.id(), one.reached(), session.me()), parcel.text());
            }, sent -> {
                Escalation now = sent.handed().escalation();
                session.notices().done(session.texts().get("escalation.said." + way.key(), Shown.inSentence(next.name()),
                        session.desk().dates().coming(now.due(), session.clock().instant())), () -> undo(sent.handed().done()));
                refresh();
                then.accept(sent.text());
            }, session.notices()::failed);
        });
    }

    /** Makes its text or its PDF once more, for whoever has it. */
    public void again(Escalation one, Way way, Consumer<String> then) {
        session.background().run(() -> {
            Executive to = one.current().to();
            Courier.Parcel parcel = parcel(one, to, one.current().handed().orElseThrow(), one.state() == State.WAITING);
            courier.carry(way, parcel, to);
            return parcel.text();
        }, text -> {
            session.notices().say(session.texts().get("escalation.said.again." + way.key()));
            then.accept(text);
        }, session.notices()::failed);
    }

    private Courier.Parcel parcel(Escalation one, Executive to, Noted handed, boolean waits) {
        return courier.parcel(one.dossier(), Optional.of(to), handed, waits,
                courier.store().facts(one.dossier().conversations(), session.desk().zone()));
    }

    /** What is being written as a decision, while it is not noted; empty where nobody has begun. */
    public Optional<String> begun(Escalation one) {
        return Optional.ofNullable(begun.get(one.id()));
    }

    /** Keeps what is being written, for as long as the window is; empty gives it up. */
    public void begin(Escalation one, Optional<String> decision) {
        decision.ifPresentOrElse(words -> begun.put(one.id(), words), () -> begun.remove(one.id()));
    }

    /** Notes what was decided: it stands as a note in the conversation. */
    public void decide(Escalation one, String decision) {
        begun.remove(one.id());
        String note = session.texts().get("escalation.note", one.current().to().name(), decision.strip());
        step(() -> courier.store().decide(one.id(), decision, note, session.me()), "escalation.said.decided");
    }

    /** Takes it back. */
    public void withdraw(Escalation one) {
        step(() -> courier.store().withdraw(one.id(), session.me()), "escalation.said.withdrawn");
    }

    private void step(Callable<Handed> step, String said) {
        session.background().run(step, handed -> {
            session.notices().done(session.texts().get(said, Shown.inSentence(handed.escalation().current().to().name())), () -> undo(handed.done()));
            refresh();
        }, session.notices()::failed);
    }

    private void undo(Done done) {
        session.undo(() -> triage.undo(done, session.me()), this::refresh);
    }
}
