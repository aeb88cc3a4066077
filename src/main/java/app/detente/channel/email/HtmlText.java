package app.detente.channel.email;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** HTML as the text a person would read: nothing is loaded and nothing run, links are written out, quotes are marked as in plain mail. */
final class HtmlText {
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noscript", "svg", "math", "object");
    private static final Set<String> BLOCKS = Set.of("p", "div", "tr", "li", "ul", "ol", "table", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5",
            "h6", "section", "article", "header", "footer", "address", "dl", "dt", "dd", "form", "center");
    private static final int DEEPEST_QUOTE = 5;

    private HtmlText() {}

    static String of(String html) {
        Writing writing = new Writing();
        Jsoup.parse(html).body().filter(writing);
        return writing.finish();
    }

    private static final class Writing implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private int quotes;
        private int verbatim;

        @Override
        public FilterResult head(Node node, int depth) {
            switch (node) {
                case TextNode words -> write(words.getWholeText());
                case Element element -> {
                    return enter(element);
                }
                default -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult enter(Element element) {
            String name = element.normalName();
            if (SILENT.contains(name) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(name)) {
                end(false);
            }
            switch (name) {
                case "br" -> end(true);
                case "li" -> line.append("- ");
                case "blockquote" -> quotes++;
                case "pre" -> verbatim++;
                case "td", "th" -> write(" ");
                case "img" -> write(element.attr("alt"));
                default -> { }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String name = element.normalName();
            if (BLOCKS.contains(name)) {
                end(false);
            }
            switch (name) {
                case "p" -> end(true);
                case "blockquote" -> quotes--;
                case "pre" -> verbatim--;
                case "a" -> link(element);
                default -> { }
            }
            return FilterResult.CONTINUE;
        }

        /** What senders hide is meant for filters and previews, not for people. */
        private static boolean isHidden(Element element) {
            String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
        }

        private void write(String words) {
            if (verbatim > 0) {
                String[] lines = words.split("\\R", -1);
                for (int i = 0; i < lines.length; i++) {
                    line.append(lines[i]);
                    if (i < lines.length - 1) {
                        end(true);
                    }
                }
                return;
            }
            for (int i = 0; i < words.length(); i++) {
                char letter = words.charAt(i) == '\u00a0' || words.charAt(i) <= ' ' ? ' ' : words.charAt(i);
                if (letter != ' ' || !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(letter);
                }
            }
        }

        private void link(Element element) {
            String address = element.attr("href").strip();
            String start = address.toLowerCase(Locale.ROOT);
            boolean leads = start.startsWith("http://") || start.startsWith("https://") || start.startsWith("mailto:");
            String shown = line.toString();
            if (leads && !shown.endsWith(address) && !shown.endsWith(address.replaceFirst("(?i)^mailto:", ""))) {
                line.append(" (").append(address).append(')');
            }
        }

        /** Ends the line, an empty one only where it is wanted. */
        private void end(boolean always) {
            String written = line.toString().stripTrailing();
            line.setLength(0);
            if (always || !written.isEmpty()) {
                text.append("> ".repeat(Math.min(quotes, DEEPEST_QUOTE))).append(written).append('\n');
            }
        }

        String finish() {
            end(false);
            return text.toString().replaceAll("\n{3,}", "\n\n").strip();
        }
    }
}
