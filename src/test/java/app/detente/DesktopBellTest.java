package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesktopBellTest {

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X"})
    void whatIsToldIsAnArgumentOfItsOwnAndNeverAPieceOfTheCommand(String system) {
        for (String hostile : List.of("\"; rm -rf ~ #", "$(id)", "`id`", "\" with title \"x", "--help", "-e", "a\nb\u0000c\u2028d", "'")) {
            List<String> command = new DesktopBell(system).command("Détente", hostile).orElseThrow();
            List<String> harmless = new DesktopBell(system).command("Détente", "Bonjour").orElseThrow();
            assertThat(command.subList(0, command.size() - 1)).isEqualTo(harmless.subList(0, harmless.size() - 1));
            assertThat(command.getLast()).doesNotContain("\n", "\u0000", "\u2028");
        }
    }

    @Test
    void optionsEndBeforeWhatIsTold() {
        List<String> command = new DesktopBell("Linux").command("Détente", "--icon=/etc/passwd").orElseThrow();
        assertThat(command).containsSubsequence("--", "Détente", "--icon=/etc/passwd");
    }

    @Test
    void aNameIsNoMarkup() {
        assertThat(new DesktopBell("Linux").command("Détente", "<a href=x>&amp;</a>").orElseThrow().getLast())
                .isEqualTo("&lt;a href=x&gt;&amp;amp;&lt;/a&gt;");
    }

    @Test
    void anEndlessNameIsCutBetweenCharacters() {
        String told = new DesktopBell("Mac OS X").command("Détente", "😀".repeat(10_000)).orElseThrow().getLast();
        assertThat(told.codePointCount(0, told.length())).isEqualTo(200);
        assertThat(Character.isLowSurrogate(told.charAt(told.length() - 1))).isTrue();
    }

    @Test
    void whereThereIsNoSuchThingItSaysSo() {
        assertThat(new DesktopBell("Plan 9").ring("Détente", "Bonjour")).isFalse();
        assertThat(new DesktopBell("Plan 9").command("Détente", "Bonjour")).isEmpty();
    }
}
