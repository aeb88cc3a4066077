package app.detente.cli;

import app.detente.channel.Standing;
import app.detente.model.Ability;
import app.detente.model.AccountFacts;
import app.detente.model.AccountTrouble;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.report.Table;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import app.detente.storage.AccountFactStore;
import app.detente.storage.Queue;
import app.detente.sync.Accounts;
import app.detente.sync.Networks;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The accounts on the networks, set up and looked after on a computer without a window. */
@Command(name = "account")
final class AccountVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(index = "0", paramLabel = "list|test|connect|pause|resume|disconnect")
    private String deed;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NETWORK|NAME")
    private Optional<String> which = Optional.empty();

    @Parameters(index = "2..*", paramLabel = "KEY=VALUE")
    private List<String> words = List.of();

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Output.Form format;

    AccountVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        return switch (deed) {
            case "list" -> which.isPresent() ? wrong("account list", which.get()) : list();
            case "test", "connect" -> which.isPresent() ? setUp(which.get()) : missing("NETWORK");
            case "pause", "resume", "disconnect" -> which.isEmpty() ? missing("NAME")
                    : words.isEmpty() ? change(which.get()) : wrong("NAME", words.getFirst());
            default -> wrong("account", deed);
        };
    }

    private int wrong(String what, String given) {
        terminal.say("cli.wrong.value", what, Output.oneLine(given));
        return Cli.WRONG_USAGE;
    }

    private int missing(String what) {
        terminal.say("cli.wrong.missing", what);
        return Cli.WRONG_USAGE;
    }

    private int list() {
        try (Queue open = queue.openToRead()) {
            Map<Long, AccountFacts> facts = new AccountFactStore(open.database()).all();
            List<ConnectedAccount> all = open.accounts().all();
            List<String> troubles = all.stream().filter(account -> account.trouble().isPresent())
                    .map(account -> account.account().name() + ": " + terminal.texts().get("accounts.trouble." + account.trouble().get().key()))
                    .toList();
            List<Column> columns = Stream.of("network", "account", "state", "trouble", "next_try", "looked_at", "to_send", "can", "cannot")
                    .map(name -> new Column(name, terminal.texts().get("cli.column." + name), true)).toList();
            new Output(terminal).write(new Table("accounts", troubles.stream().map(Output::oneLine).toList(), columns,
                    all.stream().map(account -> row(account, facts.getOrDefault(account.id(), AccountFacts.NONE))).toList()), format);
        }
        return Cli.DONE;
    }

    private static List<Cell> row(ConnectedAccount account, AccountFacts facts) {
        return List.of(new Cell.Word(account.account().network().key()), new Cell.Word(account.account().name()),
                new Cell.Word(account.state().key()), word(account.trouble().map(AccountTrouble::key)),
                word(account.nextTry().map(Instant::toString)), word(account.lookedAt().map(Instant::toString)),
                new Cell.Count(facts.waiting()), new Cell.Word(keys(facts.abilities())), new Cell.Word(keys(facts.missing())));
    }

    private static Cell word(Optional<String> word) {
        return word.<Cell>map(Cell.Word::new).orElse(new Cell.Missing());
    }

    private static String keys(Collection<Ability> abilities) {
        return abilities.stream().sorted().map(Ability::key).collect(Collectors.joining(" "));
    }

    /** Asks the network, and with `connect` keeps what works; the queue is not touched by a test. */
    private int setUp(String name) {
        Optional<Network> network = Network.of(name).filter(AccountForm::isConnectable);
        if (network.isEmpty()) {
            return wrong("NETWORK", name);
        }
        AccountForm form = new AccountForm(terminal, network.get());
        Optional<Map<String, String>> typed = form.fill(words);
        if (typed.isEmpty()) {
            return Cli.WRONG_USAGE;
        }
        boolean keep = deed.equals("connect");
        try (Queue open = keep || Files.notExists(queue.path()) ? queue.open() : queue.openToRead()) {
            Accounts accounts = accounts(open);
            Standing found = accounts.test(network.get(), typed.get());
            if (keep) {
                ConnectedAccount account = accounts.connect(network.get(), typed.get(), me(open));
                new AccountFactStore(open.database()).keep(account.id(), found.abilities(), found.missing());
            }
            terminal.out().println((keep ? "connected " : "works ") + network.get().key() + " " + Output.oneLine(found.name()));
            terminal.out().println("can " + keys(found.abilities()));
            if (!found.missing().isEmpty()) {
                terminal.out().println("cannot " + keys(found.missing()));
            }
        }
        return Cli.DONE;
    }

    private int change(String name) {
        try (Queue open = queue.open()) {
            ConnectedAccount account = find(open.accounts().all(), name);
            switch (deed) {
                case "pause" -> open.accounts().pause(account.id(), me(open));
                case "resume" -> open.accounts().resume(account.id(), me(open));
                default -> accounts(open).disconnect(account, me(open));
            }
            terminal.say("accounts.said." + (deed.equals("disconnect") ? "disconnected" : deed + "d"), Output.oneLine(account.account().name()));
        }
        return Cli.DONE;
    }

    /** By its name, or where several have that, by `network:name`. */
    private static ConnectedAccount find(List<ConnectedAccount> all, String name) {
        List<ConnectedAccount> found = all.stream().filter(account -> account.account().name().equals(name) || full(account).equals(name)).toList();
        if (found.isEmpty()) {
            throw new Problem("account.unknown", Output.oneLine(name));
        }
        if (found.size() > 1) {
            throw new Problem("account.several", Output.oneLine(name), Output.oneLine(full(found.getFirst())));
        }
        return found.getFirst();
    }

    private static String full(ConnectedAccount account) {
        return account.account().network().key() + ":" + account.account().name();
    }

    private Accounts accounts(Queue open) {
        return new Accounts(open.accounts(), new Networks(open.outboxFolder(), open.folder(), terminal.clock()));
    }

    /** Who answers for it: the desk's adviser, or on a computer without one whoever is signed in there. */
    private static Adviser me(Queue open) {
        Adviser me = Typed.me(open);
        return me.name().isEmpty() ? new Adviser(0, System.getProperty("user.name")) : me;
    }
}
