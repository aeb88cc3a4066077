package app.detente.ui.templates;

import app.detente.model.Network;
import app.detente.voice.Length;
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

/**
 * A template looked over as it stands.
 *
 * @param problems what is to mend, a missing title aside
 * @param preview  how the sample person would read it; "" while it cannot be filled
 * @param lengths  how long that is on each network where it may be used; empty while it cannot be filled
 * @param complete whether it can be kept: it has a title and can be filled; what only warns does not stand in the way
 */
public record Review(List<TemplateProblem> problems, String preview, Map<Network, Length> lengths, boolean complete) {
    /** UTF-8 bytes that a title, a folder and a shortcut may have, so that an exported library can be read again. */
    static final int MAX_TITLE = 200;
    static final int MAX_WORD = 100;

    static final Review NOTHING = new Review(List.of(), "", Map.of(), false);

    static Review of(ReplyTemplate template, Collection<ReplyTemplate> library, ReplyContext sample) {
        List<TemplateProblem> problems = TemplateCheck.check(template, library, sample);
        boolean fillable = problems.stream().noneMatch(TemplateProblem::breaks);
        String preview = fillable ? Rendering.render(template, sample).text() : "";
        Map<Network, Length> lengths = new TreeMap<>();
        if (fillable) {
            Arrays.stream(Network.values()).filter(template::fits).forEach(network -> lengths.put(network, Length.of(network, preview)));
        }
        return new Review(problems, preview, lengths, fillable && fits(template));
    }

    private static boolean fits(ReplyTemplate template) {
        return !template.title().isBlank() && bytes(template.title()) <= MAX_TITLE && bytes(template.folder()) <= MAX_WORD
                && template.shortcuts().stream().allMatch(word -> bytes(word) <= MAX_WORD);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
