package app.detente.channel.mastodon;

import app.detente.channel.Access;
import java.util.Map;
import java.util.Optional;

/** An account's fields and token, which a test can take away. */
final class FakeAccess implements Access {
    private final String server;
    volatile String token;

    FakeAccess(String server, String token) {
        this.server = server;
        this.token = token;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("server", server);
    }

    @Override
    public Optional<String> secret(String key) {
        return key.equals("token") ? Optional.ofNullable(token) : Optional.empty();
    }

    @Override
    public void renew(String key, String secret) {
        throw new AssertionError("Mastodon renews nothing");
    }
}
