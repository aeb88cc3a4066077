package app.detente.channel.file;

import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that other programs drop files into. Only plain files that lie in it themselves count: no links, no hidden ones, none whose name says
 * that it is unfinished. Names are whatever somebody chose; nothing is opened but what the listing gave. For one thread.
 */
final class Inbox {
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".partial", ".filepart", ".crdownload");

    private final Path folder;
    private final Duration still;
    private Map<Path, Seen> seen = Map.of();

    /** @param still how long a file has to stay as it is before it counts as whole */
    Inbox(Path folder, Duration still) {
        this.folder = folder;
        this.still = still;
    }

    /** A file as it stands now. */
    record Dropped(Path path, long size, long time) {
        private static final Comparator<Dropped> OLDEST = Comparator.comparingLong(Dropped::time).thenComparing(Dropped::name);

        String name() {
            return path.getFileName().toString();
        }

        /** {@link FileMark}; of one that cannot be opened what the listing says. */
        String mark() {
            try {
                return FileMark.of(path);
            } catch (IOException e) {
                return size + "-" + time;
            }
        }
    }

    /** @param since when it was first seen like this, by {@link System#nanoTime} */
    private record Seen(Dropped file, long since) {}

    /** Everything that is there, whole or not. */
    List<Dropped> list() throws Trouble {
        List<Dropped> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                look(entry).ifPresent(found::add);
            }
            return found;
        } catch (DirectoryIteratorException e) {
            throw Folders.trouble(folder, e.getCause());
        } catch (IOException e) {
            throw Folders.trouble(folder, e);
        }
    }

    /** An empty file is one that somebody has just begun. */
    private static Optional<Dropped> look(Path entry) throws IOException {
        String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || UNFINISHED.stream().anyMatch(name::endsWith)) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes now = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.isRegularFile() && now.size() > 0 && !Files.isHidden(entry)
                    ? Optional.of(new Dropped(entry, now.size(), now.lastModifiedTime().toMillis())) : Optional.empty();
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** Of these, those that nobody is writing to any more, the oldest first. */
    List<Dropped> whole(List<Dropped> there) {
        long now = System.nanoTime();
        Map<Path, Seen> current = new HashMap<>();
        for (Dropped file : there) {
            Optional<Seen> before = Optional.ofNullable(seen.get(file.path())).filter(one -> one.file().equals(file));
            current.put(file.path(), before.orElse(new Seen(file, now)));
        }
        seen = current;
        return current.values().stream().filter(one -> now - one.since() >= still.toNanos()).map(Seen::file).sorted(Dropped.OLDEST).toList();
    }

    /** As {@link #whole}, waiting once for what has just come. */
    List<Dropped> wholeSoon(List<Dropped> there) throws Trouble {
        List<Dropped> whole = whole(there);
        if (!whole.isEmpty() || there.isEmpty()) {
            return whole;
        }
        try {
            Thread.sleep(still);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(AccountTrouble.UNREACHABLE, "interrupted");
        }
        return whole(list());
    }

    /**
     * Moves files that have been read out of the way. One that is another than the one that was read stays.
     *
     * @return what is left of those that are there
     * @throws Trouble where one cannot be moved: what stays here would be read for ever
     */
    List<Dropped> putAway(List<InCursor.Read> read, List<Dropped> there) throws Trouble {
        Map<String, InCursor.Read> known = new HashMap<>();
        read.forEach(one -> known.put(one.name(), one));
        List<Dropped> left = new ArrayList<>();
        for (Dropped file : there) {
            InCursor.Read one = known.get(file.name());
            if (one != null && one.mark().equals(file.mark())) {
                move(file.path(), one.refused() ? Folders.ASIDE : Folders.DONE);
            } else {
                left.add(file);
            }
        }
        return left;
    }

    private void move(Path file, String to) throws Trouble {
        Path target = folder.resolve(to);
        try {
            if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(target);
            }
            move(file, target);
        } catch (FileAlreadyExistsException e) {
            throw new Trouble(AccountTrouble.PERMISSION, "no folder: " + to);
        } catch (IOException e) {
            throw Folders.trouble(folder, e);
        }
    }

    /** Under its own name, or where another file has that, under one with a number. */
    private static void move(Path file, Path folder) throws IOException {
        Path target = folder.resolve(file.getFileName());
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(file, target) < 0) {
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
                return;
            }
            target = folder.resolve(number + "-" + file.getFileName());
        }
        Files.move(file, target);
    }
}
