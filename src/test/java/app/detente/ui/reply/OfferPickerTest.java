package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.ui.Picture;
import app.detente.ui.common.Theme;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws what is offered over the text, here the colleagues behind an `@`. */
@ExtendWith(ApplicationExtension.class)
class OfferPickerTest {

    @ParameterizedTest
    @EnumSource
    void everyColleagueFoundIsAWholeRow(Theme theme) throws IOException {
        MentionViewModel mentions = new MentionViewModel(List.of(new Adviser(1, "Marie"), new Adviser(2, "Marie Curie"),
                new Adviser(3, "Marie-Charlotte de la Rochefoucauld-Montbéliard d’Aubigné")));
        Picture picture = Picture.of("mention-" + theme.key(), theme, 320, 180, () -> {
            OfferPicker<Adviser> picker = new OfferPicker<>(mentions, "", adviser -> new Label(adviser.name()), () -> { });
            mentions.follow("vu avec @mar", 12);
            return new StackPane(picker.content());
        }, scene -> { });
        assertThat(picture.words()).contains("Marie", "Marie Curie").anyMatch(word -> word.startsWith("Marie-Charlotte"));
    }
}
