package app.detente.voice;

import app.detente.model.Fold;
import app.detente.model.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Looks a template over while it is being written. */
public final class TemplateCheck {
    private TemplateCheck() {}

    /**
     * What is to mend, the body first; empty when all is well. Safe at every keystroke.
     *
     * @param library the templates it will live among; itself, by id, and retired ones are passed over
     * @param sample  who to render for when its length is measured; gaps count as their label
     */
    public static List<TemplateProblem> check(ReplyTemplate draft, Collection<ReplyTemplate> library, ReplyContext sample) {
        List<TemplateProblem> problems = new ArrayList<>(TemplateBody.problems(draft.body()));
        if (problems.isEmpty()) {
            tooLong(draft, Rendering.render(draft, sample).text()).forEach(problems::add);
        }
        draft.shortcuts().forEach(shortcut -> library.stream()
                .filter(other -> competes(draft, other) && answersTo(other, shortcut))
                .findFirst()
                .ifPresent(other -> problems.add(new TemplateProblem.ShortcutTaken(shortcut, other.title()))));
        return problems;
    }

    private static Stream<TemplateProblem> tooLong(ReplyTemplate draft, String text) {
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
