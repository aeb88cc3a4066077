package app.detente.channel.file;

import app.detente.channel.file.MessageFile.Entry;
import app.detente.channel.file.MessageFile.Position;
import app.detente.model.IncomingMessage;
import app.detente.model.Network;
import app.detente.model.SetAside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything a file gave, and short ways to get there. */
record Reading(Format format, List<Entry> entries) {
    static final String HEADER = "id,author,inbound,created_at,text\n";

    static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "messages", ".txt"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading of(Path folder, String content) {
        return of(file(folder, content.getBytes(StandardCharsets.UTF_8)), Format.AUTO, Optional.empty(), Position.START);
    }

    static Reading of(Path folder, byte[] content) {
        return of(file(folder, content), Format.AUTO, Optional.empty(), Position.START);
    }

    static Reading of(Path file, Format format, Optional<Network> network, Position from) {
        try (MessageFile messages = MessageFile.open(file, format, network, from)) {
            List<Entry> entries = new ArrayList<>();
            for (Optional<Entry> next = messages.next(); next.isPresent(); next = messages.next()) {
                entries.add(next.get());
            }
            return new Reading(messages.format(), entries);
        }
    }

    List<IncomingMessage> taken() {
        return entries.stream().filter(Entry.Taken.class::isInstance).map(e -> ((Entry.Taken) e).message()).toList();
    }

    List<SetAside> aside() {
        return entries.stream().filter(Entry.Aside.class::isInstance).map(e -> ((Entry.Aside) e).record()).toList();
    }

    List<SetAside.Reason> reasons() {
        return aside().stream().map(SetAside::reason).toList();
    }

    /** The one message of a file with one record. */
    IncomingMessage only() {
        if (entries.size() == 1 && entries.getFirst() instanceof Entry.Taken(IncomingMessage message, Position after)) {
            return message;
        }
        throw new AssertionError("not one message: " + entries);
    }

    /** What two readings must have in common; {@link SetAside} holds an array, which has no equality of its own. */
    List<String> outline() {
        return entries.stream().map(entry -> switch (entry) {
            case Entry.Taken(IncomingMessage message, Position after) -> message + " " + after;
            case Entry.Aside(SetAside record, Position after) -> record.line() + " " + record.reason() + " " + record.detail() + " "
                    + new String(record.raw(), StandardCharsets.ISO_8859_1) + " " + after;
        }).toList();
    }
}
