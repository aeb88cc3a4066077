package app.detente.ui.team;

import app.detente.model.Member;
import app.detente.model.Role;
import app.detente.storage.TeamStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The team, and what each of them does in it. FX thread only. */
public final class TeamViewModel {
    static final Duration REST = Duration.ofMillis(700);

    private final Session session;
    private final TeamStore store;
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final ObservableList<Member> membersView = FXCollections.unmodifiableObservableList(members);
    /** What each sample was last turned to, until it is taken over. */
    private final Map<Long, Integer> shares = new HashMap<>();
    private final ObservableValue<Role> role;
    private final ObservableValue<Boolean> mayChange;

    public TeamViewModel(Session session, TeamStore store) {
        this.session = session;
        this.store = store;
        role = Bindings.createObjectBinding(() -> members.stream().filter(one -> one.adviser().id() == session.me().id())
                .map(Member::role).findFirst().orElse(Role.ADVISER), members);
        mayChange = Bindings.createObjectBinding(() -> TeamStore.mayChange(List.copyOf(members), session.me()), members);
    }

    /** By name; as last read. */
    public ObservableList<Member> members() {
        return membersView;
    }

    /** What whoever sits here does. */
    public ObservableValue<Role> roleProperty() {
        return role;
    }

    /** Whether whoever sits here may change anything. */
    public ObservableValue<Boolean> mayChangeProperty() {
        return mayChange;
    }

    /** Reads the team again. */
    public void refresh() {
        session.background().latest("team", store::all, now -> {
            if (!now.equals(members)) {
                members.setAll(now);
            }
        }, session.notices()::failed);
    }

    /** As {@link #change}, once the number has come to rest: it is turned up and down in steps. */
    public void sample(Member member, int share) {
        long id = member.adviser().id();
        shares.put(id, share);
        session.later().gather("team.sample." + id, REST, () -> change(member.sampled(shares.remove(id))));
    }

    /** Gives somebody another role or sample; says so, and offers to give back what they had. */
    public void change(Member wanted) {
        session.background().run(() -> store.change(wanted, session.me()), before -> {
            before.ifPresent(was -> session.notices().done(session.texts().get("team.said." + wanted.role().key(),
                    Shown.inSentence(wanted.adviser().name()), wanted.sample()), () -> change(was)));
            refresh();
        }, problem -> {
            session.notices().failed(problem);
            members.setAll(List.copyOf(members)); // what was chosen and refused is shown as it was
        });
    }
}
