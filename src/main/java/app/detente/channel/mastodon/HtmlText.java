package app.detente.channel.mastodon;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The `content` of a status as plain text (entities/Status, api "HTML returned"): paragraphs and line breaks kept, mentions and hashtags as they read,
 * links whole, and where a link reads otherwise than it leads, both. Nothing is run or fetched.
 */
final class HtmlText implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of("p", "div", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern OPENABLE = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");
    private static final Pattern BREAKS = Pattern.compile("\\n{3,}");
    private final StringBuilder text = new StringBuilder();
    private int linkFrom;

    private HtmlText() {}

    static String of(String html) {
        HtmlText made = new HtmlText();
        Jsoup.parseBodyFragment(html).body().traverse(made);
        return BREAKS.matcher(made.text).replaceAll("\n\n").strip();
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words -> words(words);
            case Element element when element.normalName().equals("br") -> text.append('\n');
            case Element element when element.normalName().equals("img") -> text.append(element.attr("alt"));
            case Element element when element.normalName().equals("li") -> line("- ");
            case Element element when BLOCKS.contains(element.normalName()) -> line("");
            case Element element when isLink(element) -> linkFrom = text.length();
            default -> { }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (BLOCKS.contains(element.normalName())) {
                text.append("\n\n");
            } else if (isLink(element)) {
                link(element.attr("href").strip());
            }
        }
    }

    private void words(TextNode words) {
        if (words.parent() instanceof Element parent && parent.closest("pre") != null) {
            text.append(words.getWholeText());
            return;
        }
        String plain = BLANKS.matcher(words.getWholeText()).replaceAll(" ");
        boolean starts = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(starts && plain.startsWith(" ") ? plain.substring(1) : plain);
    }

    /** Begins on a line of its own. */
    private void line(String with) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append(with);
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && !element.hasClass("mention") && !element.hasClass("hashtag");
    }

    private void link(String href) {
        String shown = text.substring(Math.min(linkFrom, text.length())).strip();
        if (!OPENABLE.matcher(href).matches() || bare(shown).equals(bare(href))) {
            return;
        }
        text.append(shown.isEmpty() ? href : " (" + href + ")");
    }

    private static String bare(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("^(https?://|mailto:)", "").replaceFirst("/$", "");
    }
}
