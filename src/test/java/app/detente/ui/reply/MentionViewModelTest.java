package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionViewModelTest {
    private final MentionViewModel mentions = new MentionViewModel(List.of(new Adviser(1, "Karim"), new Adviser(2, "Marie"),
            new Adviser(3, "Marie Curie"), new Adviser(4, "Zoé Martin")));

    private List<String> typed(String text) {
        mentions.follow(text, text.length());
        return mentions.openProperty().get() ? mentions.found().stream().map(Adviser::name).toList() : List.of();
    }

    @ParameterizedTest
    @CsvSource({"@, Karim|Marie|Marie Curie|Zoé Martin", "vu avec @mar, Marie|Marie Curie|Zoé Martin", "@ZOE, Zoé Martin", "@marie c, Marie Curie",
        "(@k, Karim", "@mart, Zoé Martin"})
    void offersWhoeverIsCalledSo(String text, String names) {
        assertThat(typed(text)).containsExactly(names.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bonjour", "a@mar", "@ mar", "@mar\n", "@xyz", "@marie est là"})
    void isNotInTheWayOtherwise(String text) {
        assertThat(typed(text)).isEmpty();
        assertThat(mentions.take()).isEmpty();
    }

    @Test
    void theWholeNameTakesThePlaceOfWhatWasTyped() {
        typed("vu avec @mar");
        mentions.next();
        assertThat(mentions.take()).contains(new Insertion(8, 12, "@Marie Curie ", 21, 21));
        assertThat(mentions.openProperty().get()).isFalse();
        assertThat(typed("vu avec @Marie Curie ")).as("it is not asked again").isEmpty();
        assertThat(typed("vu avec @Marie Curie et @k")).containsExactly("Karim");
    }

    @Test
    void closedByHandItStaysClosedBehindThisSign() {
        typed("@m");
        mentions.close();
        assertThat(typed("@ma")).isEmpty();
        assertThat(typed("")).isEmpty();
        assertThat(typed("@ma")).isNotEmpty();
    }

    @Test
    void closingWhatIsNotOpenRefusesNothing() {
        typed("@m");
        typed("rien");
        mentions.close();
        assertThat(typed("@m")).isNotEmpty();
        mentions.close();
        mentions.close();
        assertThat(typed("@ma")).isEmpty();
    }

    @Test
    void theChoiceStaysWithinWhatIsOffered() {
        typed("@");
        mentions.previous();
        assertThat(mentions.chosenProperty().get()).isZero();
        for (int i = 0; i < 9; i++) {
            mentions.next();
        }
        assertThat(mentions.chosenProperty().get()).isEqualTo(3);
        typed("@k");
        assertThat(mentions.take().orElseThrow().text()).isEqualTo("@Karim ");
    }
}
