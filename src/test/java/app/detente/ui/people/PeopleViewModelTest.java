package app.detente.ui.people;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Look;
import app.detente.model.Member;
import app.detente.model.Role;
import app.detente.report.Figures;
import app.detente.report.Individuals;
import app.detente.report.Period;
import app.detente.report.Question;
import app.detente.storage.PeopleStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.TeamStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleViewModelTest {
    private static final String PURPOSE = "équilibrer les horaires de nuit";
    @TempDir
    Path folder;
    private QueueFixture queue;
    private PeopleStore store;
    private TestSession test;
    private PeopleViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new PeopleStore(queue.database, queue.clock, QueueFixture.ZONE);
        test = new TestSession(queue.me, queue.clock);
        model = new PeopleViewModel(test.session, store, new SimpleObjectProperty<>(Duration.ofMinutes(30)));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void yesterday(String adviser, int count) {
        for (int i = 0; i < count; i++) {
            queue.take(from(adviser + i, adviser + i, null, i - 24 * 60, "Bonjour"), brand(adviser + "r" + i, adviser + i, 2 * i + 5 - 24 * 60, "Oui"));
            queue.execute("UPDATE message SET adviser = '" + adviser + "' WHERE remote_id = '" + adviser + "r" + i + "'");
        }
    }

    private void lead() {
        new TeamStore(queue.database, queue.changes, queue.clock).change(new Member(queue.me, Role.LEAD, 0), queue.me);
    }

    private Own own() {
        return model.ownProperty().get().orElseThrow();
    }

    @Test
    void oneSeesOfOneselfExactlyWhatALeadWouldSee() {
        yesterday("Sonia", 6);
        yesterday("Karim", 7);
        model.shownProperty().set(true);
        Figures mine = own().figures().orElseThrow();
        lead();
        store.open(PURPOSE, queue.me);
        Question question = Question.at(queue.clock.instant(), QueueFixture.ZONE).firstResponses()
                .during(new Period(Period.day(own().days().first(), QueueFixture.ZONE).from(), Period.day(own().days().last(), QueueFixture.ZONE).to()));
        List<Figures> rows = Individuals.of(store.look(new PeopleStore.Asked(own().days(), true, false), queue.me).stream(), question).rows();
        assertThat(rows).extracting(Figures::key).containsExactly("Karim", "Sonia");
        assertThat(mine).isEqualTo(rows.getLast());
    }

    @Test
    void fewEventsAreHiddenFromOneselfAsFromALead() {
        yesterday("Sonia", 6);
        yesterday("Karim", 2);
        model.refresh();
        assertThat(own().figures()).isEmpty();
    }

    @Test
    void aLeadSaysWhatForAndShutsAgainAtOnce() {
        lead();
        model.refresh();
        assertThat(own().lead()).isTrue();
        model.open("voir");
        assertThat(own().purpose()).isEmpty();
        assertThat(test.last()).contains("3 mots");
        model.open(PURPOSE);
        assertThat(own().purpose()).hasValue(PURPOSE);
        model.shut();
        assertThat(own().purpose()).isEmpty();
    }

    @Test
    void whoIsNoLeadOpensNothing() {
        model.open(PURPOSE);
        assertThat(store.purpose()).isEmpty();
        assertThat(test.last()).contains("responsables");
    }

    @Test
    void oneReadsWhoLookedAndWhatFor() {
        yesterday("Sonia", 6);
        lead();
        store.open(PURPOSE, queue.me);
        model.refresh();
        store.look(new PeopleStore.Asked(own().days(), true, false), queue.me);
        model.refresh();
        assertThat(own().looks()).singleElement().extracting(Look::who, Look::purpose, Look::days).containsExactly("Sonia", PURPOSE, own().days());
    }
}
