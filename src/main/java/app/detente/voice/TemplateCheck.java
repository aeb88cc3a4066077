package app.detente.voice;

import app.detente.model.Fold;
import app.detente.model.Network;
import app.detente.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Looks a template over while it is being written. */
public final class TemplateCheck {
    private TemplateCheck() {}

    /**
     * What is to mend, wording by wording; empty when all is well. Safe at every keystroke.
     *
     * @param library the templates it will live among; itself, by id, and retired ones are passed over
     * @param sample  who to render for when its length is measured; gaps count as their label
     */
    public static List<TemplateProblem> check(ReplyTemplate draft, Collection<ReplyTemplate> library, ReplyContext sample) {
        List<TemplateProblem> problems = new ArrayList<>(wording(draft, sample));
        for (int wording = 1; wording < draft.wordings().size(); wording++) {
            int at = wording;
            wording(draft.worded(wording), sample).forEach(problem -> problems.add(new TemplateProblem.InWording(at, problem)));
        }
        draft.shortcuts().forEach(shortcut -> library.stream()
                .filter(other -> competes(draft, other) && answersTo(other, shortcut))
                .findFirst()
                .ifPresent(other -> problems.add(new TemplateProblem.ShortcutTaken(shortcut, other.title()))));
        return problems;
    }

    private static List<TemplateProblem> wording(ReplyTemplate draft, ReplyContext sample) {
        List<TemplateProblem> broken = sample.blocks().check(TemplateBody.read(Wordings.plain(draft.body())));
        return broken.isEmpty() ? tooLong(draft, sample).toList() : broken;
    }

    private static Stream<TemplateProblem> tooLong(ReplyTemplate draft, ReplyContext sample) {
        String text;
        try {
            text = Rendering.render(draft, sample).text();
        } catch (Problem tooLong) {
            return Stream.of(new TemplateProblem.BodyTooLarge());
        }
        return Arrays.stream(Network.values())
                .filter(draft::fits)
                .filter(network -> !Length.of(network, text).fits())
                .map(network -> new TemplateProblem.TooLong(network, Length.of(network, text)));
    }

    private static boolean competes(ReplyTemplate draft, ReplyTemplate other) {
        return !other.retired() && !other.id().equals(draft.id()) && other.language().equals(draft.language());
    }

    private static boolean answersTo(ReplyTemplate other, String shortcut) {
        return other.shortcuts().stream().anyMatch(taken -> Fold.words(taken).equals(Fold.words(shortcut)));
    }
}
