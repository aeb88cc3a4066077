package app.detente.channel.x;

import app.detente.channel.Json;
import app.detente.channel.x.Posts.Unreadable;
import app.detente.model.IncomingMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a post says: a long one whole (its {@code text} is only the beginning then), with links as where they lead instead of t.co, and with the three
 * characters that X escapes as they were typed. Links are found by their words and not by their places, which X counts in the escaped text.
 */
final class PostText {
    private static final Pattern SHORT = Pattern.compile("https://t\\.co/[A-Za-z0-9]{1,64}");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]{1,2000}");

    private static final Pattern PICTURE = Pattern.compile("https://(?:twitter|x)\\.com/[A-Za-z0-9_]{1,50}/status/\\d{1,19}/photo/\\d");

    private PostText() {}

    static String of(JsonNode post) throws Unreadable {
        return of(post, false);
    }

    /** Without the links to its own pictures, which X puts behind the words that were sent. */
    static String withoutPictures(JsonNode post) throws Unreadable {
        return of(post, true);
    }

    private static String of(JsonNode post, boolean bare) throws Unreadable {
        JsonNode whole = Json.text(post.path("note_tweet"), "text").isPresent() ? post.path("note_tweet") : post;
        String text = Json.text(whole, "text").orElseThrow(() -> new Unreadable("no text"));
        Map<String, String> links = new HashMap<>();
        links(post, links);
        links(whole, links);
        if (bare) {
            links.replaceAll((words, address) -> PICTURE.matcher(address).matches() ? "" : address);
        }
        StringBuilder out = new StringBuilder();
        Matcher link = SHORT.matcher(text);
        int done = 0;
        while (link.find() && out.length() <= IncomingMessage.MAX_TEXT) {
            out.append(unescaped(text.substring(done, link.start()))).append(links.getOrDefault(link.group(), link.group()));
            done = link.end();
        }
        out.append(unescaped(text.substring(done)));
        if (out.length() > IncomingMessage.MAX_TEXT) {
            throw new Unreadable("too long a text");
        }
        return out.toString();
    }

    private static void links(JsonNode node, Map<String, String> links) {
        for (JsonNode link : node.path("entities").path("urls")) {
            Json.text(link, "expanded_url").filter(address -> WEB.matcher(address).matches())
                    .ifPresent(address -> Json.text(link, "url").ifPresent(words -> links.put(words, address)));
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
