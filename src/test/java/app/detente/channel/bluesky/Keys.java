package app.detente.channel.bluesky;

import app.detente.channel.Access;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An account's fields and its keychain, in memory. */
final class Keys implements Access {
    final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, String> fields;

    Keys(String server, String handle, String password) {
        this.fields = Map.of("server", server, "handle", handle);
        secrets.put("password", password);
    }

    @Override
    public Map<String, String> fields() {
        return fields;
    }

    @Override
    public Optional<String> secret(String key) {
        return Optional.ofNullable(secrets.get(key));
    }

    @Override
    public void renew(String key, String secret) {
        secrets.put(key, secret);
    }
}
