package app.detente.channel;

import app.detente.model.AccountTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

/**
 * Asks servers over HTTP, within limits: a whole exchange ends in {@link Limits#total()} however slowly its bytes come, a body is at most
 * {@link Limits#most()} bytes, nothing compressed is unpacked, and no redirect is followed, so that a token goes nowhere but where it was meant for.
 * Certificates are checked, and there is no way round it. What it throws names the host and nothing of the address, headers or body. For any thread.
 */
public final class Http implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private final HttpClient client;
    private final Limits limits;

    /** @param most bytes of a body */
    public record Limits(Duration total, int most) {
        public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 8 << 20);
    }

    /** What a server said, whole. */
    public record Answer(int status, java.net.http.HttpHeaders headers, byte[] body) {
        public boolean isFine() {
            return status >= 200 && status < 300;
        }
    }

    /** What became of a question that changes something on the server. */
    public sealed interface Told {
        record Answered(Answer answer) implements Told {}

        /** It surely never reached the server. */
        record Unsent(Trouble trouble) implements Told {}

        /** It may have reached it: no answer came, or none that is whole. */
        record Lost(String reason) implements Told {}
    }

    public Http() {
        this(Limits.USUAL);
    }

    public Http(Limits limits) {
        this(limits, HttpClient.newBuilder());
    }

    /** With certificates of one's own trusted as well: for tests. */
    public Http(Limits limits, SSLContext trusted) {
        this(limits, HttpClient.newBuilder().sslContext(trusted));
    }

    private Http(Limits limits, HttpClient.Builder builder) {
        this.limits = limits;
        this.client = builder.version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT).build();
    }

    /** Asks without changing anything. @throws Trouble where no whole answer came */
    public Answer ask(HttpRequest request) throws Trouble {
        return switch (tell(request)) {
            case Told.Answered(Answer answer) -> answer;
            case Told.Unsent(Trouble trouble) -> throw trouble;
            case Told.Lost(String reason) -> throw new Trouble(AccountTrouble.UNREACHABLE, host(request) + ": " + reason);
        };
    }

    /** Asks for something to be changed, once. */
    public Told tell(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, info -> new Bounded(limits.most()));
        try {
            HttpResponse<byte[]> response = asked.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
            if (response.headers().firstValue("Content-Encoding").filter(coding -> !coding.equalsIgnoreCase("identity")).isPresent()) {
                return new Told.Lost("compressed without being asked");
            }
            return new Told.Answered(new Answer(response.statusCode(), response.headers(), response.body()));
        } catch (ExecutionException e) {
            return failed(request, e.getCause());
        } catch (TimeoutException e) {
            asked.cancel(true);
            return new Told.Lost("no whole answer within " + limits.total().toSeconds() + " s");
        } catch (CancellationException e) {
            return new Told.Lost("closed");
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Told.Lost("interrupted");
        }
    }

    private static Told failed(HttpRequest request, Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof ConnectException || at instanceof HttpConnectTimeoutException || at instanceof UnresolvedAddressException
                    || at instanceof SSLHandshakeException) {
                return new Told.Unsent(new Trouble(AccountTrouble.UNREACHABLE, host(request) + ": " + at.getClass().getSimpleName()));
            }
        }
        return new Told.Lost(cause instanceof TooLong ? "an answer without end" : cause.getClass().getSimpleName());
    }

    private static String host(HttpRequest request) {
        return String.valueOf(request.uri().getHost());
    }

    /** An answer that goes on, read as it comes; its reader closes it. @throws Trouble where it does not begin */
    public InputStream listen(HttpRequest request) throws Trouble {
        CompletableFuture<HttpResponse<InputStream>> asked = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> response = asked.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                response.body().close();
                throw new Trouble(AccountTrouble.UNREACHABLE, host(request) + ": stream answered " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException | TimeoutException | CancellationException | IOException e) {
            asked.cancel(true);
            throw new Trouble(AccountTrouble.UNREACHABLE, host(request) + ": no stream");
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new Trouble(AccountTrouble.UNREACHABLE, host(request) + ": interrupted");
        }
    }

    /** A request to build on. @throws Trouble for an address that is none, or neither http nor https */
    public static HttpRequest.Builder to(String address) throws Trouble {
        try {
            return HttpRequest.newBuilder(URI.create(address));
        } catch (IllegalArgumentException e) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no address of a server");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** Gives up at the first byte too many. */
    private static final class Bounded implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
        private final int most;
        private java.util.concurrent.Flow.Subscription subscription;
        private long read;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public java.util.concurrent.CompletionStage<byte[]> getBody() {
            return whole.getBody();
        }

        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription now) {
            subscription = now;
            whole.onSubscribe(now);
        }

        @Override
        public void onNext(java.util.List<java.nio.ByteBuffer> parts) {
            read += parts.stream().mapToLong(java.nio.ByteBuffer::remaining).sum();
            if (read > most) {
                subscription.cancel();
                whole.onError(new TooLong());
            } else {
                whole.onNext(parts);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.onError(failure);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }

    private static final class TooLong extends IOException {}
}
