package app.detente.ui.queue;

import app.detente.model.Conversation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a fresh look at the head of the queue says about the rows already shown.
 *
 * @param changed  rows shown whose content is another now, by id
 * @param gone     rows shown that the filter holds no more
 * @param newcomers rows not shown that stand among or before those shown; where everything is shown, also after them. What merely follows on
 *                 the next page is no newcomer
 */
record Look(Map<Long, Conversation> changed, Set<Long> gone, List<Long> newcomers) {

    /**
     * Compares.
     *
     * @param shown    the rows as they stand in the list
     * @param read     the first `limit` rows of the same filter, as they are now
     * @param whole    whether the list held the filter's last row
     */
    static Look compare(List<Conversation> shown, List<Conversation> read, int limit, boolean whole) {
        Map<Long, Conversation> now = new HashMap<>();
        read.forEach(row -> now.put(row.id(), row));
        Set<Long> known = new HashSet<>();
        Map<Long, Conversation> changed = new HashMap<>();
        for (Conversation row : shown) {
            known.add(row.id());
            Conversation fresh = now.get(row.id());
            if (fresh != null && !fresh.equals(row)) {
                changed.put(row.id(), fresh);
            }
        }
        return new Look(changed, gone(shown, now, read.size() < limit), newcomers(read, known, whole));
    }

    /** A row that is missing has gone, unless it may only have been pushed out of what was read: then no row below it was read either. */
    private static Set<Long> gone(List<Conversation> shown, Map<Long, Conversation> now, boolean readToTheEnd) {
        Set<Long> gone = new HashSet<>();
        boolean certain = readToTheEnd;
        for (Conversation row : shown.reversed()) {
            if (now.containsKey(row.id())) {
                certain = true;
            } else if (certain) {
                gone.add(row.id());
            }
        }
        return gone;
    }

    private static List<Long> newcomers(List<Conversation> read, Set<Long> known, boolean whole) {
        List<Long> newcomers = new ArrayList<>();
        boolean among = whole;
        for (Conversation row : read.reversed()) {
            if (known.contains(row.id())) {
                among = true;
            } else if (among) {
                newcomers.addFirst(row.id());
            }
        }
        return newcomers;
    }
}
