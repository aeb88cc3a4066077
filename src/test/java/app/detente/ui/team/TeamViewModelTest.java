package app.detente.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Member;
import app.detente.model.Role;
import app.detente.storage.QueueFixture;
import app.detente.storage.TeamStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private TeamViewModel model;
    private Adviser karim;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        karim = queue.adviser("Karim");
        me = new TestSession(queue.me, queue.clock);
        model = new TeamViewModel(me.session, new TeamStore(queue.database, queue.changes, queue.clock));
        model.refresh();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Member member(Adviser adviser) {
        return model.members().stream().filter(one -> one.adviser().equals(adviser)).findFirst().orElseThrow();
    }

    @Test
    void aRoleIsChangedSaidAndGivenBack() {
        model.change(member(karim).as(Role.NEWCOMER));
        assertThat(member(karim).role()).isEqualTo(Role.NEWCOMER);
        assertThat(me.last()).contains("Karim").contains("100 %");
        me.notices.undoLast();
        assertThat(member(karim).role()).isEqualTo(Role.ADVISER);
    }

    @Test
    void whoSitsHereKnowsWhatTheyAreAndMayDo() {
        assertThat(model.roleProperty().getValue()).isEqualTo(Role.ADVISER);
        assertThat(model.mayChangeProperty().getValue()).isTrue();
        model.change(member(karim).as(Role.LEAD));
        assertThat(model.mayChangeProperty().getValue()).isFalse();
        model.change(member(queue.me).as(Role.LEAD));
        assertThat(me.last()).startsWith("C’est à une personne responsable");
        assertThat(model.roleProperty().getValue()).isEqualTo(Role.ADVISER);
    }

    @Test
    void aSampleIsTakenOverOnceItHasComeToRest() {
        model.change(member(karim).as(Role.NEWCOMER));
        int said = me.said.size();
        for (int share = 90; share >= 20; share -= 10) {
            model.sample(member(karim), share);
        }
        assertThat(member(karim).sample()).isEqualTo(100);
        me.time.pass(TeamViewModel.REST);
        assertThat(member(karim).sample()).isEqualTo(20);
        assertThat(me.said).hasSize(said + 1);
    }
}
