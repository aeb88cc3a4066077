package app.detente.voice;

import app.detente.model.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What a template has that can be changed; its uses are counted, not changed. */
public enum TemplateField {
    TITLE(ReplyTemplate::title),
    FOLDER(ReplyTemplate::folder),
    LANGUAGE(ReplyTemplate::language),
    SHORTCUTS(ReplyTemplate::shortcuts),
    /** Its first wording. */
    BODY(ReplyTemplate::body),
    VARIANTS(ReplyTemplate::variants),
    NETWORKS(ReplyTemplate::networks),
    TAGS(template -> template.terms().tags()),
    SCOPE(template -> template.terms().scope()),
    OWNER(template -> template.terms().owner()),
    REVIEW(template -> template.terms().reviewOn()),
    MOOD(template -> template.terms().mood()),
    NEWCOMERS(template -> template.terms().newcomers()),
    RETIRED(ReplyTemplate::retired);

    private final Function<ReplyTemplate, Object> value;

    TemplateField(Function<ReplyTemplate, Object> value) {
        this.value = value;
    }

    /** Its name in a word or two. */
    public String name(Texts texts) {
        return texts.get("voice.field." + name().toLowerCase(Locale.ROOT));
    }

    /** Where two templates differ, in the order of this list. */
    public static Set<TemplateField> between(ReplyTemplate one, ReplyTemplate other) {
        Set<TemplateField> changed = EnumSet.noneOf(TemplateField.class);
        Arrays.stream(values()).filter(field -> !Objects.equals(field.value.apply(one), field.value.apply(other))).forEach(changed::add);
        return changed;
    }
}
