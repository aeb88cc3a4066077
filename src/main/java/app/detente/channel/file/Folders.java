package app.detente.channel.file;

import app.detente.channel.Access;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** The two folders of an account, and what is wrong with one that cannot be worked with. */
record Folders(Path in, Path out) {
    static final String DONE = "done";
    static final String ASIDE = "aside";

    /**
     * As they were typed; nothing is looked up but where they really lead.
     *
     * @throws Trouble {@link AccountTrouble#INCOMPLETE} where one is missing or no whole path, or where replies would be read as messages
     */
    static Folders of(Access access) throws Trouble {
        Folders folders = new Folders(path(access.field("in")), path(access.field("out")));
        Path in = real(folders.in());
        Path out = real(folders.out());
        if (out.equals(in) || out.startsWith(in.resolve(DONE)) || out.startsWith(in.resolve(ASIDE))) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "messages and replies are in one folder");
        }
        return folders;
    }

    private static Path path(String typed) throws Trouble {
        try {
            Path path = Path.of(typed.strip());
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no path");
        }
        throw new Trouble(AccountTrouble.INCOMPLETE, "a path that begins nowhere");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path;
        }
    }

    /** @throws Trouble where it is no folder now */
    static void checkThere(Path folder) throws Trouble {
        if (!Files.isDirectory(folder)) {
            throw Files.exists(folder) ? new Trouble(AccountTrouble.INCOMPLETE, "a file where a folder should be")
                    : new Trouble(AccountTrouble.UNREACHABLE, "no such folder");
        }
    }

    /** Tries it: lists it, writes a file into it and takes that away again. @throws Trouble where that does not work */
    static void check(Path folder) throws Trouble {
        checkThere(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.iterator().hasNext();
            Files.delete(Files.createTempFile(folder, ".detente-", ".tmp"));
        } catch (IOException e) {
            throw trouble(folder, e);
        }
    }

    /** What it says of a folder that something in it could not be done. */
    static Trouble trouble(Path folder, IOException e) {
        AccountTrouble kind = switch (e) {
            case NotDirectoryException no -> AccountTrouble.INCOMPLETE;
            case AccessDeniedException no -> AccountTrouble.PERMISSION;
            case IOException other -> Files.isDirectory(folder) && !Files.isWritable(folder) ? AccountTrouble.PERMISSION : AccountTrouble.UNREACHABLE;
        };
        return new Trouble(kind, e.getClass().getSimpleName());
    }
}
