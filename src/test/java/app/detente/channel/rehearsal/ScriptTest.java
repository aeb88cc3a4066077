package app.detente.channel.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @Test
    void aSceneIsReadWithItsDelaysAndItsLinks() {
        Scene scene = scene("""
                === facebook 4h50
                --- brand Sonia
                Hello.

                Second paragraph.
                --- +4m customer Ann O'Dell
                One.
                --- +1h05m customer Bob
                Two.
                --- +2m note Tom
                Quiet.
                --- +3m brand Tom > Ann O'Dell
                Three.
                --- +1m peer Bob
                Four.
                """);
        assertThat(scene.network()).isEqualTo(Network.FACEBOOK);
        assertThat(scene.lines()).extracting(line -> line.replyTo().orElse(-1)).containsExactly(-1, -1, -1, 2, 1, 4);
        assertThat(scene.lines()).extracting(Line::delay).contains(Duration.ZERO, Duration.ofMinutes(65));
        assertThat(scene.lines().getFirst().text()).isEqualTo("Hello.\n\nSecond paragraph.");
    }

    @Test
    void elsewhereThanOnFacebookACustomerContinuesTheThread() {
        Scene scene = scene("=== x 10m\n--- customer @ann\nOne.\n--- +5m customer @ann\nTwo.\n");
        assertThat(scene.lines().getLast().replyTo()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=== pigeon 10m", "=== x soon", "--- shout Ann", "=== x 10m\n--- customer Ann\nHi.\n--- +1m brand Tom > Bob\nHello."})
    void aMistakeInAFileStopsAtOnce(String source) {
        assertThatThrownBy(() -> Script.parse((source + "\n=== x 1m").lines().toList())).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"FRENCH, 60, 25", "ENGLISH, 35, 25"})
    void eachLanguageHasItsHandWrittenMessages(Language language, int customers, int replies) {
        List<Line> lines = Script.parse(language.lines("script")).stream().flatMap(cue -> cue.scene().lines().stream()).toList();
        assertThat(lines).filteredOn(line -> line.kind() == MessageKind.CUSTOMER).hasSizeGreaterThanOrEqualTo(customers);
        assertThat(lines).filteredOn(line -> line.kind() == MessageKind.BRAND).hasSizeGreaterThanOrEqualTo(replies);
        assertThat(lines).extracting(Line::text).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void aLongRehearsalPlaysTheWholeScriptInItsFirstHundreds() {
        List<String> played = Rehearsal.messages(50_000, 1, Instant.parse("2026-03-12T18:30:00Z")).limit(800)
                .map(message -> message.text()).toList();
        assertThat(played).containsAll(Script.read().stream().map(cue -> cue.scene().lines().getFirst().text()).toList());
    }

    private static Scene scene(String source) {
        return Script.parse(source.lines().toList()).getFirst().scene();
    }
}
