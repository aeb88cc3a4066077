package app.detente.channel.mastodon;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.channel.mastodon.Cursor.Seen;
import app.detente.channel.mastodon.Statuses.Unreadable;
import app.detente.model.RemoteEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Asks again for the newest messages, to learn what was edited or deleted: of that the network tells only who shared them. All at once where the
 * server can (methods/statuses, "View multiple statuses", since 4.3), otherwise one each time, in turn. One thread.
 */
final class Watch {
    /** As many as one question may name. */
    private static final int MOST = 20;
    private final Api api;
    private final Statuses statuses;
    private final InstantSource clock;
    private boolean together = true;
    private int turn;

    record Found(List<RemoteEvent> events, List<Seen> watched) {}

    Watch(Api api, Statuses statuses, InstantSource clock) {
        this.api = api;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** Those kept, in the state they were first seen in, and the new ones; the newest of them. */
    List<Seen> newest(List<Seen> kept, Map<String, Seen> fresh) {
        Map<String, Seen> all = new LinkedHashMap<>(fresh);
        kept.forEach(seen -> all.put(seen.id(), seen));
        return all.values().stream().sorted((one, other) -> Walk.BY_AGE.compare(other.id(), one.id())).limit(MOST).toList();
    }

    /** Trouble on the way is not told: what is not learned now is learned the next time, and the lists tell of it. */
    Found look(List<Seen> watched, Instant end) {
        List<RemoteEvent> events = new ArrayList<>();
        Map<String, Seen> now = watched.stream().collect(Collectors.toMap(Seen::id, seen -> seen, (one, other) -> one, LinkedHashMap::new));
        try {
            Map<String, JsonNode> there = together(watched);
            for (Seen seen : together ? watched : inTurn(watched)) {
                if (clock.instant().isAfter(end)) {
                    break;
                }
                Optional<JsonNode> status = Optional.ofNullable(there.get(seen.id()));
                if (status.isEmpty()) {
                    status = api.find("v1/statuses/" + seen.id());
                }
                compare(seen, status, events, now);
            }
        } catch (Trouble e) {
            return new Found(events, List.copyOf(now.values()));
        }
        return new Found(events, List.copyOf(now.values()));
    }

    private Map<String, JsonNode> together(List<Seen> watched) throws Trouble {
        Map<String, JsonNode> there = new HashMap<>();
        if (together && !watched.isEmpty()) {
            Optional<JsonNode> found = api.find("v1/statuses?" + watched.stream().map(seen -> "id%5B%5D=" + seen.id())
                    .collect(Collectors.joining("&")));
            together = found.isPresent();
            found.ifPresent(list -> list.forEach(status -> Statuses.id(status).ifPresent(id -> there.put(id, status))));
        }
        return there;
    }

    private Collection<Seen> inTurn(List<Seen> watched) {
        return watched.isEmpty() ? List.of() : List.of(watched.get(Math.floorMod(turn++, watched.size())));
    }

    private void compare(Seen seen, Optional<JsonNode> status, List<RemoteEvent> events, Map<String, Seen> now) {
        if (status.isEmpty()) {
            events.add(new RemoteEvent.Deleted(seen.id(), clock.instant()));
            now.remove(seen.id());
            return;
        }
        String edited = Statuses.edited(status.get());
        if (edited.equals(seen.edited())) {
            return;
        }
        now.put(seen.id(), new Seen(seen.id(), edited));
        try {
            events.add(new RemoteEvent.Edited(seen.id(), statuses.text(status.get()), Json.instant(status.get(), "edited_at").orElse(clock.instant())));
        } catch (Unreadable e) {
            now.remove(seen.id());
        }
    }
}
