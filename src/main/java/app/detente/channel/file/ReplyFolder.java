package app.detente.channel.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder that replies are written to: each file whole or not at all, readable by its owner alone where the system knows permissions. */
final class ReplyFolder {
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final String UNFINISHED = ".unfinished";
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");
    private final Path path;
    private boolean ready;

    ReplyFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Path file(String key) {
        return path.resolve(key + ".jsonl");
    }

    /** Where the file of this number goes that belongs to a reply. Of its own name only a plain ending is used: the name may come from anywhere. */
    Path attached(String key, int number, String name) {
        Matcher ending = ENDING.matcher(name);
        return path.resolve(key + "-" + number + (ending.find() ? ending.group() : ""));
    }

    /**
     * Puts a file in place under its name: written aside, forced to the disk, then renamed. The folder is made the first time only: one that
     * vanishes later was perhaps a drive, and whatever were written in its stead would be hidden once the drive is back.
     */
    void write(Path file, byte[] content) throws IOException {
        if (!ready) {
            Files.createDirectories(path, permissions("rwx------"));
            removeUnfinished();
            ready = true;
        }
        Path unfinished = path.resolve("." + file.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            fill(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void fill(Path file, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(file, NEW, permissions("rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    /** Forces the folder's list of names to the disk. Does nothing where the system opens no folders (Windows keeps names by itself). */
    void confirm() throws IOException {
        FileChannel names;
        try {
            names = FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException folderCannotBeOpened) {
            return;
        }
        try (names) {
            names.force(true);
        }
    }

    /** What a crash left behind was never public. */
    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(path, ".*" + UNFINISHED)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private FileAttribute<?>[] permissions(String mode) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))} : new FileAttribute<?>[0];
    }
}
