package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Adviser;
import app.detente.model.Member;
import app.detente.model.Problem;
import app.detente.model.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TeamStore team;
    private Adviser karim;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        team = new TeamStore(queue.database, queue.changes, queue.clock);
        karim = queue.adviser("Karim");
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private Member of(Adviser adviser) {
        return team.member(adviser);
    }

    @Test
    void whoeverComesIsAnAdviserAndTheirRepliesNeedNobody() {
        assertThat(team.all()).extracting(Member::role).containsOnly(Role.ADVISER);
        assertThat(team.member(new Adviser(99, "Nobody"))).isEqualTo(new Member(new Adviser(99, "Nobody"), Role.ADVISER, 100));
    }

    @Test
    void aTeamOfEqualsNeedsNobodysLeaveToBegin() {
        assertThat(team.change(of(karim).as(Role.NEWCOMER).sampled(20), queue.me)).contains(new Member(karim, Role.ADVISER, 100));
        assertThat(of(karim)).isEqualTo(new Member(karim, Role.NEWCOMER, 20));
        assertThat(team.change(of(karim), queue.me)).isEmpty();
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'role'")).isEqualTo(1);
        assertThat(queue.told).hasSize(1);
    }

    @Test
    void onceThereIsALeadOnlyLeadsChangeRoles() {
        team.change(of(queue.me).as(Role.LEAD), queue.me);
        assertThatThrownBy(() -> team.change(of(karim).as(Role.LEAD), karim)).isInstanceOf(Problem.class).hasMessage("team_not_yours");
        assertThat(of(karim).role()).isEqualTo(Role.ADVISER);
        team.change(of(karim).as(Role.LEAD), queue.me);
        team.change(of(queue.me).as(Role.ADVISER), karim);
        assertThat(of(queue.me).role()).isEqualTo(Role.ADVISER);
    }

    @Test
    void aNewcomerNeverMakesThemselvesMore() {
        team.change(of(karim).as(Role.NEWCOMER), queue.me);
        assertThatThrownBy(() -> team.change(of(karim).as(Role.ADVISER), karim)).hasMessage("team_not_yours");
        assertThatThrownBy(() -> team.change(of(karim).sampled(0), karim)).hasMessage("team_not_yours");
        assertThat(of(karim)).isEqualTo(new Member(karim, Role.NEWCOMER, 100));
    }

    @Test
    void somebodyIsLeftToReviewTheOthers() {
        team.change(of(karim).as(Role.NEWCOMER), queue.me);
        assertThatThrownBy(() -> team.change(of(queue.me).as(Role.NEWCOMER), queue.me)).hasMessage("team_nobody");
        assertThat(of(queue.me).role()).isEqualTo(Role.ADVISER);
        assertThat(queue.number("SELECT count(*) FROM event")).isEqualTo(1);
    }

    @Test
    void aSampleIsBetweenNoneAndAll() {
        assertThat(of(karim).sampled(-5).sample()).isZero();
        assertThat(of(karim).sampled(101).sample()).isEqualTo(100);
    }
}
