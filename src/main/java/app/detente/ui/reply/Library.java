package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.storage.TemplateStore;
import app.detente.voice.Blocks;
import app.detente.voice.MadeFrom;
import app.detente.voice.Mood;
import app.detente.voice.Rendered;
import app.detente.voice.Rendering;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateSearch;
import app.detente.voice.Told;
import app.detente.voice.Wordings;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The templates as the composer holds them in memory. FX thread only. */
final class Library {
    static final int SUGGESTED = 3;
    private List<ReplyTemplate> templates = List.of();
    private Blocks blocks = Blocks.NONE;
    /** Whether light ones are closed, and kind ones come first. */
    private boolean careful;
    private Told told = Told.NOTHING;
    private TemplateSearch search = new TemplateSearch(templates);

    /** What an adviser may use, and the texts that templates share. */
    record Held(List<ReplyTemplate> templates, Blocks blocks) {
        /** Not on the FX thread. */
        static Held of(TemplateStore store, Adviser adviser) {
            return new Held(store.usableBy(adviser), store.blocks());
        }
    }

    void hold(Held held) {
        blocks = held.blocks();
        if (!held.templates().equals(templates)) {
            templates = held.templates();
            search = new TemplateSearch(templates);
        }
    }

    List<ReplyTemplate> find(String words, TemplateSearch.Asking asking) {
        return tactful(search.find(words, asking));
    }

    /** From now on, for somebody in trouble or not. */
    void careful(boolean now) {
        careful = now;
    }

    /** Those of which enough is left in the text. */
    List<MadeFrom> remaining(List<MadeFrom> made, ReplyContext context, String text) {
        return made.stream().filter(used -> find(used.template()).filter(template -> used.wording() < template.wordings().size())
                .flatMap(template -> render(template.worded(used.wording()), context))
                .filter(rendered -> TemplateUse.remains(rendered.text(), text)).isPresent()).toList();
    }

    boolean isLight(MadeFrom used) {
        return find(used.template()).filter(template -> template.terms().mood() == Mood.LIGHT).isPresent();
    }

    private List<ReplyTemplate> tactful(List<ReplyTemplate> found) {
        return !careful ? found : found.stream().filter(template -> template.terms().mood() != Mood.LIGHT)
                .sorted(Comparator.comparing(template -> template.terms().mood() != Mood.KIND)).toList();
    }

    Optional<ReplyTemplate> find(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    List<ReplyTemplate> all() {
        return templates;
    }

    /** Whether a template may be offered, as it is now: workers ask. */
    Predicate<ReplyTemplate> open() {
        boolean closed = careful;
        return template -> !closed || template.terms().mood() != Mood.LIGHT;
    }

    /** What a text repeats is asked of a reply only, and of the template it was made from last. */
    FatigueViewModel.Writing writing(Mode mode, String text, List<MadeFrom> made, ReplyContext context) {
        if (mode == Mode.NOTE) {
            return FatigueViewModel.NOTHING;
        }
        Blocks shared = blocks;
        Optional<ReplyTemplate> source = made.isEmpty() ? Optional.empty() : find(made.getLast().template());
        return new FatigueViewModel.Writing(text, made.stream().map(MadeFrom::template).toList(),
                source.map(template -> new FatigueViewModel.Source(template, wording -> Rendering.render(wording, context.with(shared)))));
    }

    /** The first few of these; before somebody in trouble the kind ones of the library come first, suggested or not. */
    List<ReplyTemplate> few(List<ReplyTemplate> suggested, Network network, String language) {
        Set<ReplyTemplate> offered = new LinkedHashSet<>(suggested);
        if (careful) {
            search.find("", new TemplateSearch.Asking(network, language)).stream().filter(template -> template.terms().mood() == Mood.KIND && template.language().equals(language))
                    .forEach(offered::add);
        }
        return tactful(List.copyOf(offered)).stream().limit(SUGGESTED).toList();
    }

    /** From now on, the wordings this person has heard the least of are taken. */
    void told(Told before) {
        told = before;
    }

    /**
     * The text of a template that fits best here, filled in.
     *
     * @throws Problem where the template is broken
     */
    Wordings.Pick pick(ReplyTemplate template, ReplyContext context) {
        return Wordings.of(template).pick(text -> Rendering.render(text, context.with(blocks)), told);
    }

    /** @throws Problem where the template is broken */
    Rendered rendered(ReplyTemplate template, ReplyContext context) {
        return pick(template, context).rendered();
    }

    Optional<Rendered> render(ReplyTemplate template, ReplyContext context) {
        try {
            return Optional.of(rendered(template, context));
        } catch (Problem broken) {
            return Optional.empty();
        }
    }
}
