package app.detente.channel.bluesky;

import app.detente.channel.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a post says, as plain text: its words, with every link as where it really leads (programs shorten the words of a link, and forgers choose
 * them), and below them what is attached.
 */
final class PostText {
    private static final Pattern LINK = Pattern.compile("https?://\\S{1,2000}");
    private static final String IMAGE = "🖼";
    private static final String FILM = "🎞";

    private record Link(int start, int end, String address) {}

    private PostText() {}

    static String of(JsonNode record) {
        List<String> lines = new ArrayList<>();
        lines.add(linked(Json.text(record, "text").orElse(""), record.path("facets")));
        attached(record.path("embed"), lines);
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    /** Facets count in bytes of UTF-8; what does not fit the text is passed over. */
    private static String linked(String text, JsonNode facets) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int done = 0;
        for (Link link : links(facets)) {
            if (link.start() < done || link.end() > bytes.length || isWithin(bytes, link.start()) || isWithin(bytes, link.end())) {
                continue;
            }
            out.write(bytes, done, link.start() - done);
            String shown = new String(bytes, link.start(), link.end() - link.start(), StandardCharsets.UTF_8);
            out.writeBytes(shown(shown, link.address()).getBytes(StandardCharsets.UTF_8));
            done = link.end();
        }
        out.write(bytes, done, bytes.length - done);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Link> links(JsonNode facets) {
        List<Link> links = new ArrayList<>();
        for (JsonNode facet : facets) {
            int start = facet.path("index").path("byteStart").asInt(-1);
            int end = facet.path("index").path("byteEnd").asInt(-1);
            for (JsonNode feature : facet.path("features")) {
                address(feature).filter(address -> start >= 0 && end > start).ifPresent(address -> links.add(new Link(start, end, address)));
            }
        }
        links.sort(Comparator.comparingInt(Link::start));
        return links;
    }

    /** Shortened, the address alone; other words keep it behind them. */
    private static String shown(String words, String address) {
        String bare = address.replaceFirst("^https?://", "");
        String beginning = words.replaceFirst("^https?://", "").replaceFirst("(\\.\\.\\.|…)$", "");
        boolean same = bare.startsWith(beginning) && !beginning.isEmpty();
        return same ? address : words + " (" + address + ")";
    }

    private static boolean isWithin(byte[] bytes, int at) {
        return at < bytes.length && (bytes[at] & 0xC0) == 0x80;
    }

    private static void attached(JsonNode embed, List<String> lines) {
        switch (Json.text(embed, "$type").orElse("")) {
            case "app.bsky.embed.images" -> embed.path("images").forEach(image -> lines.add(described(IMAGE, image)));
            case "app.bsky.embed.video" -> lines.add(described(FILM, embed));
            case "app.bsky.embed.external" -> address(embed.path("external")).filter(unsaid(lines)).ifPresent(lines::add);
            case "app.bsky.embed.record" -> quoted(embed.path("record"), lines);
            case "app.bsky.embed.recordWithMedia" -> {
                attached(embed.path("media"), lines);
                quoted(embed.path("record").path("record"), lines);
            }
            default -> { }
        }
    }

    private static String described(String sign, JsonNode media) {
        return Json.text(media, "alt").map(String::strip).filter(alt -> !alt.isEmpty()).map(alt -> sign + " " + alt).orElse(sign);
    }

    private static void quoted(JsonNode ref, List<String> lines) {
        Json.text(ref, "uri").flatMap(AtUri::ofPost).map(AtUri::page).filter(unsaid(lines)).ifPresent(lines::add);
    }

    private static Predicate<String> unsaid(List<String> lines) {
        return address -> lines.stream().noneMatch(line -> line.contains(address));
    }

    private static Optional<String> address(JsonNode node) {
        return Json.text(node, "uri").filter(uri -> LINK.matcher(uri).matches());
    }
}
