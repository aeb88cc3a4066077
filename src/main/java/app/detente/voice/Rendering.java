package app.detente.voice;

import app.detente.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fills a template for one conversation, in a single pass: what a customer calls themselves is never read as a template, nor as a gap. There are no
 * loops and no code, and the work is bounded in steps and in size, so that a template is filled well within the time between two keys whatever
 * stands in it.
 */
public final class Rendering {
    /** Pieces of a template and its blocks that are looked at: twice what a body can hold, and far less than blocks within blocks could ask for. */
    private static final int MOST_STEPS = 4 * TemplateReader.MOST_TAGS;

    private final ReplyTemplate template;
    private final ReplyContext context;
    private final Map<Variable, String> values = new EnumMap<>(Variable.class);
    private final StringBuilder out = new StringBuilder();
    private int steps;

    private Rendering(ReplyTemplate template, ReplyContext context) {
        this.template = template;
        this.context = context;
    }

    /**
     * The reply this template's first wording makes here. A value that is missing leaves its sentence whole ({@link Missing}).
     *
     * @throws Problem `template-broken` with its title and the line of the first {@link TemplateProblem} in the body or in its blocks;
     *                 `template-too-long` when the result is over {@link ReplyTemplate#MAX_BYTES}
     */
    public static Rendered render(ReplyTemplate template, ReplyContext context) {
        TemplateBody body = TemplateBody.read(Wordings.plain(template.body()));
        List<TemplateProblem> problems = context.blocks().check(body);
        if (!problems.isEmpty()) {
            throw new Problem("template-broken", template.title(), Math.max(1, problems.getFirst().line()));
        }
        Rendering rendering = new Rendering(template, context);
        rendering.fill(body.parts());
        String text = Missing.close(rendering.out);
        if (text.getBytes(StandardCharsets.UTF_8).length > ReplyTemplate.MAX_BYTES) {
            throw rendering.tooLong();
        }
        return new Rendered(text, Gaps.open(text));
    }

    private void fill(List<Part> parts) {
        for (Part part : parts) {
            if (++steps > MOST_STEPS || out.length() > ReplyTemplate.MAX_BYTES) {
                throw tooLong();
            }
            switch (part) {
                case Part.Words words -> out.append(words.text());
                case Part.Value value -> out.append(shown(value));
                case Part.Ask asked -> out.append(Gaps.show(asked, template.language()));
                case Part.Section section -> {
                    if (holds(section.condition()) != section.unless()) {
                        fill(section.parts());
                    }
                }
                case Part.Shared shared -> fill(context.blocks().parts(shared.block()));
            }
        }
    }

    private String shown(Part.Value part) {
        String known = value(part.variable());
        String shown = known.isEmpty() ? part.otherwise() : known;
        return shown.isEmpty() ? Missing.MARK : shown;
    }

    private String value(Variable variable) {
        return values.computeIfAbsent(variable, asked -> context.value(asked, template.language()));
    }

    private boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.Known(Variable variable) -> !value(variable).isEmpty();
            case Condition.In(String language) -> template.language().equals(language);
            case Condition.On(var network) -> context.network().filter(network::equals).isPresent();
            case Condition.Evening() -> context.moment().isEvening();
        };
    }

    private Problem tooLong() {
        return new Problem("template-too-long", template.title(), ReplyTemplate.MAX_BYTES / 1024);
    }
}
