package app.detente.channel.file;

import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.channel.file.Inbox.Dropped;
import app.detente.channel.file.MessageFile.Entry;
import app.detente.channel.file.MessageFile.Position;
import app.detente.model.AccountTrouble;
import app.detente.model.IncomingMessage;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.RemoteEvent;
import app.detente.model.SetAside;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A page being filled from the files of a folder: at most so many records, bytes and files, so that neither memory nor a transaction grows. */
final class InPage {
    private static final int MOST_RECORDS = 1_000;
    private static final long MOST_BYTES = 8 << 20;
    private static final int MOST_FILES = 100;
    /** Of a record or a file that cannot be read this much is kept. */
    private static final int RAW = 64 << 10;

    private final List<RemoteEvent> events = new ArrayList<>();
    private final List<Page.Aside> aside = new ArrayList<>();
    private final List<InCursor.Read> read = new ArrayList<>();
    private Optional<InCursor.Going> going = Optional.empty();
    private Optional<Problem> failed = Optional.empty();
    private long bytes;

    private InPage() {}

    /** Puts away what the page before has read, and reads on. @throws Trouble where the folder, or the disk under it, cannot be worked with */
    static Page read(Inbox inbox, InCursor from) throws Trouble {
        InPage page = new InPage();
        List<Dropped> there = inbox.putAway(from.read(), inbox.list());
        Optional<Dropped> begun = from.going().flatMap(going -> there.stream().filter(file -> file.name().equals(going.name())
                && file.mark().equals(going.mark())).findFirst());
        begun.ifPresent(file -> page.take(file, from.going().orElseThrow().at()));
        if (page.isFull()) {
            return page.end(true);
        }
        List<Dropped> others = there.stream().filter(file -> !begun.equals(Optional.of(file))).toList();
        List<Dropped> whole = page.isEmpty() ? inbox.wholeSoon(others) : inbox.whole(others);
        int taken = 0;
        while (taken < whole.size() && !page.isFull()) {
            page.take(whole.get(taken), Position.START);
            taken++;
        }
        return page.end(taken < whole.size());
    }

    private Page end(boolean more) throws Trouble {
        if (failed.isPresent() && isEmpty()) {
            throw new Trouble(AccountTrouble.UNREACHABLE, "a file cannot be read: " + failed.get().getCause().getClass().getSimpleName());
        }
        return new Page(events, aside, new InCursor(read, going).text(), failed.isEmpty() && (more || going.isPresent()));
    }

    private boolean isEmpty() {
        return read.isEmpty() && records() == 0;
    }

    private boolean isFull() {
        return going.isPresent() || records() >= MOST_RECORDS || bytes >= MOST_BYTES || read.size() >= MOST_FILES;
    }

    private int records() {
        return events.size() + aside.size();
    }

    /** A file that the disk does not give now is left for later, where it could be read up to. */
    private void take(Dropped file, Position from) {
        String mark = file.mark();
        Position at = from;
        try (MessageFile messages = MessageFile.open(file.path(), Format.AUTO, Optional.of(Network.FILE), from)) {
            while (records() < MOST_RECORDS && bytes < MOST_BYTES) {
                Optional<Entry> entry = messages.next();
                if (entry.isEmpty()) {
                    read.add(new InCursor.Read(file.name(), mark, false));
                    return;
                }
                add(file.path(), entry.get());
                bytes += entry.get().after().offset() - at.offset();
                at = entry.get().after();
            }
            going(file, mark, at);
        } catch (Problem problem) {
            switch (problem.getCause()) {
                case AccessDeniedException closed -> refuse(file, mark, problem);
                case IOException disk -> {
                    failed = Optional.of(problem);
                    going(file, mark, at);
                }
                case null, default -> refuse(file, mark, problem);
            }
        }
    }

    private void going(Dropped file, String mark, Position at) {
        going = at.offset() > 0 ? Optional.of(new InCursor.Going(file.name(), mark, at)) : Optional.empty();
    }

    private void add(Path file, Entry entry) {
        switch (entry) {
            case Entry.Taken(IncomingMessage message, Position after) -> events.add(new RemoteEvent.Written(message, ""));
            case Entry.Aside(SetAside record, Position after) -> aside.add(new Page.Aside(file.toString(), record.line(), record.reason(),
                    record.detail(), record.raw().length > RAW ? Arrays.copyOf(record.raw(), RAW) : record.raw()));
        }
    }

    /** The whole file is none of messages. */
    private void refuse(Dropped file, String mark, Problem problem) {
        if (!Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            return; // somebody has taken it back meanwhile
        }
        aside.add(new Page.Aside(file.path().toString(), 1, SetAside.Reason.UNREADABLE_FILE, detail(problem), beginning(file.path())));
        read.add(new InCursor.Read(file.name(), mark, true));
    }

    /** In words of no language: it stands behind a sentence. */
    private static String detail(Problem problem) {
        return switch (problem.key()) {
            case "file_utf16" -> "UTF-16";
            case "file_format_unknown" -> problem.arguments()[1] + " ?";
            default -> "";
        };
    }

    private static byte[] beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(RAW);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
