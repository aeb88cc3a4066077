package app.detente.channel.x;

import app.detente.channel.Access;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An account's fields and its keychain, in memory. */
final class Keys implements Access {
    final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, String> fields;

    Keys(String server) {
        this.fields = Map.of("server", server, "client", "app-1");
        secrets.put("token", FakeX.TOKEN);
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
