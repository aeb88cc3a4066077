package app.detente.ui.themes;

import app.detente.model.Adviser;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Said;
import app.detente.report.themes.Judgement;
import app.detente.voice.Criticism;
import app.detente.voice.Praise;
import app.detente.voice.Suggestion.Reason;
import app.detente.voice.Suggestions;
import app.detente.voice.TemplateSearch;
import java.util.Set;

/** What the house already knows of texts, as this page asks it: its lists of criticism and praise, and its suggestions. */
final class Ears implements Judgement {
    /** Words that a question and a template must share to be about the same: one alone may be chance. */
    private static final int WORDS = 2;

    @Override
    public boolean praises(String text) {
        return Praise.in(text);
    }

    @Override
    public boolean complains(String text) {
        Set<Criticism.Kind> kinds = Criticism.in(text).kinds();
        return kinds.contains(Criticism.Kind.BLAME) || kinds.contains(Criticism.Kind.LEAVING);
    }

    /** Whether one of the templates would be suggested for more than that it is used a lot. What is in neither language is taken for the window's. */
    static boolean isAnswered(Said said, Suggestions suggestions, Adviser me, String language) {
        String in = Language.of(said.text()).map(Language::key).orElse(language);
        TemplateSearch.Asking asking = new TemplateSearch.Asking(Network.FACEBOOK, in, said.tags(), template -> true);
        return suggestions.of(said.text(), me.id(), asking, 1).stream().anyMatch(suggestion -> switch (suggestion.reason()) {
            case Reason.Answered answered -> true;
            case Reason.Tagged tagged -> true;
            case Reason.Words(var common) -> common.size() >= WORDS;
            case Reason.Used used -> false;
        });
    }
}
