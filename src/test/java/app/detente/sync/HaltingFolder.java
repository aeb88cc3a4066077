package app.detente.sync;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** A folder of this machine's in which the process dies: when a file is opened, half written, whole without its name, or just named. */
final class HaltingFolder extends FileSystemProvider {
    private final FileSystemProvider real;
    private final FileSystem system;
    private final CrashPoint point;

    private HaltingFolder(Path folder, CrashPoint point) {
        this.real = folder.getFileSystem().provider();
        this.system = new Same(folder.getFileSystem());
        this.point = point;
    }

    /** The folder, and whatever is resolved against it. */
    static Path in(Path folder, CrashPoint point) {
        return new HaltingFolder(folder, point).wrapped(folder);
    }

    private static void halt() {
        Runtime.getRuntime().halt(Crashes.DEAD);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        FileChannel opened = real.newFileChannel(unwrapped(path), options, attributes);
        if (point == CrashPoint.CONNECTED && options.contains(StandardOpenOption.WRITE)) {
            halt();
        }
        return opened;
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        if (point == CrashPoint.HALF_REQUEST) {
            try (FileChannel file = FileChannel.open(unwrapped(from), StandardOpenOption.WRITE)) {
                file.truncate(file.size() / 2);
            }
            halt();
        }
        if (point == CrashPoint.WHOLE_REQUEST) {
            halt();
        }
        real.move(unwrapped(from), unwrapped(to), options);
        if (point == CrashPoint.HALF_ANSWER) {
            halt();
        }
    }

    /** A path that says that it is one of this file system. */
    private final class Wrapping implements InvocationHandler {
        private final Path path;

        Wrapping(Path path) {
            this.path = path;
        }

        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return system;
            }
            try {
                Object[] given = arguments == null ? new Object[0] : arguments;
                Object result = method.invoke(path, Arrays.stream(given).map(one -> one instanceof Path other ? unwrapped(other) : one).toArray());
                return result instanceof Path other ? wrapped(other) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private Path wrapped(Path path) {
        return (Path) Proxy.newProxyInstance(HaltingFolder.class.getClassLoader(), new Class<?>[] {Path.class}, new Wrapping(path));
    }

    private static Path unwrapped(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof Wrapping wrapping ? wrapping.path : path;
    }

    @Override
    public String getScheme() {
        return "halting";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
        return real.newDirectoryStream(unwrapped(path), filter);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        real.createDirectory(unwrapped(path), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        real.delete(unwrapped(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        real.copy(unwrapped(from), unwrapped(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(unwrapped(one), unwrapped(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(unwrapped(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(unwrapped(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(unwrapped(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(unwrapped(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
        return real.readAttributes(unwrapped(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(unwrapped(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(unwrapped(path), attribute, value, options);
    }

    /** The machine's own, under our provider. */
    private final class Same extends FileSystem {
        private final FileSystem machine;

        Same(FileSystem machine) {
            this.machine = machine;
        }

        @Override
        public FileSystemProvider provider() {
            return HaltingFolder.this;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return machine.isReadOnly();
        }

        @Override
        public String getSeparator() {
            return machine.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return machine.getRootDirectories();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return machine.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return machine.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrapped(machine.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            return machine.getPathMatcher(pattern);
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return machine.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() throws IOException {
            return machine.newWatchService();
        }
    }
}
