package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Conversation;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.filter.Asking;
import app.detente.voice.ReplyTemplate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A queue in a temporary file with all its stores, and a clock the test moves. SQLite itself is the fake. */
public final class QueueFixture implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private Instant now = START.plus(Duration.ofHours(3));
    /** The account that the first message comes to. */
    public static final long ACCOUNT = 1;
    public final InstantSource clock = () -> now;
    public final Database database;
    public final ChangeFeed changes = new ChangeFeed();
    public final List<Change> told = new ArrayList<>();
    public final IngestStore ingest;
    public final ConversationStore conversations;
    public final TriageStore triage;
    public final ModerationStore moderation;
    public final ReplyStore replies;
    public final BulkStore bulk;
    public final OutboxStore outbox;
    public final UndeliveredStore undelivered;
    public final RemoteActionStore remoteActions;
    public final AccountStore accounts;
    public final AccountFactStore facts;
    public final IntakeStore intake;
    public final SearchStore search;
    public final CustomerStore customers;
    public final PeerStore peers;
    public final TemplateStore templates;
    public final Doctor doctor;
    public final Adviser me;

    public QueueFixture(Path folder) {
        database = Database.open(folder.resolve("queue.db"));
        ingest = new IngestStore(database, changes, clock);
        conversations = new ConversationStore(database, changes, clock, ZONE);
        triage = new TriageStore(database, changes, clock);
        moderation = new ModerationStore(database, changes, clock);
        replies = new ReplyStore(database, changes, clock);
        bulk = new BulkStore(database, changes, clock, ZONE, replies);
        outbox = new OutboxStore(database, changes, clock);
        undelivered = new UndeliveredStore(database, changes, clock);
        remoteActions = new RemoteActionStore(database, changes, clock);
        accounts = new AccountStore(database, changes, clock);
        facts = new AccountFactStore(database);
        intake = new IntakeStore(database, ingest, clock);
        search = new SearchStore(database, clock, ZONE);
        customers = new CustomerStore(database, changes, clock);
        peers = new PeerStore(database, changes, clock);
        templates = new TemplateStore(database, changes, clock);
        doctor = new Doctor(database, clock);
        me = adviser("Sonia");
        changes.listen(told::add);
    }

    public Adviser adviser(String name) {
        return new AdviserStore(database).named(name);
    }

    /** The adviser, now, in Paris. */
    public Asking asking() {
        return new Asking(me, now, ZONE);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void take(IncomingMessage... messages) {
        ingest.ingest(Arrays.asList(messages));
    }

    /** The conversation that holds this message. */
    public Conversation holding(String remoteId) {
        return conversations.find(number("SELECT conversation_id FROM message WHERE remote_id = '" + remoteId + "'")).orElseThrow();
    }

    /** Our id of a message. */
    public long message(String remoteId) {
        return number("SELECT id FROM message WHERE remote_id = '" + remoteId + "'");
    }

    public long number(String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    public void execute(String sql) {
        database.useWrite(handle -> handle.execute(sql));
    }

    public static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    /** A customer's message on X, this many minutes after nine. */
    public static IncomingMessage from(String customer, String id, String parent, int minute, String text) {
        return message(MessageKind.CUSTOMER, customer, id, parent, minute, text);
    }

    /** The brand's, likewise. */
    public static IncomingMessage brand(String id, String parent, int minute, String text) {
        return message(MessageKind.BRAND, "Maison", id, parent, minute, text);
    }

    public static IncomingMessage message(MessageKind kind, String author, String id, String parent, int minute, String text) {
        return new IncomingMessage(Network.X, id, Optional.empty(), Optional.ofNullable(parent), kind, author, author, Optional.empty(), text,
                at(minute), Optional.empty());
    }

    /** One in French for every network, on no shelf. */
    public static ReplyTemplate template(String id, String title, String body) {
        return new ReplyTemplate(id, title, "", "fr", List.of(), body, Set.of(), 0, false);
    }

    @Override
    public void close() {
        database.close();
    }
}
