package app.detente.channel.file;

import app.detente.channel.Json;
import app.detente.channel.file.MessageFile.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the reading of a folder stands.
 *
 * @param read  the files that the page before came to the end of, still to be put away
 * @param going the one it stopped in
 */
record InCursor(List<Read> read, Optional<Going> going) {
    static final InCursor BEGINNING = new InCursor(List.of(), Optional.empty());

    /**
     * A file that needs no reading any more.
     *
     * @param mark    {@link FileMark#of}
     * @param refused whether it holds no messages
     */
    record Read(String name, String mark, boolean refused) {}

    /** A file that has been read up to here. */
    record Going(String name, String mark, Position at) {}

    /** What is no cursor begins anew: the queue takes each message once. */
    static InCursor read(String text) {
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            List<Read> read = StreamSupport.stream(node.path("read").spliterator(), false)
                    .map(one -> new Read(one.path("name").asString(""), one.path("mark").asString(""), one.path("refused").asBoolean(false)))
                    .toList();
            JsonNode going = node.path("going");
            return new InCursor(read, going.isObject() ? Optional.of(new Going(going.path("name").asString(""), going.path("mark").asString(""),
                    new Position(Math.max(0, going.path("offset").asLong(0)), Math.max(1, going.path("line").asLong(1))))) : Optional.empty());
        } catch (JacksonException e) {
            return BEGINNING;
        }
    }

    String text() {
        if (read.isEmpty() && going.isEmpty()) {
            return "";
        }
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (Read one : read) {
            node.withArray("read").addObject().put("name", one.name()).put("mark", one.mark()).put("refused", one.refused());
        }
        going.ifPresent(one -> node.putObject("going").put("name", one.name()).put("mark", one.mark()).put("offset", one.at().offset())
                .put("line", one.at().line()));
        return node.toString();
    }
}
