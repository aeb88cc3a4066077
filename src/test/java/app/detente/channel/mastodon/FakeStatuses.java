package app.detente.channel.mastodon;

import app.detente.channel.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a Mastodon server holds, as entities/Status and entities/Notification describe it. Not for several threads: its server takes turns. */
final class FakeStatuses {
    static final String US = "1001";
    private final Map<String, ObjectNode> statuses = new LinkedHashMap<>();
    private final List<ObjectNode> notifications = new ArrayList<>();
    private final Map<String, String> byKey = new HashMap<>();
    private long last = 110_000_000_000_000_000L;

    private String next() {
        last += 1_000;
        return String.valueOf(last);
    }

    static ObjectNode account(String name) {
        ObjectNode account = Json.MAPPER.createObjectNode();
        String local = name.toLowerCase(Locale.ROOT);
        account.put("id", name.equals("Maison") ? US : String.valueOf(2_000 + Math.floorMod(local.hashCode(), 1_000)));
        account.put("username", local);
        account.put("acct", name.equals("Maison") ? local : local + "@ailleurs.example");
        account.put("display_name", name);
        return account;
    }

    private ObjectNode status(String author, String html, String visibility, Optional<String> parent) {
        ObjectNode status = Json.MAPPER.createObjectNode();
        status.put("id", next());
        status.put("created_at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        status.put("in_reply_to_id", parent.orElse(null));
        status.put("in_reply_to_account_id", parent.map(statuses::get).map(node -> node.path("account").path("id").asString()).orElse(null));
        status.put("visibility", visibility);
        status.put("spoiler_text", "");
        status.put("edited_at", (String) null);
        status.put("content", html);
        status.put("url", "https://ailleurs.example/@" + author + "/" + status.get("id").asString());
        status.set("account", account(author));
        status.putArray("mentions");
        status.putArray("media_attachments");
        statuses.put(status.get("id").asString(), status);
        return status;
    }

    /** As Mastodon formats what somebody typed. */
    static String html(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br />");
        return "<p>" + safe.replaceAll("@(\\w+)(@[\\w.]+)?",
                "<span class=\"h-card\" translate=\"no\"><a href=\"https://ailleurs.example/@$1\" class=\"u-url mention\">@<span>$1</span></a></span>") + "</p>";
    }

    ObjectNode mention(String author, String html, String visibility) {
        return toUs(status(author, html, visibility, Optional.empty()));
    }

    /** In public, below a status that is there. */
    ObjectNode answer(String author, String html, String parent) {
        return toUs(status(author, html, "public", Optional.of(parent)));
    }

    private ObjectNode toUs(ObjectNode status) {
        status.withArray("mentions").add(account("Maison"));
        notify("mention", status);
        return status;
    }

    ObjectNode notify(String type, JsonNode status) {
        ObjectNode notification = Json.MAPPER.createObjectNode();
        notification.put("id", String.valueOf(notifications.size() + 96));
        notification.put("type", type);
        notification.put("created_at", Instant.now().toString());
        notification.set("status", status);
        notifications.add(notification);
        return notification;
    }

    /** Ours; the same one again for a key that was used, where keys are minded. */
    ObjectNode post(String text, Map<String, String> fields, Optional<String> key) {
        Optional<ObjectNode> known = key.map(byKey::get).map(statuses::get);
        if (known.isPresent()) {
            return known.get();
        }
        ObjectNode status = status("Maison", html(text), fields.getOrDefault("visibility", "public"), Optional.ofNullable(fields.get("in_reply_to_id")));
        status.put("spoiler_text", fields.getOrDefault("spoiler_text", ""));
        Pattern.compile("@(\\w+)@ailleurs").matcher(text).results()
                .forEach(match -> status.withArray("mentions").add(account(match.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                        + match.group(1).substring(1))));
        key.ifPresent(name -> byKey.put(name, status.get("id").asString()));
        return status;
    }

    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(statuses.get(id));
    }

    void edit(String id, String html) {
        statuses.get(id).put("content", html).put("edited_at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    boolean delete(String id) {
        notifications.removeIf(notification -> notification.path("status").path("id").asString("").equals(id));
        return statuses.remove(id) != null;
    }

    List<ObjectNode> ours() {
        return statuses.values().stream().filter(status -> status.path("account").path("id").asString().equals(US)).toList();
    }

    ArrayNode answersTo(String id) {
        ArrayNode found = Json.MAPPER.createArrayNode();
        statuses.values().stream().filter(status -> status.path("in_reply_to_id").asString("").equals(id)).forEach(found::add);
        return found;
    }

    List<ObjectNode> notifications() {
        return notifications;
    }
}
