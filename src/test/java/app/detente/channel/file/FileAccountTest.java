package app.detente.channel.file;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class FileAccountTest extends ChannelContract {
    @TempDir
    Path home;

    @Override
    protected RemoteStage stage() throws Exception {
        return new FolderStage(home, Duration.ofMillis(5));
    }
}
