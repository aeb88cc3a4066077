package app.detente.channel.facebook;

import app.detente.channel.Access;
import java.util.Map;
import java.util.Optional;

/** An account's fields and its keychain, in memory. */
final class Keys implements Access {
    private final Map<String, String> fields;
    private volatile String token;

    Keys(String page, String server, String token) {
        this.fields = Map.of("page", page, "server", server);
        this.token = token;
    }

    static Keys of(String server) {
        return new Keys(FakePage.US, server, FakeFacebook.TOKEN);
    }

    @Override
    public Map<String, String> fields() {
        return fields;
    }

    @Override
    public Optional<String> secret(String key) {
        return key.equals("token") ? Optional.of(token) : Optional.empty();
    }

    @Override
    public void renew(String key, String secret) {
        token = secret;
    }
}
