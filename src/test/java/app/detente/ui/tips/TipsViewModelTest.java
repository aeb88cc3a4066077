package app.detente.ui.tips;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TipsViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TipsViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        model = tips("Sonia");
        model.teach(true);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private TipsViewModel tips(String who) {
        return new TipsViewModel(new TestSession(queue.adviser(who), queue.clock).session, new SettingStore(queue.database));
    }

    @Test
    void oneTipAtATimeInTheOrderOfWhatHappened() {
        assertThat(model.shownProperty().get()).isEmpty();
        model.about(Tip.OPENED, true);
        model.about(Tip.SENT, true);
        assertThat(model.shownProperty().get()).contains(Tip.OPENED);
        model.dismiss();
        assertThat(model.shownProperty().get()).contains(Tip.SENT);
        model.dismiss();
        assertThat(model.shownProperty().get()).isEmpty();
    }

    @Test
    void eachIsSaidOnceInALifeAndToEachPerson() {
        model.about(Tip.OPENED, true);
        model.dismiss();
        model.about(Tip.OPENED, true);
        assertThat(model.shownProperty().get()).isEmpty();
        TipsViewModel tomorrow = tips("Sonia");
        tomorrow.about(Tip.OPENED, true);
        tomorrow.teach(true);
        assertThat(tomorrow.shownProperty().get()).isEmpty();
        TipsViewModel other = tips("Karim");
        other.teach(true);
        other.about(Tip.OPENED, true);
        assertThat(other.shownProperty().get()).contains(Tip.OPENED);
    }

    @Test
    void troubleComesFirstAndGoesWithIt() {
        model.about(Tip.OPENED, true);
        model.about(Tip.DISTRESS, true);
        assertThat(model.shownProperty().get()).contains(Tip.DISTRESS);
        model.about(Tip.DISTRESS, false);
        assertThat(model.shownProperty().get()).contains(Tip.OPENED);
    }

    @Test
    void whoIsNoNewcomerIsToldNothing() {
        TipsViewModel settled = tips("Inès");
        settled.teach(false);
        settled.about(Tip.OPENED, true);
        assertThat(settled.shownProperty().get()).isEmpty();
        model.about(Tip.OPENED, true);
        model.teach(false);
        assertThat(model.shownProperty().get()).isEmpty();
    }

    @Test
    void noneAreSaidAnyMoreWhereSomebodyWantsNone() {
        model.about(Tip.OPENED, true);
        model.dismissAll();
        for (Tip tip : Tip.values()) {
            model.about(tip, true);
        }
        assertThat(model.shownProperty().get()).isEmpty();
    }
}
