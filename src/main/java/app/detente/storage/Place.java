package app.detente.storage;

import app.detente.model.Problem;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/** Where a queue may live: a local folder of the person's own. */
final class Place {
    /** SQLite's WAL needs every process on one host; on these it corrupts in silence. */
    private static final Set<String> FAR = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "fuse.sshfs", "9p", "afpfs", "davfs",
            "fuse.davfs2", "vboxsf", "webdav");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private Place() {}

    /** Makes the folder where it is missing. Problem where the place cannot hold a queue; then nothing was changed. */
    static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new Problem("queue.is_folder", file);
        }
        try {
            refuseFar(Files.getFileStore(existing(folder)), file);
            if (!Files.exists(folder)) {
                makeFolder(folder);
            }
        } catch (IOException e) {
            throw new Problem(e, "queue.no_folder", folder);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Problem("queue.not_ours", file);
        }
        if (Files.exists(file) && !Files.isReadable(file)) {
            throw new Problem("queue.unreadable", file);
        }
        if (!Files.isWritable(folder) || Files.exists(file) && !Files.isWritable(file)) {
            throw new Problem("queue.read_only", file);
        }
    }

    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at)) {
            at = at.getParent();
        }
        return at;
    }

    private static void makeFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static void refuseFar(FileStore store, Path file) {
        if (isFar(store.type()) || file.toAbsolutePath().toString().startsWith("\\\\")) {
            throw new Problem("queue.network_drive", file);
        }
    }

    static boolean isFar(String fileSystem) {
        return FAR.contains(fileSystem.toLowerCase(Locale.ROOT));
    }

    /**
     * Makes the file where it is missing, and lets only its owner read it: SQLite gives the files it makes beside it the same permissions.
     * Where the file system knows no permissions, there are none.
     */
    static void makePrivate(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!Files.exists(file)) {
            Files.createFile(file, posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_FILE)} : new FileAttribute<?>[0]);
        } else if (posix) {
            Files.setPosixFilePermissions(file, OWNER_FILE);
        }
    }
}
