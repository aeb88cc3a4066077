package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The templates as the composer holds them in memory. FX thread only. */
final class Library {
    private static final int SUGGESTED = 3;
    private List<ReplyTemplate> templates = List.of();
    private Blocks blocks = Blocks.NONE;
    /** Whether light ones are closed, and kind ones come first. */
    private boolean careful;
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

    List<ReplyTemplate> find(String words, Network network, String language) {
        return tactful(search.find(words, network, language));
    }

    /** From now on, for somebody in trouble or not. */
    void careful(boolean now) {
        careful = now;
    }

    /** Those of which enough is left in the text. */
    List<MadeFrom> remaining(List<MadeFrom> made, ReplyContext context, String text) {
        return made.stream().filter(used -> find(used.template()).flatMap(template -> render(template, context))
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

    /** Those that name one of the conversation's tags, then the most used of those used at all; in one language. */
    List<ReplyTemplate> suggestions(Conversation conversation, String language) {
        Network network = conversation.account().network();
        Set<ReplyTemplate> offered = new LinkedHashSet<>();
        conversation.tags().forEach(tag -> offered.addAll(search.find(tag.name(), network, language)));
        search.find("", network, language).stream().filter(template -> template.uses() > 0).forEach(offered::add);
        if (careful) {
            search.find("", network, language).stream().filter(template -> template.terms().mood() == Mood.KIND).forEach(offered::add);
        }
        return tactful(List.copyOf(offered)).stream().filter(template -> template.language().equals(language)).limit(SUGGESTED).toList();
    }

    /** @throws Problem where the template is broken */
    Rendered rendered(ReplyTemplate template, ReplyContext context) {
        return Rendering.render(template, context.with(blocks));
    }

    Optional<Rendered> render(ReplyTemplate template, ReplyContext context) {
        try {
            return Optional.of(rendered(template, context));
        } catch (Problem broken) {
            return Optional.empty();
        }
    }
}
