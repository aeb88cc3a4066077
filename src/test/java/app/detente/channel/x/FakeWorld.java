package app.detente.channel.x;

import app.detente.channel.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is on the network of {@link FakeX}: posts by their id, people by theirs. */
final class FakeWorld {
    static final String US = "1001";
    final Map<String, ObjectNode> posts = new LinkedHashMap<>();
    final Map<String, String> people = new LinkedHashMap<>(Map.of(US, "Maison"));
    final TreeSet<String> hidden = new TreeSet<>(Snowflake.BY_AGE);
    private int count;

    /** Of this moment, and no other post's. */
    synchronized String id(Instant at) {
        return Long.toString(Long.parseLong(Snowflake.before(at)) + 1 + count++);
    }

    synchronized String person(String name) {
        return people.entrySet().stream().filter(person -> person.getValue().equals(name)).map(Map.Entry::getKey).findFirst().orElseGet(() -> {
            String id = String.valueOf(2_000 + people.size());
            people.put(id, name);
            return id;
        });
    }

    String username(String id) {
        return people.get(id).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    }

    String write(String author, String text, Optional<String> parent) {
        return write(author, text, parent, Instant.now());
    }

    /** As X keeps it: escaped, links shortened, whoever is answered in front, named by entities. */
    synchronized String write(String author, String text, Optional<String> parent, Instant at) {
        String id = id(at);
        ObjectNode post = Json.MAPPER.createObjectNode().put("id", id).put("author_id", author).put("created_at", at.toString());
        post.putArray("edit_history_tweet_ids").add(id);
        ObjectNode entities = post.putObject("entities");
        String words = text;
        if (parent.isPresent()) {
            JsonNode answered = posts.get(parent.get());
            String to = answered.path("author_id").asString();
            words = to.equals(author) ? words : "@" + username(to) + " " + words;
            post.put("in_reply_to_user_id", to).put("conversation_id", answered.path("conversation_id").asString());
            post.putArray("referenced_tweets").addObject().put("type", "replied_to").put("id", parent.get());
        } else {
            post.put("conversation_id", id);
        }
        for (Map.Entry<String, String> person : people.entrySet()) {
            if (words.contains("@" + username(person.getKey()))) {
                ((tools.jackson.databind.node.ArrayNode) entities.withArray("mentions")).addObject().put("username", username(person.getKey()))
                        .put("id", person.getKey());
            }
        }
        String shown = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var link = java.util.regex.Pattern.compile("https?://\\S+|\\bmaison\\.fr\\S*").matcher(shown);
        StringBuilder out = new StringBuilder();
        for (int i = 0; link.find(); i++) {
            String address = link.group().replace("&amp;", "&");
            String shortened = "https://t.co/x" + id.substring(id.length() - 6) + i;
            ((tools.jackson.databind.node.ArrayNode) entities.withArray("urls")).addObject().put("url", shortened)
                    .put("expanded_url", address.startsWith("http") ? address : "https://" + address);
            link.appendReplacement(out, shortened);
        }
        post.put("text", link.appendTail(out).toString());
        posts.put(id, post);
        return id;
    }

    /** A new post in place of the old one, whose history names it. */
    synchronized String edit(String id, String text) {
        ObjectNode old = posts.remove(id);
        String anew = write(old.path("author_id").asString(), text, Optional.empty());
        ObjectNode post = posts.get(anew);
        post.put("conversation_id", old.path("conversation_id").asString());
        var history = post.putArray("edit_history_tweet_ids");
        old.path("edit_history_tweet_ids").forEach(history::add);
        history.add(anew);
        return anew;
    }

    synchronized List<ObjectNode> mentions() {
        return newestFirst(posts.values().stream().filter(post -> !post.path("author_id").asString("").equals(US)
                && (post.path("entities").path("mentions").valueStream().anyMatch(mention -> mention.path("id").asString().equals(US))
                        || post.has("shown"))).toList());
    }

    synchronized List<ObjectNode> ours() {
        return newestFirst(posts.values().stream().filter(post -> post.path("author_id").asString("").equals(US)).toList());
    }

    private static List<ObjectNode> newestFirst(List<ObjectNode> all) {
        List<ObjectNode> sorted = new ArrayList<>(all);
        sorted.sort((a, b) -> Snowflake.BY_AGE.compare(b.path("id").asString(), a.path("id").asString()));
        return sorted;
    }
}
