package app.detente.channel.email;

import app.detente.channel.Channel;
import app.detente.channel.RemoteStage;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Dovecot in a folder of its own, with one account; GreenMail for what goes out. */
final class DovecotStage implements RemoteStage {
    private static final String PASSWORD = "pw-" + SECRET;
    private final Path folder = Files.createTempDirectory("dovecot");
    private final EmailStage outside = new EmailStage();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Process process;
    private final Wire imap;
    private final EmailStage.KeptAccess access;
    private final EmailChannel channel;

    DovecotStage(Path dovecot) throws Exception {
        int port = freePort();
        Path inbox = Files.createDirectories(folder.resolve("mail/new"));
        Files.createDirectories(folder.resolve("mail/cur"));
        Files.createDirectories(folder.resolve("mail/tmp"));
        Path settings = Files.writeString(folder.resolve("dovecot.conf"), settings(dovecot, port));
        try (Stream<Path> all = Files.walk(folder)) {
            all.forEach(path -> path.toFile().setWritable(true, false));
        }
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        process = new ProcessBuilder(dovecot.toString(), "-F", "-c", settings.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile()).start();
        imap = new Wire(port);
        access = new EmailStage.KeptAccess(Map.of("address", EmailStage.ADDRESS, "imap", "127.0.0.1:" + imap.port(), "smtp",
                "127.0.0.1:" + outside.smtp().port()), PASSWORD);
        channel = new EmailChannel(access, InstantSource.system());
        await(port);
        if (!Files.isDirectory(inbox)) {
            throw new IOException("no mailbox");
        }
    }

    private String settings(Path dovecot, int port) {
        Path libexec = Optional.ofNullable(System.getenv("DOVECOT_LIBEXEC")).map(Path::of).orElse(Path.of("/usr/lib/dovecot"));
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                libexec_dir = %3$s
                log_path = %1$s/log
                protocols = imap
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                default_login_user = nobody
                default_internal_user = nobody
                default_internal_group = nogroup
                mail_location = maildir:%1$s/mail
                first_valid_uid = 1
                mail_uid = nobody
                mail_gid = nogroup
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service anvil {
                  chroot =
                }
                service stats {
                  chroot =
                }
                passdb {
                  driver = static
                  args = password=%4$s
                }
                userdb {
                  driver = static
                  args = uid=nobody gid=nogroup home=%1$s
                }
                namespace inbox {
                  inbox = yes
                  mailbox Gesendet1 {
                    auto = create
                    special_use = \\Sent
                  }
                }
                """.formatted(folder, port, libexec, PASSWORD);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void await(int port) throws Exception {
        for (int i = 0; i < 100; i++) {
            try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IOException("Dovecot does not listen: " + Files.readString(folder.resolve("out")));
    }

    @Override
    public Network network() {
        return Network.EMAIL;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Set<Feat> feats() {
        return EnumSet.of(Feat.SIGN_IN, Feat.SPOIL, Feat.GARBLED, Feat.BUSY, Feat.LOOK_UP);
    }

    @Override
    public String arrives(String author, String text) throws Exception {
        String id = "d" + numbers.incrementAndGet() + "@exemple.fr";
        deliver("From: " + author + " <" + author.toLowerCase(Locale.ROOT) + "@exemple.fr>\nMessage-ID: <" + id + ">\nSubject: Question\nDate: "
                + EmailStage.now() + "\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" + text + "\n");
        return id;
    }

    /** As a mail server delivers to a maildir: written elsewhere, then moved in. */
    private void deliver(String mail) throws IOException {
        String name = numbers.get() + "." + System.nanoTime() + ".test";
        Path written = Files.writeString(folder.resolve("mail/tmp/" + name), mail);
        written.toFile().setReadable(true, false);
        written.toFile().setWritable(true, false);
        Files.move(written, folder.resolve("mail/new/" + name));
    }

    @Override
    public List<String> published() throws Exception {
        return outside.published();
    }

    @Override
    public void trouble(AccountTrouble kind) throws Exception {
        outside.trouble(kind);
        switch (kind) {
            case SIGN_IN -> {
                access.renew("password", "wrong-" + SECRET);
                imap.drop();
            }
            case BUSY -> imap.say("* BYE [UNAVAILABLE] Too many connections\r\n");
            case GARBLED -> imap.say("HTTP/1.1 200 OK\r\n\r\n<html>\r\n");
            case UNREACHABLE -> imap.refuse();
            case PERMISSION, CREDIT, INCOMPLETE -> { }
        }
    }

    @Override
    public void well() {
        outside.well();
        imap.well();
        access.renew("password", PASSWORD);
    }

    @Override
    public void spoil() throws Exception {
        deliver("Subject: from nobody\n\nno author\n");
    }

    @Override
    public void close() throws Exception {
        channel.close();
        imap.close();
        outside.close();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
