package app.detente.voice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of a body. Stricter than Mustache, which prints an unclosed tag as it stands and knows a dozen other kinds: whatever passes here can
 * be rendered, and nothing of ours is left over in the result.
 */
final class TemplateBody {
    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{([^{}\\r\\n]*)}}(?!})");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");

    private TemplateBody() {}

    /** What keeps a body from being rendered, in the order of the text. */
    static List<TemplateProblem> problems(String body) {
        if (body.isBlank()) {
            return List.of(new TemplateProblem.EmptyBody());
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > ReplyTemplate.MAX_BYTES) {
            return List.of(new TemplateProblem.BodyTooLarge());
        }
        List<TemplateProblem> problems = new ArrayList<>();
        Matcher tag = TAG.matcher(body);
        int from = 0;
        while (tag.find()) {
            looseBraces(body, from, tag.start(), problems);
            String name = tag.group(1).trim();
            if (!isGap(name) && Variable.of(name).isEmpty()) {
                problems.add(new TemplateProblem.UnknownVariable(name, tag.start(), tag.end()));
            }
            from = tag.end();
        }
        looseBraces(body, from, body.length(), problems);
        return problems;
    }

    private static void looseBraces(String body, int from, int to, List<TemplateProblem> problems) {
        Matcher braces = BRACES.matcher(body).region(from, to);
        while (braces.find()) {
            problems.add(new TemplateProblem.UnclosedBraces(braces.start()));
        }
    }

    /** The names of its gaps as they stand between the braces, question mark included. */
    static Set<String> gaps(String body) {
        Set<String> names = new LinkedHashSet<>();
        TAG.matcher(body).results().map(tag -> tag.group(1).trim()).filter(TemplateBody::isGap).forEach(names::add);
        return names;
    }

    static String label(String gap) {
        return gap.substring(1).strip();
    }

    /** The words a person would look for: variables left out, gaps by their label. */
    static String words(String body) {
        return TAG.matcher(body).replaceAll(tag -> {
            String name = tag.group(1).trim();
            return isGap(name) ? Matcher.quoteReplacement(label(name)) : " ";
        });
    }

    private static boolean isGap(String name) {
        return name.startsWith("?") && !label(name).isEmpty();
    }
}
