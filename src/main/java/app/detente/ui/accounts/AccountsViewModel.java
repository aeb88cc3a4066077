package app.detente.ui.accounts;

import app.detente.model.AccountFacts;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.Network;
import app.detente.storage.AccountFactStore;
import app.detente.storage.AccountStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The accounts, what is done with them, and the way to set one up. FX thread only; stores and networks are asked on the workers. */
public final class AccountsViewModel {
    private final Session session;
    private final AccountStore store;
    private final AccountFactStore facts;
    private final AccountDoor door;
    private final ObservableList<AccountLine> lines = FXCollections.observableArrayList();
    private final ObservableList<AccountLine> linesView = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Listing());
    private final ReadOnlyObjectWrapper<Optional<Long>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Integer> needing = count(AccountLine::needsSomebody);
    private final ObservableValue<Integer> connected = count(line -> line.account().state() == State.CONNECTED);

    /** What the page shows. */
    public sealed interface Stage {}

    /** The accounts there are. */
    public record Listing() implements Stage {}

    /** Which network a new one is on. */
    public record Choosing() implements Stage {}

    /** One being set up. */
    public record Form(AccountFormViewModel form) implements Stage {}

    public AccountsViewModel(Session session, AccountStore store, AccountFactStore facts, AccountDoor door) {
        this.session = session;
        this.store = store;
        this.facts = facts;
        this.door = door;
    }

    private ObservableValue<Integer> count(Predicate<AccountLine> which) {
        return Bindings.createObjectBinding(() -> (int) lines.stream().filter(which).count(), lines);
    }

    /** First those that need somebody, last those on files alone; as last read. */
    public ObservableList<AccountLine> lines() {
        return linesView;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The account of which it is asked whether it is to be cut off. */
    public ReadOnlyObjectProperty<Optional<Long>> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** How many stand still until somebody does something. */
    public ObservableValue<Integer> needingProperty() {
        return needing;
    }

    /** How many are at work on their network. */
    public ObservableValue<Integer> connectedProperty() {
        return connected;
    }

    /** Reads the accounts again. */
    public void refresh() {
        session.background().latest("accounts", this::read, now -> {
            if (!now.equals(lines)) {
                lines.setAll(now);
            }
        }, session.notices()::failed);
    }

    private List<AccountLine> read() {
        Map<Long, AccountFacts> known = facts.all();
        return store.all().stream().map(account -> new AccountLine(account, known.getOrDefault(account.id(), AccountFacts.NONE)))
                .sorted(Comparator.comparingInt(AccountLine::rank)).toList();
    }

    /** Asks on which network the new account is. */
    public void add() {
        show(new Choosing());
    }

    /** Opens the form for a network. */
    public void choose(Network network) {
        show(new Form(new AccountFormViewModel(session, door, facts, network, Optional.empty(), this::arrived)));
    }

    /** Opens the form of an account that is there, to sign in again or to connect it for the first time. */
    public void signIn(AccountLine line) {
        show(new Form(new AccountFormViewModel(session, door, facts, line.account().account().network(), Optional.of(line.account()), this::arrived)));
    }

    private void arrived(ConnectedAccount account) {
        session.notices().say(session.texts().get("accounts.said.connected", name(account)));
        show(new Listing());
        refresh();
    }

    /** One step back: from the form of a new account to the choice of its network. Secrets typed are forgotten. */
    public void back() {
        boolean toChoice = stage.get() instanceof Form(AccountFormViewModel form) && form.again().isEmpty() && !lines.isEmpty();
        show(toChoice ? new Choosing() : new Listing());
    }

    private void show(Stage next) {
        asking.set(Optional.empty());
        if (stage.get() instanceof Form(AccountFormViewModel form)) {
            form.leave();
        }
        stage.set(next);
    }

    /** Stops an account until somebody resumes it. */
    public void pause(AccountLine line) {
        act(() -> store.pause(line.id(), session.me()), () -> session.notices().done(
                session.texts().get("accounts.said.paused", name(line.account())), () -> resume(line)));
    }

    /** Goes on with an account, at once. */
    public void resume(AccountLine line) {
        act(() -> store.resume(line.id(), session.me()), () -> session.notices().say(session.texts().get("accounts.said.resumed", name(line.account()))));
    }

    /** Asks whether an account is to be cut off. */
    public void askDisconnect(AccountLine line) {
        asking.set(Optional.of(line.id()));
    }

    /** No: it stays. */
    public void keep() {
        asking.set(Optional.empty());
    }

    /** Yes: cuts off the account that was asked about. */
    public void disconnect() {
        lines.stream().filter(line -> asking.get().equals(Optional.of(line.id()))).findFirst().ifPresent(line -> {
            asking.set(Optional.empty());
            act(() -> door.disconnect(line.account(), session.me()),
                    () -> session.notices().say(session.texts().get("accounts.said.disconnected", name(line.account()))));
        });
    }

    private void act(Runnable work, Runnable said) {
        session.background().run(() -> {
            work.run();
            return true;
        }, done -> {
            said.run();
            refresh();
        }, problem -> {
            session.notices().failed(problem);
            refresh();
        });
    }

    private static String name(ConnectedAccount account) {
        return Shown.inSentence(account.account().name());
    }
}
