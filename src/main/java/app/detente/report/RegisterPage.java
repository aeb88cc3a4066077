package app.detente.report;

import app.detente.model.PublishedHiding;
import app.detente.model.Texts;
import java.util.List;

/** The register as one HTML file that needs nothing else: it is read in a browser, printed, or put on the house's own site as it is. */
public final class RegisterPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ground: #f6f5f2; --paper: #fff; --text: #23262b; --muted: #5a5f67; --line: #e3e0d9; --accent: #1b7266; }
            @media (prefers-color-scheme: dark) { :root { --ground: #17191c; --paper: #1f2226; --text: #e7e5e0; --muted: #a5a9b0; --line: #34383e;
              --accent: #6fc7b7; } }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
            main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
            h1 { font-size: 1.75rem; margin: 0; } h2 { font-size: 1.125rem; margin: 2.5rem 0 .75rem; }
            .period { color: var(--muted); margin: .25rem 0 0; }
            .charter { white-space: pre-line; border-left: 3px solid var(--accent); padding: .25rem 0 .25rem 1rem; margin: 0; }
            .wide { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
            table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
            th, td { text-align: left; padding: .5rem .875rem; border-top: 1px solid var(--line); vertical-align: top; }
            thead th { border-top: 0; color: var(--muted); font-weight: 600; font-size: .875rem; }
            .n { text-align: right; } .all { font-weight: 600; } .none { color: var(--muted); }
            footer { color: var(--muted); font-size: .875rem; margin-top: 2.5rem; }
            @media print { body { background: none; } main { padding: 0; max-width: none; } .wide { overflow: visible; border-radius: 0; }
              thead { display: table-header-group; } tr { break-inside: avoid; } }
            """;

    private final Register register;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private RegisterPage(Register register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    /** @param charter what the house never removes, in its own words */
    public static String of(Register register, String charter, Texts texts) {
        return new RegisterPage(register, texts).page(charter);
    }

    private String page(String charter) {
        out.append("<!doctype html>\n<html lang=\"").append(texts.locale().getLanguage()).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        tag("title", "", texts.get("register.title"));
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        tag("h1", "", texts.get("register.title"));
        tag("p", "period", register.period(texts));
        tag("h2", "", texts.get("register.page.charter"));
        tag("p", "charter", charter);
        tag("h2", "", texts.get("register.page.totals"));
        totals();
        tag("h2", "", texts.get("register.page.list"));
        if (register.hidings().isEmpty()) {
            tag("p", "none", texts.get("register.page.none"));
        } else {
            list();
        }
        tag("footer", "", texts.get("register.definition"));
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void totals() {
        head(List.of("reason"), List.of("hidden", "overridden", "shown_again"));
        for (Register.Total total : register.totals()) {
            out.append(total.reason().isEmpty() ? "<tr class=\"all\">" : "<tr>");
            tag("td", "", register.name(total, texts));
            for (long count : new long[] {total.hidden(), total.overridden(), total.shownAgain()}) {
                tag("td", "n", Long.toString(count));
            }
            out.append("</tr>\n");
        }
        foot();
    }

    private void list() {
        head(List.of("number", "date", "network", "reason", "rule", "overridden", "shown_again"), List.of());
        for (PublishedHiding one : register.hidings()) {
            out.append("<tr>");
            for (String cell : List.of(Long.toString(one.number()), register.day(one.at()), register.network(one.network(), texts),
                    texts.get("moderation.reason." + one.reason().key()), one.rule(), one.overridden() ? texts.get("register.yes") : "",
                    one.shownAgain().map(register::day).orElse(""))) {
                tag("td", "", cell);
            }
            out.append("</tr>\n");
        }
        foot();
    }

    private void head(List<String> words, List<String> numbers) {
        out.append("<div class=\"wide\"><table>\n<thead><tr>");
        words.forEach(name -> tag("th", "", texts.get("register.column." + name)));
        numbers.forEach(name -> tag("th", "n", texts.get("register.column." + name)));
        out.append("</tr></thead>\n<tbody>\n");
    }

    private void foot() {
        out.append("</tbody>\n</table></div>\n");
    }

    private void tag(String name, String style, String text) {
        out.append('<').append(name).append(style.isEmpty() ? "" : " class=\"" + style + "\"").append('>').append(escaped(text)).append("</")
                .append(name).append('>').append(name.startsWith("t") ? "" : "\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
