package app.detente.storage;

import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Target;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long each wait may take by the targets of the house, for a report; as the tags and priorities are now. */
final class OwnTargets {
    private final Target usual;
    private final List<Target> targets;
    private final Map<Long, Set<Long>> tags = new HashMap<>();
    private final Map<Target.Facts, Target> known = new HashMap<>();

    private OwnTargets(Target usual, List<Target> targets) {
        this.usual = usual;
        this.targets = targets;
    }

    static OwnTargets read(Statements sql) throws SQLException {
        OwnTargets read = new OwnTargets(Target.usual(Deadlines.usual(sql)), TargetStore.all(sql));
        sql.list("SELECT conversation_id, tag_id FROM conversation_tag WHERE tag_id IN (SELECT tag_id FROM target)",
                row -> read.tags.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2)));
        return read;
    }

    Duration of(long conversation, Network network, int priority, boolean first) {
        Target.Facts facts = new Target.Facts(network, tags.getOrDefault(conversation, Set.of()), Priority.numbered(priority));
        Target target = known.computeIfAbsent(facts, these -> Target.of(these, targets, usual));
        return first ? target.first() : target.next();
    }
}
