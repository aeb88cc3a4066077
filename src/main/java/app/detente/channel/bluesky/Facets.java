package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What in a text is a mention, a link or a tag. The network makes nothing of a text by itself: each has to be said, with where it begins and ends in
 * bytes of UTF-8; docs.bsky.app/docs/advanced-guides/post-richtext.
 */
final class Facets {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}\\p{M}_/@.-])";
    private static final Pattern MENTION = Pattern.compile(BEFORE + "@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,10}[A-Za-z][A-Za-z0-9-]{0,61})");
    private static final Pattern LINK = Pattern.compile("(?<![\\p{L}\\p{N}])https?://[^\\s<>\"«»“”]+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TAG = Pattern.compile("(?<=^|\\s|\\()[#＃](?!\\x{FE0F})([^\\s\\x{AD}\\x{2060}\\x{200B}-\\x{200D}\\x{20E2}]{1,200})",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern END = Pattern.compile("[.,;:!?…'’*_~]+$");
    private static final Pattern TAG_END = Pattern.compile("\\p{P}+$");
    private static final Pattern TAG_WORD = Pattern.compile("[^\\d\\p{P}]");
    private static final int LONGEST_TAG = 64;
    private static final int MOST_MENTIONS = 10;

    /** Finds who an account name belongs to; empty where nobody has it. */
    interface Directory {
        Optional<String> did(String handle) throws Trouble;
    }

    private final String text;
    private final ArrayNode found = Json.MAPPER.createArrayNode();

    private Facets(String text) {
        this.text = text;
    }

    /** @throws Trouble where the directory cannot be asked */
    static ArrayNode of(String text, Directory directory) throws Trouble {
        Facets facets = new Facets(text);
        facets.links();
        facets.tags();
        facets.mentions(directory);
        return facets.found;
    }

    private void links() {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String address = trimmed(link.group());
            add(link.start(), address, "link", "uri", address);
        }
    }

    /** Without what ends the sentence, and a bracket only where it was opened in the address. */
    private static String trimmed(String address) {
        String cut = END.matcher(address).replaceFirst("");
        while (cut.endsWith(")") && cut.chars().filter(c -> c == ')').count() > cut.chars().filter(c -> c == '(').count()) {
            cut = END.matcher(cut.substring(0, cut.length() - 1)).replaceFirst("");
        }
        return cut;
    }

    private void tags() {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String word = TAG_END.matcher(tag.group(1)).replaceFirst("");
            if (word.codePointCount(0, word.length()) <= LONGEST_TAG && TAG_WORD.matcher(word).find()) {
                add(tag.start(), text.charAt(tag.start()) + word, "tag", "tag", word);
            }
        }
    }

    private void mentions(Directory directory) throws Trouble {
        Map<String, Optional<String>> asked = new HashMap<>();
        Matcher mention = MENTION.matcher(text);
        while (mention.find()) {
            String handle = mention.group(1).toLowerCase(Locale.ROOT);
            if (!asked.containsKey(handle) && asked.size() < MOST_MENTIONS) {
                asked.put(handle, directory.did(handle));
            }
            asked.getOrDefault(handle, Optional.empty()).ifPresent(did -> add(mention.start(), mention.group(), "mention", "did", did));
        }
    }

    private void add(int start, String words, String kind, String name, String value) {
        int from = text.substring(0, start).getBytes(StandardCharsets.UTF_8).length;
        int to = from + words.getBytes(StandardCharsets.UTF_8).length;
        ObjectNode facet = found.addObject();
        facet.putObject("index").put("byteStart", from).put("byteEnd", to);
        facet.putArray("features").addObject().put("$type", "app.bsky.richtext.facet#" + kind).put(name, value);
    }
}
