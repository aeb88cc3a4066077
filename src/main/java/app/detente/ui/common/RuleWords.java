package app.detente.ui.common;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.rules.Conditions;
import app.detente.rules.Effect;
import app.detente.rules.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says in words what a rule asks and does: on its page, and wherever somebody asks why.
 *
 * @param names what the things a rule names by number are called now
 */
public record RuleWords(Texts texts, Names names) {

    /** What tags, colleagues and templates are called; empty where there is none of that number any more. */
    public interface Names {
        String tag(long id);

        String adviser(long id);

        String template(String id);
    }

    /** All of a rule in one line. */
    public String rule(Rule rule) {
        return texts.get("rules.said.rule", conditions(rule.conditions()), effects(rule.effects()));
    }

    private String conditions(Conditions conditions) {
        return clauses(conditions.clauses(), conditions.all() ? "rules.said.and" : "rules.said.or");
    }

    /** Why something was done: the conditions that held. */
    public String why(List<Clause> clauses) {
        return clauses(clauses, "rules.said.and");
    }

    private String clauses(List<Clause> clauses, String joint) {
        return clauses.stream().map(this::clause).collect(Collectors.joining(" " + texts.get(joint) + " "));
    }

    private String clause(Clause clause) {
        String said = condition(clause.condition());
        return clause.negated() ? texts.get("rules.said.not", said) : said;
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case Condition.Says(List<String> phrases) -> texts.get("rules.said.says", quoted(phrases));
            case Condition.Fits(String pattern) -> texts.get("rules.said.fits", Shown.line(pattern));
            case Condition.Listed(var list) -> texts.get("rules.said.listed." + list.key());
            case Condition.Contains(var what) -> texts.get("rules.said.contains." + what.key());
            case Condition.OnlyEmoji() -> texts.get("rules.said.emoji");
            case Condition.Words(int least, int most) -> texts.get("rules.said.words", least, most);
            case Condition.Named(List<String> phrases) -> texts.get("rules.said.named", quoted(phrases));
            case Condition.By(String customer) -> texts.get("rules.said.by", Shown.inSentence(customer));
            case Condition.FirstContact() -> texts.get("rules.said.first");
            case Condition.On(var networks) -> texts.get("rules.said.on", networks.stream().sorted().map(this::network).collect(Collectors.joining(", ")));
            case Condition.In(var language) -> texts.get("rules.said.in." + language.key());
            case Condition.Written(var days, var from, var to, var zone) -> texts.get("rules.said.written", from.toString(), to.toString(),
                    days.size() == 7 ? texts.get("rules.said.every-day") : days.stream().sorted().map(this::day).collect(Collectors.joining(", ")));
        };
    }

    private String network(Network network) {
        return ChannelMark.name(network, texts);
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, texts.locale());
    }

    private String quoted(List<String> phrases) {
        return phrases.stream().map(phrase -> texts.get("rules.said.quoted", Shown.line(phrase))).collect(Collectors.joining(", "));
    }

    private String effects(List<Effect> effects) {
        return effects.stream().map(this::effect).collect(Collectors.joining(", "));
    }

    /** What an effect does, in a few words. */
    public String effect(Effect effect) {
        return switch (effect) {
            case Effect.Tag(long tag) -> texts.get("rules.did.tag", named(names.tag(tag)));
            case Effect.Prioritize(var priority) -> texts.get("rules.did.priority." + priority.key());
            case Effect.Assign(long adviser) -> texts.get("rules.did.assign", named(names.adviser(adviser)));
            case Effect.Snooze(Duration time) -> texts.get("rules.did.snooze", new Ages(texts).text(time));
            case Effect.Propose(String template) -> texts.get("rules.did.template", named(names.template(template)));
            case Effect.Review() -> texts.get("rules.did.review");
            case Effect.Flag() -> texts.get("rules.did.flag");
        };
    }

    private String named(String name) {
        return name.isEmpty() ? texts.get("rules.did.nothing-chosen") : Shown.inSentence(name);
    }
}
