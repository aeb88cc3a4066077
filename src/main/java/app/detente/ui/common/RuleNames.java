package app.detente.ui.common;

import app.detente.model.Adviser;
import app.detente.model.Tag;
import app.detente.storage.AdviserStore;
import app.detente.storage.TagStore;
import app.detente.storage.TemplateStore;
import app.detente.voice.ReplyTemplate;
import java.util.List;

/** What an effect can name, as it stands now. */
public record RuleNames(List<Tag> tags, List<Adviser> advisers, List<ReplyTemplate> templates) implements RuleWords.Names {
    public static final RuleNames NONE = new RuleNames(List.of(), List.of(), List.of());

    /** Not on the FX thread. Retired templates are left out: nobody is to be offered them. */
    public static RuleNames read(TagStore tags, AdviserStore advisers, TemplateStore templates) {
        return new RuleNames(tags.all(), advisers.all(), templates.all().stream().filter(one -> !one.retired()).toList());
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
