package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Texts;
import app.detente.ui.Picture;
import app.detente.ui.common.Theme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws the colleagues offered behind an `@`. */
@ExtendWith(ApplicationExtension.class)
class MentionPickerTest {

    @ParameterizedTest
    @EnumSource
    void everyColleagueFoundIsAWholeRow(Theme theme) throws IOException {
        MentionViewModel mentions = new MentionViewModel(List.of(new Adviser(1, "Marie"), new Adviser(2, "Marie Curie"),
                new Adviser(3, "Marie-Charlotte de la Rochefoucauld-Montbéliard d’Aubigné")));
        Picture picture = Picture.of("mention-" + theme.key(), theme, 320, 180, () -> {
            MentionPicker picker = new MentionPicker(mentions, Texts.in(Locale.FRANCE), () -> { });
            mentions.follow("vu avec @mar", 12);
            return new StackPane(picker.content());
        }, scene -> { });
        assertThat(picture.words()).contains("Marie", "Marie Curie").anyMatch(word -> word.startsWith("Marie-Charlotte"));
    }
}
