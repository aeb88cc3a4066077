package app.detente.ui.rules;

import app.detente.model.Adviser;
import app.detente.model.Tag;
import app.detente.ui.common.RuleWords;
import app.detente.voice.ReplyTemplate;
import java.util.List;

/** What an effect can name, as it stands now. */
record Choices(List<Tag> tags, List<Adviser> advisers, List<ReplyTemplate> templates) implements RuleWords.Names {
    static final Choices NONE = new Choices(List.of(), List.of(), List.of());

    static Choices read(RuleStores stores) {
        return new Choices(stores.tags().all(), stores.advisers().all(), stores.templates().all().stream().filter(one -> !one.retired()).toList());
    }

    @Override
    public String tag(long id) {
        return tags.stream().filter(tag -> tag.id() == id).map(Tag::name).findFirst().orElse("");
    }

    @Override
    public String adviser(long id) {
        return advisers.stream().filter(adviser -> adviser.id() == id).map(Adviser::name).findFirst().orElse("");
    }

    @Override
    public String template(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).map(ReplyTemplate::title).findFirst().orElse("");
    }
}
