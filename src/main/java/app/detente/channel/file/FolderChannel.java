package app.detente.channel.file;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.Ability;
import app.detente.model.AccountTrouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Two folders as an account, so that any other tool can be joined: what is dropped into one comes in as messages, replies go out into the other as
 * {@link FileChannel} writes them. Neither is made here: one that is not there is perhaps a drive that will be back.
 */
public final class FolderChannel implements Channel {
    /** How long a file has to stay as it is before it counts as whole: nothing tells when another program has finished writing. */
    private static final Duration STILL = Duration.ofSeconds(2);

    private final Access access;
    private final Duration still;
    private final FolderWatch watch = new FolderWatch();
    private Optional<Inbox> inbox = Optional.empty();
    private Optional<FileChannel> outbox = Optional.empty();

    /** Touches nothing yet. */
    public FolderChannel(Access access) {
        this(access, STILL);
    }

    FolderChannel(Access access, Duration still) {
        this.access = access;
        this.still = still;
    }

    /** Both folders are there, and can be written to: what has been read is put away. The account is called as the folder that messages come from. */
    @Override
    public Standing test() throws Trouble {
        Folders folders = Folders.of(access);
        Folders.check(folders.in());
        Folders.check(folders.out());
        return new Standing(folders.in().toString(), Set.of(Ability.READ, Ability.REPLY, Ability.ATTACH), Set.of());
    }

    /** The files of the page before, which is kept by now, are put away first. */
    @Override
    public Page fetch(String cursor) throws Trouble {
        InCursor from = InCursor.read(cursor);
        return InPage.read(inbox(), from);
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        try {
            watch.await(Folders.of(access).in(), atMost);
        } catch (Trouble told) {
            Thread.sleep(atMost);
        }
    }

    /** As {@link FileChannel}; where the folder is away or closed to us, replies wait for it. */
    @Override
    public Outcome publish(Outgoing reply) {
        try {
            return switch (outbox().publish(reply)) {
                case Outcome.Retry(Duration after, String reason) when reason.equals("folder_gone") ->
                        new Outcome.Held(new Trouble(AccountTrouble.UNREACHABLE, "the folder of replies is gone"));
                case Outcome.Retry(Duration after, String reason) when reason.equals("folder_closed") ->
                        new Outcome.Held(new Trouble(AccountTrouble.PERMISSION, "the folder of replies cannot be written to"));
                case Outcome outcome -> outcome;
            };
        } catch (Trouble trouble) {
            return new Outcome.Held(trouble);
        }
    }

    @Override
    public Outcome lookUp(Outgoing reply) {
        try {
            return outbox().lookUp(reply);
        } catch (Trouble trouble) {
            return new Outcome.Held(trouble);
        }
    }

    private synchronized Inbox inbox() throws Trouble {
        if (inbox.isEmpty()) {
            inbox = Optional.of(new Inbox(Folders.of(access).in(), still));
        }
        return inbox.get();
    }

    /** One for as long as the channel lives: it sweeps up what it left unfinished. */
    private synchronized FileChannel outbox() throws Trouble {
        Path folder = Folders.of(access).out();
        Folders.checkThere(folder);
        if (outbox.isEmpty()) {
            outbox = Optional.of(new FileChannel(folder));
        }
        return outbox.get();
    }

    @Override
    public void close() {
        watch.close();
    }
}
