package app.detente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.detente.channel.RemoteStage;
import app.detente.model.AccountField;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.storage.QueueFixture;
import app.detente.sync.Accounts;
import app.detente.sync.Networks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkDoorTest {
    private static final String CANARY = RemoteStage.SECRET + "\u0000";
    private final List<URI> opened = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void whatCannotBeTriedIsSaidWithoutWhatWasTyped() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            NetworkDoor door = door(queue);
            for (Network network : AccountField.connectable()) {
                Map<String, String> typed = AccountField.of(network).stream().collect(Collectors.toMap(AccountField::key, field -> CANARY));
                Problem problem = catchThrowableOfType(Problem.class, () -> door.test(network, typed));
                assertThat(problem.key()).as(network.key()).startsWith("account.");
                StringWriter told = new StringWriter();
                problem.printStackTrace(new PrintWriter(told));
                assertThat(told.toString()).doesNotContain(RemoteStage.SECRET);
            }
        }
    }

    @Test
    void whatNobodyForesawIsNoMoreThanASentence() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            Map<String, String> typed = new HashMap<>(Map.of("in", CANARY));
            typed.put("out", null);
            assertThat(catchThrowableOfType(Problem.class, () -> door(queue).test(Network.FILE, typed)).key()).isEqualTo("account.mistyped");
        }
    }

    @Test
    void wherePeopleAgreeInTheBrowserIsOpenedOnlyIfThereIsSuchAPlace() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            NetworkDoor door = door(queue);
            for (String server : List.of("", "http://", "http://127.0.0.1:1", "file:///etc/passwd")) {
                assertThat(catchThrowableOfType(Problem.class, () -> door.begin(Network.MASTODON, Map.of("server", server)))).as(server).isNotNull();
            }
            assertThat(opened).isEmpty();
        }
    }

    private NetworkDoor door(QueueFixture queue) {
        return new NetworkDoor(new Accounts(queue.accounts, new Networks(folder.resolve("outbox"), folder, queue.clock)), opened::add);
    }
}
