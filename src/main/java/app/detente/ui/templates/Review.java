package app.detente.ui.templates;

import app.detente.model.Network;
import app.detente.voice.Gap;
import app.detente.voice.Length;
import app.detente.voice.Rendered;
import app.detente.voice.Rendering;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateCheck;
import app.detente.voice.TemplateProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A template looked over as it stands.
 *
 * @param wordings each of its wordings, in their order; empty while none is looked at
 * @param complete whether it can be kept: it has a title and all of it can be filled; what only warns does not stand in the way
 */
public record Review(List<Wording> wordings, boolean complete) {
    /** UTF-8 bytes that a title, a folder and a shortcut may have, so that an exported library can be read again. */
    static final int MAX_TITLE = 200;
    static final int MAX_WORD = 100;

    static final Review NOTHING = new Review(List.of(), false);

    /**
     * One wording, tried out.
     *
     * @param problems what is to mend in it; what concerns the template as a whole stands with the first
     * @param preview  how the person would read it; "" while it cannot be filled
     * @param gaps     what an adviser will have to fill in, as the preview shows them
     * @param lengths  how long that is on each network where it may be used; empty while it cannot be filled
     */
    public record Wording(List<TemplateProblem> problems, String preview, List<Gap> gaps, Map<Network, Length> lengths) {
        public static final Wording NOTHING = new Wording(List.of(), "", List.of(), Map.of());

        static Wording of(ReplyTemplate worded, Collection<ReplyTemplate> library, ReplyContext sample) {
            List<TemplateProblem> problems = TemplateCheck.check(worded, library, sample);
            if (problems.stream().anyMatch(TemplateProblem::breaks)) {
                return new Wording(problems, "", List.of(), Map.of());
            }
            Rendered rendered = Rendering.render(worded, sample);
            Map<Network, Length> lengths = new TreeMap<>();
            Arrays.stream(Network.values()).filter(worded::fits)
                    .forEach(network -> lengths.put(network, Length.of(network, Rendering.render(worded, sample.on(network)).text())));
            return new Wording(problems, rendered.text(), rendered.gaps(), lengths);
        }

        /** Whether it can be filled in. */
        public boolean isFillable() {
            return problems.stream().noneMatch(TemplateProblem::breaks);
        }
    }

    /** `rivals` are templates that may answer to the same shortcuts. */
    static Review of(ReplyTemplate template, Collection<ReplyTemplate> rivals, ReplyContext sample) {
        List<Wording> wordings = IntStream.range(0, template.wordings().size())
                .mapToObj(at -> Wording.of(template.worded(at), at == 0 ? rivals : List.of(), sample)).toList();
        return new Review(wordings, wordings.stream().allMatch(Wording::isFillable) && fits(template));
    }

    /** One of its wordings; nothing where there is no such one. */
    public Wording wording(int at) {
        return at < wordings.size() ? wordings.get(at) : Wording.NOTHING;
    }

    private static boolean fits(ReplyTemplate template) {
        return !template.title().isBlank() && bytes(template.title()) <= MAX_TITLE && bytes(template.folder()) <= MAX_WORD
                && template.shortcuts().stream().allMatch(word -> bytes(word) <= MAX_WORD);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
