package app.detente.voice;

import app.detente.model.Problem;
import com.samskivert.mustache.Mustache;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a template for one conversation, in a single pass: what a customer calls themselves is never read as a template, nor as a gap.
 *
 * <p>A value that is missing leaves the sentence whole. It goes together with the spaces and the comma before it ("Salut {{first_name}}, …" →
 * "Salut, …"; "Merci, {{first_name}} !" → "Merci !"); at the start of a line, together with the punctuation after it, and the line then begins
 * with a capital ("{{first_name}}, on regarde" → "On regarde").
 */
public final class Rendering {
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler().escapeHTML(false);
    /** A character that Unicode keeps free for the inside of programs; values cannot hold it. */
    private static final String MISSING = "\uFDD0";
    private static final Pattern MISSING_FIRST = Pattern.compile("(?m)^\\h*\uFDD0[\uFDD0\\h]*[,;:.!?…–—-]*\\h*\\R?(\\X?)");
    private static final Pattern MISSING_INSIDE = Pattern.compile(",?\\h*\uFDD0");

    private Rendering() {}

    /**
     * The reply this template makes here.
     *
     * @throws Problem `template-broken` when the body has a {@link TemplateProblem} of its own; `template-too-long` when the result is over
     *                 {@link ReplyTemplate#MAX_BYTES}
     */
    public static Rendered render(ReplyTemplate template, ReplyContext context) {
        String body = Wordings.plain(template.body());
        if (!TemplateBody.problems(body).isEmpty()) {
            throw new Problem("template-broken", template.title());
        }
        String text = close(MUSTACHE.compile(body).execute(values(body, context)));
        if (text.getBytes(StandardCharsets.UTF_8).length > ReplyTemplate.MAX_BYTES) {
            throw new Problem("template-too-long", template.title(), ReplyTemplate.MAX_BYTES / 1024);
        }
        return new Rendered(text, Gaps.open(text));
    }

    private static Map<String, String> values(String body, ReplyContext context) {
        Map<String, String> values = new HashMap<>();
        for (Variable variable : Variable.values()) {
            String value = context.value(variable);
            values.put(variable.key(), value.isEmpty() ? MISSING : value);
        }
        TemplateBody.gaps(body).forEach(gap -> values.put(gap, Gaps.show(TemplateBody.label(gap))));
        return values;
    }

    /** Closes the sentence where a value is missing. */
    private static String close(String text) {
        if (!text.contains(MISSING)) {
            return text;
        }
        String begun = MISSING_FIRST.matcher(text).replaceAll(line -> Matcher.quoteReplacement(line.group(1).toUpperCase(Locale.ROOT)));
        return MISSING_INSIDE.matcher(begun).replaceAll("");
    }
}
