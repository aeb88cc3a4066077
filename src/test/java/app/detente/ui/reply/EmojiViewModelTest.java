package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.ui.common.TestSession;
import app.detente.voice.Emoji;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private EmojiViewModel emoji;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        emoji = again();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private EmojiViewModel again() {
        return new EmojiViewModel(new TestSession(queue.me, queue.clock).session, new SettingStore(queue.database));
    }

    private List<String> typed(String text) {
        emoji.follow(text, text.length());
        return emoji.openProperty().get() ? emoji.found().stream().map(Emoji::symbol).toList() : List.of();
    }

    @ParameterizedTest
    @CsvSource({":coeur, ❤️", "Merci :pouce, 👍", ":étoi, ⭐", ":etoi, ⭐", ":noel, 🎄", "(:clin, 😉", "😊:bravo, 🎉", ":wink, 😉", ":Soleil, ☀️"})
    void findsByEitherLanguageWithOrWithoutAccents(String text, String symbol) {
        assertThat(typed(text)).contains(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":c", "à 12:30", "12:co", "https://co", "voir http:coeur", "Objet:coeur", "Note\u00A0:coeur", "Note : coeur",
        "::co", ":12", ":xyzzy", ":coeur fin", "mailto:co", ":)", ":-) co"})
    void isNotInTheWayOtherwise(String text) {
        assertThat(typed(text)).isEmpty();
        assertThat(emoji.take()).isEmpty();
    }

    @Test
    void theEmojiTakesThePlaceOfWhatWasTyped() {
        typed("Merci :pouce lev".substring(0, 12));
        emoji.previous();
        assertThat(emoji.take()).contains(new Insertion(6, 12, "👍", 8, 8));
        assertThat(emoji.openProperty().get()).isFalse();
    }

    @Test
    void whatWasUsedLastComesFirstAlsoInAnotherSession() {
        typed(":merci");
        emoji.next();
        String taken = emoji.take().orElseThrow().text();
        emoji = again();
        assertThat(typed("Bien :merci")).first().isEqualTo(taken);
        emoji.close();
        emoji.ask(0);
        assertThat(emoji.found()).first().extracting(Emoji::symbol).isEqualTo(taken);
    }

    @Test
    void askedForItFollowsWhatIsTypedAndGoesWhenNothingIsCalledSo() {
        emoji.ask(3);
        assertThat(emoji.found()).hasSize(EmojiViewModel.MOST);
        emoji.follow("ok fete", 7);
        assertThat(emoji.found()).first().extracting(Emoji::symbol).isEqualTo("🎉");
        assertThat(emoji.take()).contains(new Insertion(3, 7, "🎉", 5, 5));
        emoji.ask(0);
        emoji.follow("zzzz", 4);
        assertThat(emoji.openProperty().get()).isFalse();
        emoji.follow("fe", 2);
        assertThat(emoji.openProperty().get()).isFalse();
    }

    @Test
    void closedByHandItStaysClosedBehindThisColon() {
        typed(":co");
        emoji.close();
        assertThat(typed(":coe")).isEmpty();
        assertThat(typed("")).isEmpty();
        assertThat(typed(":coe")).isNotEmpty();
    }

    @Test
    void theTableHoldsEachOnceAndNamesItInBothLanguages() {
        List<Emoji> all = Emoji.all();
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(new HashSet<>(all.stream().map(Emoji::symbol).toList())).hasSameSizeAs(all);
        assertThat(all).allSatisfy(one -> {
            assertThat(one.french()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(one.english()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(one.symbol()).doesNotContain(" ");
        });
    }
}
