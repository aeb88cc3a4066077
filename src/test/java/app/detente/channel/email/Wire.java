package app.detente.channel.email;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The wire to a server, which can break: at once, at a command, at a byte, or after the server has taken a mail. */
public final class Wire implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private volatile String poison = "";
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile String instead = "";
    private volatile boolean refusing;
    private volatile String cutAtCommand = "";
    private volatile boolean cutAfterDot;
    private volatile boolean cutInAnswerToDot;
    private volatile Runnable whenCut = () -> {};
    private volatile long answerBytes = Long.MAX_VALUE;
    private volatile long questionBytes = Long.MAX_VALUE;
    private volatile Runnable whenTaken = () -> {};
    private volatile long answered;
    private volatile long asked;

    Wire(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Every connection gets this text and is closed. */
    void say(String text) {
        instead = text;
        drop();
    }

    /** Every connection is closed as it is made. */
    void refuse() {
        refusing = true;
        drop();
    }

    public void well() {
        instead = "";
        refusing = false;
        cutAtCommand = "";
        cutAfterDot = false;
        cutInAnswerToDot = false;
        answerBytes = Long.MAX_VALUE;
        questionBytes = Long.MAX_VALUE;
    }

    /** The next line that begins so never arrives; once. */
    public void cutAt(String command) {
        cutAtCommand = command;
    }

    /** The answer to the next whole mail never arrives; once. */
    public void cutAfterDot() {
        cutAfterDot = true;
    }

    /** Of the answer to the next whole mail half arrives; once. */
    public void cutInAnswerToDot() {
        cutInAnswerToDot = true;
    }

    /** Done at each cut, while what went through stands there and before either side is told that there is no more. */
    public void whenCut(Runnable then) {
        whenCut = then;
    }

    /** Of each connection from now on, this much of what the server says arrives. */
    void cutAnswersAfter(long bytes) {
        answerBytes = bytes;
    }

    /** Of each connection from now on, this much of what we say arrives. */
    public void cutQuestionsAfter(long bytes) {
        questionBytes = bytes;
    }

    /** Bytes the server said over the last connection. */
    long answered() {
        return answered;
    }

    /** Bytes we said over the last connection. */
    long asked() {
        return asked;
    }

    /** Done when the server has taken a mail, before its answer goes on. */
    void whenTaken(Runnable then) {
        whenTaken = then;
    }

    /** Every connection ends whose server says this, before it is heard; with "", none. */
    void cutAnswersWith(String said) {
        poison = said;
    }

    void drop() {
        open.forEach(Wire::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                if (refusing) {
                    close(client);
                } else if (!instead.isEmpty()) {
                    client.getOutputStream().write(instead.getBytes(StandardCharsets.UTF_8));
                    close(client);
                } else {
                    new Conversation(client, new Socket(InetAddress.getLoopbackAddress(), target)).begin();
                }
            } catch (IOException e) {
                // closed, or a connection that did not come about
            }
        }
    }

    private final class Conversation {
        private final Socket client;
        private final Socket remote;
        private volatile boolean dotSeen;

        Conversation(Socket client, Socket remote) throws IOException {
            client.setTcpNoDelay(true);
            remote.setTcpNoDelay(true);
            this.client = client;
            this.remote = remote;
            open.add(client);
            open.add(remote);
        }

        void begin() {
            Thread.ofVirtual().start(this::questions);
            Thread.ofVirtual().start(this::answers);
        }

        private void end() {
            Wire.close(client);
            Wire.close(remote);
            open.remove(client);
            open.remove(remote);
        }

        private void questions() {
            try (InputStream in = client.getInputStream(); OutputStream out = remote.getOutputStream()) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                String before = "";
                long said = 0;
                long most = questionBytes;
                for (int next = in.read(); next >= 0; next = in.read()) {
                    if (said++ >= most) {
                        whenCut.run();
                        return;
                    }
                    asked = said;
                    line.write(next);
                    if (next != '\n') {
                        continue;
                    }
                    String text = line.toString(StandardCharsets.ISO_8859_1);
                    line.reset();
                    if (!cutAtCommand.isEmpty() && text.startsWith(cutAtCommand)) {
                        cutAtCommand = "";
                        whenCut.run();
                        return;
                    }
                    if (text.equals(".\r\n") && before.endsWith("\r\n")) {
                        dotSeen = true;
                    }
                    before = text;
                    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            } catch (IOException e) {
                // cut
            } finally {
                end();
            }
        }

        private void answers() {
            long said = 0;
            try (InputStream in = remote.getInputStream(); OutputStream out = client.getOutputStream()) {
                byte[] bytes = new byte[8192];
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (dotSeen) {
                        whenTaken.run();
                        boolean cut = cutAfterDot || cutInAnswerToDot;
                        int half = cutInAnswerToDot ? read / 2 : 0;
                        cutAfterDot = false;
                        cutInAnswerToDot = false;
                        dotSeen = false;
                        if (cut) {
                            out.write(bytes, 0, half);
                            out.flush();
                            whenCut.run();
                            return;
                        }
                    }
                    if (!poison.isEmpty() && new String(bytes, 0, read, StandardCharsets.ISO_8859_1).contains(poison)) {
                        return;
                    }
                    int most = (int) Math.min(read, answerBytes - said);
                    out.write(bytes, 0, most);
                    out.flush();
                    said += most;
                    answered = said;
                    if (most < read || said == answerBytes) {
                        return;
                    }
                }
            } catch (IOException e) {
                // cut
            } finally {
                end();
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        drop();
    }
}
