package app.detente.voice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A body taken apart. What has no problem of its own can be rendered; of what has one the parts are as far as they were understood.
 *
 * @param problems what is to mend, in the order of the text
 */
record TemplateBody(List<Part> parts, List<TemplateProblem> problems) {
    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{([^{}\\r\\n]*)}}(?!})");

    TemplateBody {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** Takes time in proportion to the body, whatever stands in it. */
    static TemplateBody read(String body) {
        if (body.isBlank()) {
            return new TemplateBody(List.of(), List.of(new TemplateProblem.EmptyBody()));
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > ReplyTemplate.MAX_BYTES) {
            return new TemplateBody(List.of(), List.of(new TemplateProblem.BodyTooLarge()));
        }
        return new TemplateReader(body).read();
    }

    /** The blocks it asks for, wherever they stand in it. */
    List<Part.Shared> shared() {
        return shared(parts).toList();
    }

    private static Stream<Part.Shared> shared(List<Part> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Part.Shared shared -> Stream.of(shared);
            case Part.Section section -> shared(section.parts());
            case Part.Words words -> Stream.empty();
            case Part.Value value -> Stream.empty();
            case Part.Ask ask -> Stream.empty();
        });
    }

    /** The words a person would look for: variables left out, gaps by their label. */
    static String words(String body) {
        return TAG.matcher(body).replaceAll(tag -> {
            String name = tag.group(1).strip();
            return name.startsWith("?") ? Matcher.quoteReplacement(name.substring(1).replaceFirst(":.*", "").strip()) : " ";
        });
    }
}
