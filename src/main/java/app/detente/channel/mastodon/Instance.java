package app.detente.channel.mastodon;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the server says of itself: methods/instance, version 2, or 1 where there is no other.
 *
 * @param mostCharacters of a status
 * @param perLink        how many of them any link counts
 * @param streaming      where its stream is, as http or https
 */
record Instance(int mostCharacters, int perLink, Optional<String> streaming) {

    static Instance of(Api api) throws Trouble {
        Optional<JsonNode> two = api.find("v2/instance");
        JsonNode node = two.isPresent() ? two.get() : api.read("v1/instance");
        JsonNode lengths = node.path("configuration").path("statuses");
        // 500 and 23 where it does not say: servers from before 3.4
        return new Instance(number(lengths, "max_characters", 500), number(lengths, "characters_reserved_per_url", 23), Json
                .text(node.path("configuration").path("urls"), "streaming").or(() -> Json.text(node.path("urls"), "streaming_api"))
                .flatMap(address -> web(address, api)));
    }

    private static int number(JsonNode node, String name, int otherwise) {
        JsonNode value = node.path(name);
        return value.isInt() && value.asInt() > 0 ? value.asInt() : otherwise;
    }

    /** wss as https. The token goes there too, so nothing less guarded than the server itself will do. */
    private static Optional<String> web(String address, Api api) {
        try {
            String web = address.strip().replaceFirst("^ws", "http");
            URI.create(web);
            return Optional.of(ServerAddress.of(web)).filter(found -> found.startsWith("https:") || !isGuarded(api));
        } catch (Trouble | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isGuarded(Api api) {
        try {
            return api.server().startsWith("https:");
        } catch (Trouble e) {
            return true;
        }
    }
}
