package app.detente.channel.file;

import app.detente.channel.Outgoing;
import app.detente.model.AttachedFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A reply as one JSON line, in the contract that {@link JsonParser} reads. */
final class ReplyLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReplyLine() {}

    /** The line and its line end. The key stands in it twice: as the message's id, and by its own name for programs that know of replies. */
    static String of(Outgoing reply, ReplyFolder folder) {
        ObjectNode line = JSON.createObjectNode().put("id", reply.key()).put("key", reply.key()).put("channel", reply.channel());
        reply.inReplyTo().ifPresent(parent -> line.put("in_reply_to", parent));
        line.putObject("author").put("id", reply.author()).put("name", reply.author());
        line.put("direction", "out").put("adviser", reply.adviser()).put("text", PlainText.clean(reply.text())).put("at", reply.at().toString());
        for (int number = 1; number <= reply.files().size(); number++) {
            AttachedFile file = reply.files().get(number - 1);
            line.withArray("attachments").addObject().put("file", folder.attached(reply.key(), number, file.name()).getFileName().toString())
                    .put("name", PlainText.clean(file.name())).put("type", file.type());
        }
        return JSON.writeValueAsString(line) + "\n";
    }
}
