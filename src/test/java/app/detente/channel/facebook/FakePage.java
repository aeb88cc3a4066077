package app.detente.channel.facebook;

import app.detente.channel.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A page with its posts and comments. */
final class FakePage {
    static final String US = "1000";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);
    final Map<String, Thing> things = new LinkedHashMap<>();
    final List<JsonNode> spoilt = new ArrayList<>();
    final Map<String, Thing> messages = new LinkedHashMap<>();
    /** Comments that are there, but that a filter keeps from the lists. */
    final List<String> unlisted = new ArrayList<>();
    /** Of comments, by their ids. */
    final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private int last = 1;

    /** A post, a comment or a private message; {@code post} is "" for a post. */
    static final class Thing {
        final String id;
        final String post;
        final Optional<String> above;
        final Instant at;
        Optional<String> author;
        String text;
        boolean hidden;
        boolean canHide = true;
        boolean canComment = true;
        boolean canReplyPrivately = true;

        Thing(String id, String post, Optional<String> above, Optional<String> author, String text, Instant at) {
            this.id = id;
            this.post = post;
            this.above = above;
            this.author = author;
            this.text = text;
            this.at = at;
        }
    }

    synchronized String post(String author, String text, Instant at) {
        return add(new Thing(US + "_" + (100 + last++), "", Optional.empty(), Optional.of(author), text, at));
    }

    synchronized String comment(String under, Optional<String> author, String text, Instant at) {
        Thing parent = things.get(under);
        String post = parent.post.isEmpty() ? parent.id : parent.post;
        Optional<String> above = parent.post.isEmpty() ? Optional.empty() : parent.above.or(() -> Optional.of(parent.id));
        return add(new Thing(post.substring(post.indexOf('_') + 1) + "_" + (5000 + last++), post, above, author, text, at));
    }

    private String add(Thing thing) {
        things.put(thing.id, thing);
        return thing.id;
    }

    synchronized void remove(String id) {
        things.values().removeIf(thing -> thing.id.equals(id) || thing.post.equals(id) || thing.above.equals(Optional.of(id)));
    }

    synchronized List<Thing> posts() {
        return things.values().stream().filter(thing -> thing.post.isEmpty())
                .sorted(Comparator.comparing((Thing thing) -> thing.at).reversed()).toList();
    }

    /** In order, or where Facebook ranks them, in any other. */
    synchronized List<Thing> below(String id, boolean ranked) {
        List<Thing> below = new ArrayList<>(things.values().stream().filter(thing -> thing.post.equals(id) || thing.above.equals(Optional.of(id)))
                .filter(thing -> !unlisted.contains(thing.id)).sorted(Comparator.comparing((Thing thing) -> thing.at)).toList());
        if (ranked) {
            Collections.shuffle(below, new Random(below.size()));
        }
        return below;
    }

    static ObjectNode json(Thing thing) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("id", thing.id).put("message", thing.text).put("created_time", TIME.format(thing.at))
                .put("permalink_url", "https://www.facebook.com/" + thing.id).put("is_hidden", thing.hidden);
        thing.author.ifPresent(author -> node.putObject("from").put("id", author.equals(US) ? US : "77" + Math.abs(author.hashCode()))
                .put("name", author.equals(US) ? "Maison" : author));
        thing.above.ifPresent(above -> node.putObject("parent").put("id", above));
        if (!thing.post.isEmpty()) {
            boolean ours = thing.author.equals(Optional.of(US));
            node.put("can_hide", thing.canHide && !ours).put("can_comment", thing.canComment)
                    .put("can_reply_privately", thing.canReplyPrivately && !ours);
        }
        return node;
    }

    String updated(Thing post) {
        return TIME.format(below(post.id, false).stream().map(thing -> thing.at).max(Instant::compareTo).filter(post.at::isBefore).orElse(post.at));
    }

    static ArrayNode array(Collection<? extends JsonNode> nodes) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        nodes.forEach(array::add);
        return array;
    }
}
