package app.detente.channel.bluesky;

import app.detente.channel.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is on the network of {@link FakeBluesky}: records by their address, who may see them, and when they came. */
final class FakeWorld {
    static final String US = "did:plc:maison";
    final Map<String, JsonNode> records = new LinkedHashMap<>();
    final Map<String, Instant> came = new LinkedHashMap<>();
    final List<JsonNode> spoilt = new ArrayList<>();
    private Instant last = Instant.EPOCH;
    private int count;

    static String did(String author) {
        return "did:plc:" + author.toLowerCase(java.util.Locale.ROOT);
    }

    /** Later than everything before, by a millisecond at least. */
    synchronized Instant next() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }

    synchronized String write(String did, ObjectNode record, Instant at) {
        String uri = "at://" + did + "/" + AtUri.POST + "/3fake" + String.format(java.util.Locale.ROOT, "%08d", count++).replace('0', 'o').replace('1', 'i')
                .replace('8', 'e').replace('9', 'n');
        put(uri, record, at);
        return uri;
    }

    synchronized void put(String uri, JsonNode record, Instant at) {
        records.put(uri, record);
        came.putIfAbsent(uri, at);
    }

    synchronized boolean remove(String uri) {
        came.remove(uri);
        return records.remove(uri) != null;
    }

    static String cid(JsonNode record) {
        return "bafyfake" + Integer.toHexString(record.toString().hashCode());
    }

    static ObjectNode post(String text, Instant at) {
        return Json.MAPPER.createObjectNode().put("$type", AtUri.POST).put("text", text).put("createdAt", at.toString());
    }

    synchronized ObjectNode ref(String uri) {
        return Json.MAPPER.createObjectNode().put("uri", uri).put("cid", cid(records.get(uri)));
    }

    synchronized ObjectNode view(String uri) {
        ObjectNode view = ref(uri);
        String did = AtUri.of(uri).orElseThrow().did();
        String name = did.substring("did:plc:".length());
        view.putObject("author").put("did", did).put("handle", name + ".test").put("displayName", name.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + name.substring(1));
        view.set("record", records.get(uri));
        return view.put("indexedAt", came.get(uri).toString());
    }

    /** What others wrote to us, newest first, and what is none. */
    synchronized List<JsonNode> notifications() {
        List<JsonNode> all = new ArrayList<>();
        for (String uri : records.keySet()) {
            AtUri at = AtUri.of(uri).orElseThrow();
            if (at.collection().equals(AtUri.POST) && !at.did().equals(US)) {
                boolean reply = records.get(uri).has("reply");
                all.add(view(uri).put("reason", reply ? "reply" : "mention").put("isRead", false));
            }
        }
        all.addAll(spoilt);
        return newestFirst(all);
    }

    synchronized List<JsonNode> ours() {
        List<JsonNode> all = new ArrayList<>();
        for (String uri : records.keySet()) {
            AtUri at = AtUri.of(uri).orElseThrow();
            if (at.collection().equals(AtUri.POST) && at.did().equals(US)) {
                all.add(view(uri));
            }
        }
        return newestFirst(all);
    }

    private static List<JsonNode> newestFirst(List<JsonNode> all) {
        return all.stream().sorted(Comparator.comparing((JsonNode node) -> at(node).orElse(Instant.EPOCH)).reversed()).toList();
    }

    static Optional<Instant> at(JsonNode node) {
        return Json.instant(node, "indexedAt");
    }
}
