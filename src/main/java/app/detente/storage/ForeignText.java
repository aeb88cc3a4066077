package app.detente.storage;

import app.detente.voice.ReplyTemplate;
import app.detente.voice.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of another tool's template, with our variables.
 *
 * @param unknown what we have no variable for, each once: it became a gap
 */
record ForeignText(String text, List<String> unknown) {
    private static final Pattern LIQUID = Pattern.compile("\\{\\{-?([^{}\\r\\n]{1,300})-?}}|\\{%-?([^%\\r\\n]{0,300})%}");
    private static final Pattern DEFAULT = Pattern.compile("\\|\\s*default:\\s*[\"'“]([^\"'”|}]{0,80})[\"'”]");
    private static final Pattern HASHED = Pattern.compile("#\\{([^{}\\r\\n]{1,300})}");
    private static final Map<String, Variable> KNOWN = Map.ofEntries(
            Map.entry("contact.first_name", Variable.FIRST_NAME), Map.entry("contact.name", Variable.CUSTOMER_NAME),
            Map.entry("agent.first_name", Variable.ADVISER), Map.entry("agent.name", Variable.ADVISER),
            Map.entry("agent.available_name", Variable.ADVISER), Map.entry("account.name", Variable.BRAND), Map.entry("inbox.name", Variable.CHANNEL),
            Map.entry("ticket.customer.firstname", Variable.FIRST_NAME), Map.entry("ticket.customer.fullname", Variable.CUSTOMER_NAME),
            Map.entry("user.firstname", Variable.ADVISER), Map.entry("user.fullname", Variable.ADVISER),
            Map.entry("ticket.owner.firstname", Variable.ADVISER), Map.entry("ticket.owner.fullname", Variable.ADVISER),
            Map.entry("config.organization", Variable.BRAND), Map.entry("config.product_name", Variable.BRAND));
    private static final Set<String> BLOCKS = Set.of("p", "div", "ul", "ol", "table", "tr", "blockquote", "h1", "h2", "h3", "h4", "pre");

    /** Chatwoot's. */
    static ForeignText liquid(String content) {
        return translated(content, LIQUID, found -> {
            String inside = found.group(1) == null ? found.group(2) : found.group(1);
            return found.group(1) == null ? "% " + inside.strip() : inside.strip();
        });
    }

    /** Zammad's: HTML made plain first. */
    static ForeignText zammad(String content) {
        return translated(content.indexOf('<') < 0 && content.indexOf('&') < 0 ? content : plain(content), HASHED, found -> found.group(1).strip());
    }

    private static ForeignText translated(String content, Pattern tags, Function<MatchResult, String> inside) {
        List<String> unknown = new ArrayList<>();
        String text = tags.matcher(content).replaceAll(found -> Matcher.quoteReplacement(ours(inside.apply(found), unknown)));
        return new ForeignText(text.strip(), unknown.stream().distinct().toList());
    }

    private static String ours(String tag, List<String> unknown) {
        String name = tag.split("\\|", 2)[0].strip();
        Variable known = KNOWN.get(name.toLowerCase(Locale.ROOT));
        if (known == null) {
            unknown.add(name);
            return "{{?" + name.replaceAll("[{}|:\\[\\]]", " ").strip() + "}}";
        }
        Matcher otherwise = DEFAULT.matcher(tag);
        return otherwise.find() ? "{{" + known.key() + "|" + otherwise.group(1).strip() + "}}" : known.tag();
    }

    /** Words and line ends; a list's items begin with a dash. What is over the size of any template is cut before it costs anything. */
    private static String plain(String html) {
        String within = html.substring(0, Math.min(html.length(), 4 * ReplyTemplate.MAX_BYTES));
        StringBuilder out = new StringBuilder();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    out.append(words.getWholeText().replaceAll("\\s+", " "));
                } else if (node instanceof Element element && element.normalName().equals("br")) {
                    out.append('\n');
                } else if (node instanceof Element element && element.normalName().equals("li")) {
                    out.append("\n- ");
                } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                    out.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                    out.append('\n');
                }
            }
        }, Jsoup.parseBodyFragment(within).body());
        return out.toString().replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }
}
