package app.detente.ui.accounts;

import app.detente.model.AccountField;
import app.detente.model.AccountField.Kind;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.storage.AccountFactStore;
import app.detente.ui.accounts.AccountDoor.Consent;
import app.detente.ui.accounts.AccountDoor.Found;
import app.detente.ui.accounts.Trial.Failed;
import app.detente.ui.accounts.Trial.Running;
import app.detente.ui.accounts.Trial.Untried;
import app.detente.ui.accounts.Trial.Works;
import app.detente.ui.common.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * An account being set up, or signed in again: what was typed, tried, and then kept. Only what stands in the fields as it was tried can be connected.
 * Secrets live here until the form is left, and nowhere else. FX thread only; networks are asked on the workers.
 */
public final class AccountFormViewModel {
    private final Session session;
    private final AccountDoor door;
    private final AccountFactStore facts;
    private final Network network;
    private final Optional<ConnectedAccount> again;
    private final Consumer<ConnectedAccount> connected;
    private final List<AccountField> fields;
    private final Map<String, StringProperty> typed = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(new Untried());
    private final ReadOnlyObjectWrapper<Optional<Consent>> consent = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Attempt<?>> running = Optional.empty();

    /**
     * @param again     the account to sign in again; what it was set up with stands in the fields, without secrets
     * @param connected is told of the account once it is
     */
    AccountFormViewModel(Session session, AccountDoor door, AccountFactStore facts, Network network, Optional<ConnectedAccount> again,
            Consumer<ConnectedAccount> connected) {
        this.session = session;
        this.door = door;
        this.facts = facts;
        this.network = network;
        this.again = again;
        this.connected = connected;
        this.fields = AccountField.of(network);
        Map<String, String> known = again.map(ConnectedAccount::fields).orElse(Map.of());
        for (AccountField field : fields) {
            StringProperty value = new SimpleStringProperty(known.getOrDefault(field.key(), usual(field)));
            value.subscribe((was, now) -> edited());
            typed.put(field.key(), value);
        }
    }

    /** Nearly everybody on Bluesky is on its own server. */
    private String usual(AccountField field) {
        return network == Network.BLUESKY && field.key().equals("server") ? field.example() : "";
    }

    public Network network() {
        return network;
    }

    public Optional<ConnectedAccount> again() {
        return again;
    }

    /** In the order of the form. */
    public List<AccountField> fields() {
        return fields;
    }

    /** What stands in a field. @param key of one of {@link #fields()} */
    public StringProperty typed(String key) {
        return typed.get(key);
    }

    public ReadOnlyObjectProperty<Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** Whether what was found is another account than the one that was to sign in again. */
    public boolean isAnother(Found found) {
        return again.filter(account -> !account.account().name().equals(found.name())).isPresent();
    }

    private void edited() {
        cancel();
        if (!(trial.get() instanceof Running)) {
            trial.set(new Untried());
        }
    }

    /** Whether the network asks for consent in the browser, so that no token has to be made by hand. */
    public boolean asksInBrowser() {
        return network == Network.MASTODON;
    }

    /** The sign-in that goes on in the browser, once it does. */
    public ReadOnlyObjectProperty<Optional<Consent>> consentProperty() {
        return consent.getReadOnlyProperty();
    }

    /** Sends the person to their browser to agree. Where the server is not known yet, that is said. */
    public void askInBrowser() {
        Optional<Failed> lacking = lacking(fields.stream().filter(field -> field.kind() != Kind.SECRET && !field.optional()).toList());
        if (trial.get() instanceof Running) {
            return;
        }
        if (lacking.isPresent()) {
            trial.set(lacking.get());
            return;
        }
        Map<String, String> now = filled();
        attempt(false, () -> door.begin(network, now), begun -> {
            trial.set(new Untried());
            consent.set(Optional.of(begun));
        });
    }

    /** Takes the code the browser showed, and goes on as if its token had been typed. */
    public void bring(String code) {
        if (trial.get() instanceof Running || code.isBlank()) {
            return;
        }
        consent.get().ifPresent(begun -> attempt(false, () -> begun.finish(code.strip()), secret -> {
            trial.set(new Untried());
            consent.set(Optional.empty());
            fields.stream().filter(field -> field.kind() == Kind.SECRET).findFirst().ifPresent(field -> typed.get(field.key()).set(secret));
            test();
        }));
    }

    /** Asks the network who we are with what stands in the fields. Where something has to be there and is not, that is said and nobody is asked. */
    public void test() {
        if (trial.get() instanceof Running) {
            return;
        }
        Optional<Failed> lacking = lacking();
        if (lacking.isPresent()) {
            trial.set(lacking.get());
            return;
        }
        Map<String, String> now = filled();
        attempt(false, () -> door.test(network, now), found -> trial.set(new Works(found)));
    }

    /** Calls a try off; what was typed stays. Connecting is not called off: it may be done already. */
    public void cancel() {
        if (trial.get() instanceof Running(boolean connecting) && !connecting) {
            running.ifPresent(Attempt::callOff);
            running = Optional.empty();
            trial.set(new Untried());
        }
    }

    /** Keeps what was tried and works. */
    public void connect() {
        if (trial.get() instanceof Works(Found found)) {
            Map<String, String> now = filled();
            attempt(true, () -> {
                ConnectedAccount account = door.connect(network, now, session.me());
                facts.keep(account.id(), found.abilities(), found.missing());
                return account;
            }, account -> {
                trial.set(new Untried());
                leave();
                connected.accept(account);
            });
        }
    }

    /** Forgets the secrets, and whatever is being tried. */
    void leave() {
        cancel();
        consent.set(Optional.empty());
        fields.stream().filter(field -> field.kind() == Kind.SECRET).forEach(field -> typed.get(field.key()).set(""));
    }

    private <T> void attempt(boolean connecting, Callable<T> work, Consumer<T> then) {
        Attempt<T> attempt = new Attempt<>(work);
        running = Optional.of(attempt);
        trial.set(new Running(connecting));
        session.background().run(attempt, result -> {
            if (ends(attempt)) {
                then.accept(result);
            }
        }, problem -> {
            if (ends(attempt)) {
                trial.set(new Failed(session.texts().of(problem), Optional.empty()));
            }
        });
    }

    private boolean ends(Attempt<?> attempt) {
        boolean current = running.filter(one -> one == attempt).isPresent();
        if (current) {
            running = Optional.empty();
        }
        return current;
    }

    private Optional<Failed> lacking() {
        List<AccountField> secrets = fields.stream().filter(field -> field.kind() == Kind.SECRET).toList();
        boolean noSecret = !secrets.isEmpty() && secrets.stream().allMatch(this::isBlank);
        return lacking(fields.stream().filter(field -> !field.optional() || noSecret && secrets.getFirst().equals(field)).toList());
    }

    private Optional<Failed> lacking(List<AccountField> needed) {
        return needed.stream().filter(this::isBlank).findFirst().map(field -> new Failed(session.texts().get("accounts.lacking", name(field)), Optional.of(field.key())));
    }

    /** What a field is called, in the words of its network. */
    public String name(AccountField field) {
        return session.texts().get("account." + network.key() + "." + field.key());
    }

    private boolean isBlank(AccountField field) {
        return typed.get(field.key()).get().isBlank();
    }

    private Map<String, String> filled() {
        Map<String, String> now = new LinkedHashMap<>();
        fields.stream().filter(field -> !isBlank(field)).forEach(field -> now.put(field.key(), typed.get(field.key()).get()));
        return now;
    }
}
