package app.detente.rules;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Problem;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules as text, one condition or effect a line, its values separated by tabs: what the store keeps, plain enough to be read in the file itself.
 */
public final class RuleText {
    private RuleText() {}

    /** `all` or `any`, then a line for each clause. */
    public static String encode(Conditions conditions) {
        return (conditions.all() ? "all" : "any") + conditions.clauses().stream().map(clause -> "\n" + line(clause)).collect(Collectors.joining());
    }

    /** @throws Problem `rules.unreadable` where this is not what {@link #encode(Conditions)} writes */
    public static Conditions conditions(String kept) {
        List<String> lines = Arrays.asList(kept.split("\n", -1));
        return reading(() -> new Conditions(switch (lines.getFirst()) {
            case "all" -> true;
            case "any" -> false;
            default -> throw new IllegalArgumentException(lines.getFirst());
        }, lines.stream().skip(1).map(RuleText::clause).toList()));
    }

    public static String encodeClauses(List<Clause> clauses) {
        return clauses.stream().map(RuleText::line).collect(Collectors.joining("\n"));
    }

    /** @throws Problem as {@link #conditions} */
    public static List<Clause> clauses(String kept) {
        return kept.isEmpty() ? List.of() : reading(() -> Arrays.stream(kept.split("\n", -1)).map(RuleText::clause).toList());
    }

    public static String encode(List<Effect> effects) {
        return effects.stream().map(RuleText::encode).collect(Collectors.joining("\n"));
    }

    /** @throws Problem as {@link #conditions} */
    public static List<Effect> effects(String kept) {
        return kept.isEmpty() ? List.of() : Arrays.stream(kept.split("\n", -1)).map(RuleText::effect).toList();
    }

    public static String encode(Effect effect) {
        return switch (effect) {
            case Effect.Tag(long tag) -> fields("tag", Long.toString(tag));
            case Effect.Prioritize(Priority priority) -> fields("priority", priority.key());
            case Effect.Assign(long adviser) -> fields("assign", Long.toString(adviser));
            case Effect.Snooze(Duration time) -> fields("snooze", time.toString());
            case Effect.Propose(String template) -> fields("template", template);
            case Effect.Review() -> "review";
            case Effect.Flag() -> "flag";
        };
    }

    private static <T> T reading(Read<T> read) {
        try {
            return read.run();
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new Problem(e, "rules.unreadable");
        }
    }

    /** @throws Problem as {@link #conditions} */
    public static Effect effect(String kept) {
        List<String> parts = parts(kept);
        return reading(() -> switch (parts.getFirst()) {
            case "tag" -> new Effect.Tag(Long.parseLong(parts.get(1)));
            case "priority" -> new Effect.Prioritize(Priority.of(parts.get(1)));
            case "assign" -> new Effect.Assign(Long.parseLong(parts.get(1)));
            case "snooze" -> new Effect.Snooze(Duration.parse(parts.get(1)));
            case "template" -> new Effect.Propose(parts.get(1));
            case "review" -> new Effect.Review();
            case "flag" -> new Effect.Flag();
            default -> throw new IllegalArgumentException(kept);
        });
    }

    private static String line(Clause clause) {
        String line = switch (clause.condition()) {
            case Condition.Says(List<String> phrases) -> "says" + rest(phrases.stream());
            case Condition.Fits(String pattern) -> fields("fits", pattern);
            case Condition.Listed(WordList list) -> fields("listed", list.key());
            case Condition.Contains(Contained what) -> fields("contains", what.key());
            case Condition.OnlyEmoji() -> "emoji";
            case Condition.Words(int least, int most) -> fields("words", Integer.toString(least), Integer.toString(most));
            case Condition.Named(List<String> phrases) -> "named" + rest(phrases.stream());
            case Condition.By(String customer) -> fields("by", customer);
            case Condition.FirstContact() -> "first";
            case Condition.On(Set<Network> networks) -> "on" + rest(networks.stream().sorted().map(Network::key));
            case Condition.In(Language language) -> fields("in", language.key());
            case Condition.Written(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) ->
                    fields("written", from.toString(), to.toString(), zone.getId()) + rest(days.stream().sorted().map(DayOfWeek::name));
        };
        return clause.negated() ? "not\t" + line : line;
    }

    private static String unescape(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Clause clause(String line) {
        List<String> parts = parts(line);
        boolean negated = parts.getFirst().equals("not");
        return new Clause(condition(negated ? parts.subList(1, parts.size()) : parts), negated);
    }

    private static Condition condition(List<String> parts) {
        List<String> values = parts.subList(1, parts.size());
        return switch (parts.getFirst()) {
            case "says" -> new Condition.Says(List.copyOf(values));
            case "fits" -> new Condition.Fits(values.getFirst());
            case "listed" -> new Condition.Listed(WordList.of(values.getFirst()));
            case "contains" -> new Condition.Contains(Contained.of(values.getFirst()));
            case "emoji" -> new Condition.OnlyEmoji();
            case "words" -> new Condition.Words(Integer.parseInt(values.getFirst()), Integer.parseInt(values.get(1)));
            case "named" -> new Condition.Named(List.copyOf(values));
            case "by" -> new Condition.By(values.getFirst());
            case "first" -> new Condition.FirstContact();
            case "on" -> new Condition.On(each(values, key -> Network.of(key).orElseThrow(() -> new IllegalArgumentException(key))));
            case "in" -> new Condition.In(Arrays.stream(Language.values()).filter(language -> language.key().equals(values.getFirst())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(values.getFirst())));
            case "written" -> new Condition.Written(each(values.subList(3, values.size()), DayOfWeek::valueOf), LocalTime.parse(values.getFirst()),
                    LocalTime.parse(values.get(1)), ZoneId.of(values.get(2)));
            default -> throw new IllegalArgumentException(parts.getFirst());
        };
    }

    private static <T> Set<T> each(List<String> values, Function<String, T> read) {
        return values.stream().map(read).collect(Collectors.toUnmodifiableSet());
    }

    private static String fields(String... fields) {
        return Stream.of(fields).map(RuleText::escape).collect(Collectors.joining("\t"));
    }

    private static String rest(Stream<String> values) {
        return values.map(value -> "\t" + escape(value)).collect(Collectors.joining());
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split("\t", -1)).map(RuleText::unescape).toList();
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private interface Read<T> {
        T run();
    }
}
