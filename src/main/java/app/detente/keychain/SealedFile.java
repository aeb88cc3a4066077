package app.detente.keychain;

import app.detente.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets in one file, sealed with AES-256-GCM under a key that lies beside it, both readable by their owner alone. Somebody who gets hold of one of
 * the two, in a backup or an export, reads nothing; against somebody who can read everything of this person's, only a system's keychain helps.
 */
final class SealedFile implements Keychain {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    private final Path file;
    private final Path key;
    private final SecureRandom random = new SecureRandom();

    SealedFile(Path folder) {
        this.file = folder.resolve("secrets.sealed");
        this.key = folder.resolve("secrets.key");
    }

    @Override
    public synchronized Optional<String> read(String name) {
        return Optional.ofNullable(all().get(name));
    }

    @Override
    public synchronized void keep(String name, String secret) {
        Map<String, String> all = all();
        all.put(name, secret);
        write(all);
    }

    @Override
    public synchronized void forget(String name) {
        Map<String, String> all = all();
        if (all.remove(name) != null) {
            write(all);
        }
    }

    @Override
    public boolean isOfTheSystem() {
        return false;
    }

    private Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        if (!Files.exists(file)) {
            return all;
        }
        try {
            ByteBuffer sealed = ByteBuffer.wrap(Files.readAllBytes(file));
            byte[] nonce = new byte[NONCE];
            sealed.get(nonce);
            byte[] rest = new byte[sealed.remaining()];
            sealed.get(rest);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(cipher(Cipher.DECRYPT_MODE, Files.readAllBytes(key), nonce).doFinal(rest)));
            for (int left = in.readInt(); left > 0; left--) {
                all.put(in.readUTF(), in.readUTF());
            }
            return all;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new Problem("keychain_closed"); // without its cause: nothing of what was read belongs into a log
        }
    }

    private void write(Map<String, String> all) {
        try {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(plain);
            out.writeInt(all.size());
            for (Map.Entry<String, String> one : all.entrySet()) {
                out.writeUTF(one.getKey());
                out.writeUTF(one.getValue());
            }
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(), nonce).doFinal(plain.toByteArray());
            put(file, ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (IOException | GeneralSecurityException e) {
            throw new Problem("keychain_closed");
        }
    }

    private byte[] key() throws IOException {
        if (!Files.exists(key)) {
            byte[] fresh = new byte[KEY];
            random.nextBytes(fresh);
            put(key, fresh);
        }
        return Files.readAllBytes(key);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** Whole or not at all. */
    private static void put(Path target, byte[] content) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] own = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Files.deleteIfExists(unfinished);
        try (FileChannel out = FileChannel.open(unfinished, NEW, own)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
