package app.detente.ui.escalation;

import app.detente.model.Conversation;
import app.detente.model.Dossier;
import app.detente.model.DossierFacts;
import app.detente.model.Escalation;
import app.detente.model.Escalation.Noted;
import app.detente.model.Executive;
import app.detente.model.Message;
import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.storage.EscalationStore.Handed;
import app.detente.storage.TriageStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/**
 * The dossier about to be handed over: filled in as far as the queue knows, with what it will say beside it. What was written in one that was closed is
 * there again when it is opened for the same conversations. FX thread only.
 */
public final class DossierViewModel {
    static final Duration REST = Duration.ofMillis(120);
    /** UTF-16 units of a message that name it. */
    private static final int TITLE = 60;
    private static final Duration SOON = Duration.ofHours(1);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Session session;
    private final TriageStore triage;
    private final Courier courier;
    private final ChainViewModel chain;
    private final ReadOnlyObjectWrapper<Optional<List<Long>>> about = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty question = new SimpleStringProperty("");
    private final StringProperty proposal = new SimpleStringProperty("");
    private final ObjectProperty<Instant> deadline = new SimpleObjectProperty<>();
    private final ObjectProperty<Executive> to = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<List<Long>, Written> put = new HashMap<>();
    private Optional<DossierFacts> facts = Optional.empty();
    private String replied = "";
    private boolean handing;

    private record Written(String title, String question, String proposal) {}

    public DossierViewModel(Session session, TriageStore triage, Courier courier, ChainViewModel chain) {
        this.session = session;
        this.triage = triage;
        this.courier = courier;
        this.chain = chain;
        chain.executives().addListener((ListChangeListener<Executive>) change -> choose());
        List.<ObservableValue<?>>of(title, question, proposal, deadline, to).forEach(value -> value.subscribe(this::changed));
    }

    /** The conversations of the dossier being written; empty while none is. */
    public ReadOnlyObjectProperty<Optional<List<Long>>> aboutProperty() {
        return about.getReadOnlyProperty();
    }

    public StringProperty titleProperty() {
        return title;
    }

    /** What is to be decided. */
    public StringProperty questionProperty() {
        return question;
    }

    /** The answer proposed to the customer. */
    public StringProperty proposalProperty() {
        return proposal;
    }

    /** By when the decision is needed. */
    public ObjectProperty<Instant> deadlineProperty() {
        return deadline;
    }

    /** Whom it goes to: one of the chain, or while there is no chain, whoever is named here first. */
    public ObjectProperty<Executive> toProperty() {
        return to;
    }

    /** The chain it can go to. */
    public ChainViewModel chain() {
        return chain;
    }

    /** What it will say, as text. */
    public ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why it cannot be handed over. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Begins one.
     *
     * @param conversations what it is about, the one to go back to first
     * @param subject       what it is about in words; empty where the conversation says it
     * @param reply         what was written as a reply; may be empty
     */
    public void open(List<Long> conversations, Optional<String> subject, String reply) {
        if (conversations.isEmpty()) {
            return;
        }
        List<Long> these = conversations.stream().distinct().limit(Dossier.MOST).toList();
        if (conversations.size() > these.size()) {
            session.notices().say(session.texts().get("escalation.said.cut", these.size(), conversations.size()));
        }
        Written before = put.getOrDefault(these, new Written(subject.orElse(""), "", reply));
        replied = reply;
        facts = Optional.empty();
        problem.set(Optional.empty());
        chain.read();
        about.set(Optional.of(these));
        title.set(before.title());
        question.set(before.question());
        proposal.set(before.proposal().isBlank() ? reply : before.proposal());
        deadline.set(soon());
        to.set(null);
        choose();
        session.background().latest("dossier.facts", () -> courier.store().facts(these, session.desk().zone()), found -> {
            if (about.get().equals(Optional.of(these))) {
                facts = Optional.of(found);
                if (title.get().isBlank()) {
                    title.set(named(found));
                }
                show();
            }
        }, this::failed);
    }

    private String named(DossierFacts found) {
        Conversation row = found.first();
        String words = Optional.ofNullable(found.newest().get(row.id())).map(Message::text).orElse("").replaceAll("\\s+", " ").strip();
        String quote = words.length() > TITLE ? Shown.text(words, TITLE).strip() + "…" : words;
        return session.texts().get("escalation.title", Shown.line(row.customerName()), quote);
    }

    /** The first of the chain, where nobody of it is chosen. */
    private void choose() {
        if (!chain.executives().isEmpty() && !chain.executives().contains(to.get())) {
            to.set(chain.executives().getFirst());
        }
    }

    private Instant soon() {
        return session.clock().instant().truncatedTo(ChronoUnit.MINUTES).plus(SOON);
    }

    /** The moments a decision can be asked for, none sooner than in an hour: some hours ahead, this evening, the next morning. */
    public List<Instant> deadlines() {
        ZonedDateTime first = soon().atZone(session.desk().zone());
        List<Instant> all = new ArrayList<>(List.of(first.toInstant(), first.plusHours(1).toInstant(), first.plusHours(3).toInstant()));
        for (LocalTime time : List.of(EVENING, MORNING)) {
            ZonedDateTime today = first.with(time);
            all.add((today.isBefore(first) ? today.plusDays(1) : today).toInstant());
        }
        return all.stream().distinct().sorted().toList();
    }

    /** Leaves it; what was written is kept while the window is. */
    public void close() {
        about.get().ifPresent(these -> put.put(these, new Written(title.get(), question.get(), proposal.get().equals(replied) ? "" : proposal.get())));
        about.set(Optional.empty());
    }

    private void changed() {
        if (about.get().isPresent()) {
            problem.set(Optional.empty());
            session.later().gather("dossier.preview", REST, this::show);
        }
    }

    private void show() {
        preview.set(facts.isEmpty() || about.get().isEmpty() ? "" : courier.parcel(dossier(), Optional.ofNullable(to.get()), now(), true, facts.get()).text());
    }

    private Noted now() {
        return new Noted(session.me(), session.clock().instant());
    }

    private Dossier dossier() {
        return new Dossier(about.get().orElseThrow(), title.get(), question.get(), proposal.get(), deadline.get());
    }

    /**
     * Hands it over: whatever carries it is made first, then its clock runs. `then` is given its text.
     *
     * @param way how a person carries it
     */
    public void hand(Way way, Consumer<String> then) {
        if (about.get().isEmpty() || handing) {
            return;
        }
        Executive whom = to.get();
        if (whom == null || whom.name().isBlank()) {
            failed(new Problem("escalation_nobody"));
            return;
        }
        Dossier dossier = dossier();
        Noted noted = now();
        handing = true;
        record Sent(Handed handed, String text) {}
        session.background().run(() -> {
            dossier.check(noted.at());
            whom.check();
            int place = place(whom);
            Courier.Parcel parcel = courier.parcel(dossier, Optional.of(whom), noted, true,
                    courier.store().facts(dossier.conversations(), session.desk().zone()));
            courier.carry(way, parcel, whom);
            return new Sent(courier.store().begin(dossier, place, session.me()), parcel.text());
        }, sent -> {
            handing = false;
            put.remove(dossier.conversations());
            if (about.get().equals(Optional.of(dossier.conversations()))) {
                about.set(Optional.empty());
            }
            chain.read();
            say(way, sent.handed());
            then.accept(sent.text());
        }, this::failed);
    }

    /** Whoever is named while there is no chain is its beginning. A colleague may have changed it meanwhile. */
    private int place(Executive whom) {
        List<Executive> now = courier.store().chain();
        if (now.isEmpty()) {
            courier.store().chain(List.of(whom), session.me());
            return 0;
        }
        int place = now.indexOf(whom);
        if (place < 0) {
            throw new Problem("escalation_chain");
        }
        return place;
    }

    private void say(Way way, Handed handed) {
        Texts texts = session.texts();
        Escalation one = handed.escalation();
        session.notices().done(texts.get("escalation.said." + way.key(), Shown.inSentence(one.current().to().name()), session.desk().dates().coming(one.due(),
                session.clock().instant())), () -> session.undo(() -> triage.undo(handed.done(), session.me()), () -> { }));
    }

    private void failed(Problem why) {
        handing = false;
        chain.read();
        problem.set(Optional.of(why));
    }
}
