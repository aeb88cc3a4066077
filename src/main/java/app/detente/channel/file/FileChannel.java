package app.detente.channel.file;

import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import app.detente.model.Ability;
import app.detente.model.AttachedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Publishes replies as files of a folder, one JSON line each, for another program to pick up; {@link MessageFile} reads them back. The file is
 * named after the reply's key, so that the same reply is never published twice. It appears whole or not at all, and what was reported as sent
 * survives a power cut. Its files are there before it, as `<key>-1.pdf`. One instance a folder; for any thread.
 */
public final class FileChannel implements Channel {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private final ReplyFolder folder;

    /** Touches nothing yet: the folder is made by the first {@link #publish}. */
    public FileChannel(Path folder) {
        this.folder = new ReplyFolder(folder);
    }

    /**
     * Writes `<key>.jsonl`, unless it is there already. {@link Outcome.Retry} where the disk is full, the folder is gone or closed to us;
     * {@link Outcome.Rejected} for a key that is no safe file name; {@link Outcome.Unknown} when the file is in place but the disk would not
     * confirm it.
     */
    @Override
    public synchronized Outcome publish(Outgoing reply) {
        if (!KEY.matcher(reply.key()).matches()) {
            return new Outcome.Rejected("the key is no safe file name: " + PlainText.cut(PlainText.clean(reply.key()), 100));
        }
        Path target = folder.file(reply.key());
        if (isThere(target)) {
            return sent(reply);
        }
        try {
            for (int number = 1; number <= reply.files().size(); number++) {
                AttachedFile file = reply.files().get(number - 1);
                folder.write(folder.attached(reply.key(), number, file.name()), file.content());
            }
            folder.write(target, ReplyLine.of(reply, folder).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Outcome.Retry(PAUSE, reason(e));
        }
        return sent(reply);
    }

    @Override
    public Outcome lookUp(Outgoing reply) {
        boolean published = KEY.matcher(reply.key()).matches() && isThere(folder.file(reply.key()));
        return published ? sent(reply) : new Outcome.Retry(Duration.ZERO, "no such file");
    }

    @Override
    public Standing test() {
        return new Standing(folder.path().getFileName().toString(), Set.of(Ability.REPLY, Ability.ATTACH), Set.of());
    }

    /** This folder is a way out only. */
    @Override
    public Page fetch(String cursor) {
        return Page.nothing(cursor);
    }

    @Override
    public void close() {
        // nothing is kept open between calls
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private Outcome sent(Outgoing reply) {
        try {
            folder.confirm();
            return new Outcome.Sent(reply.key());
        } catch (IOException e) {
            return new Outcome.Unknown(reason(e));
        }
    }

    /** A key of the bundles rather than a sentence: it is read in the person's language. */
    private String reason(IOException e) {
        if (Files.exists(folder.path()) && !Files.isDirectory(folder.path())) {
            return "folder_is_file";
        }
        return switch (e) {
            case NoSuchFileException gone -> "folder_gone";
            case AccessDeniedException closed -> "folder_closed";
            case IOException other -> "disk";
        };
    }
}
