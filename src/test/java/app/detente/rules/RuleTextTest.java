package app.detente.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Problem;
import app.detente.model.filter.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {
    private final Random random = new Random(3);

    @Test
    void whatIsWrittenIsReadAsItWas() {
        for (int round = 0; round < 2_000; round++) {
            Conditions conditions = new Conditions(random.nextBoolean(), some(() -> new Clause(condition(), random.nextBoolean())));
            assertThat(RuleText.conditions(RuleText.encode(conditions))).isEqualTo(conditions);
            assertThat(RuleText.clauses(RuleText.encodeClauses(conditions.clauses()))).isEqualTo(conditions.clauses());
            List<Effect> effects = some(this::effect);
            assertThat(RuleText.effects(RuleText.encode(effects))).isEqualTo(effects);
            List<Span> spans = some(() -> new Span(random.nextInt(50), 50 + random.nextInt(50)));
            assertThat(Spans.decode(Spans.encode(spans))).isEqualTo(spans);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sideways", "all\nfits", "all\nwords\t1", "all\nwords\ta\tb", "any\nin\txx", "all\nwritten\t9\t10\tMars", "all\non\tmyspace",
            "all\nlisted\tloved", "all\nnot"})
    void whatNobodyWroteIsRefused(String kept) {
        assertThatThrownBy(() -> RuleText.conditions(kept)).isInstanceOf(Problem.class).hasMessage("rules.unreadable");
    }

    @Test
    void thereIsNoWordForSendingHidingOrClosing() {
        for (String word : List.of("send", "reply", "hide", "close", "spam", "delete")) {
            assertThatThrownBy(() -> RuleText.effect(word + "\t1")).isInstanceOf(Problem.class);
        }
        assertThat(Stream.of(Effect.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrder("Tag", "Prioritize", "Assign", "Snooze", "Propose", "Review", "Flag");
    }

    private Condition condition() {
        return switch (random.nextInt(12)) {
            case 0 -> new Condition.Says(List.of(text(), text()));
            case 1 -> new Condition.Fits(text());
            case 2 -> new Condition.Listed(WordList.values()[random.nextInt(2)]);
            case 3 -> new Condition.Contains(Contained.values()[random.nextInt(3)]);
            case 4 -> new Condition.OnlyEmoji();
            case 5 -> new Condition.Words(random.nextInt(9), 9 + random.nextInt(9));
            case 6 -> new Condition.Named(List.of(text()));
            case 7 -> new Condition.By(text());
            case 8 -> new Condition.FirstContact();
            case 9 -> new Condition.On(Set.of(Network.values()[random.nextInt(6)]));
            case 10 -> new Condition.In(Language.values()[random.nextInt(2)]);
            default -> new Condition.Written(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(1 + random.nextInt(7))), LocalTime.of(random.nextInt(24), 0),
                    LocalTime.of(random.nextInt(24), 30), ZoneId.of("Europe/Paris"));
        };
    }

    private Effect effect() {
        return switch (random.nextInt(7)) {
            case 0 -> new Effect.Tag(random.nextLong(1_000));
            case 1 -> new Effect.Prioritize(Priority.values()[random.nextInt(4)]);
            case 2 -> new Effect.Assign(random.nextLong(1_000));
            case 3 -> new Effect.Snooze(Duration.ofMinutes(1 + random.nextInt(10_000)));
            case 4 -> new Effect.Propose(text());
            case 5 -> new Effect.Review();
            default -> new Effect.Flag();
        };
    }

    /** Whatever a person may type: separators, line ends and backslashes above all. */
    private String text() {
        String from = "ab\\nt\t\n é😀'\"";
        int[] points = from.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private <T> List<T> some(java.util.function.Supplier<T> make) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            made.add(make.get());
        }
        return made;
    }
}
