package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.channel.facebook.Followed.Known;
import app.detente.channel.facebook.Items.Unreadable;
import app.detente.model.RemoteEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What one fetch brings: events, and what could not be read. */
final class Brought {
    private static final int RAW = 64 << 10;
    private final Instant there;
    private final List<RemoteEvent> events = new ArrayList<>();
    private final List<Page.Aside> aside = new ArrayList<>();
    private final Set<String> spoilt;

    /**
     * @param there  now, by Facebook's clock, which all dates of messages are by
     * @param spoilt marks of what was set aside before
     */
    Brought(Instant there, Set<String> spoilt) {
        this.there = there;
        this.spoilt = new LinkedHashSet<>(spoilt);
    }

    interface Reading {
        Item item() throws Unreadable;
    }

    /** Reads one, tells what is new about it, and knows it from now on. */
    void item(Map<String, Known> known, JsonNode raw, Reading reading) {
        try {
            Item item = reading.item();
            events.addAll(item.since(Optional.ofNullable(known.get(item.id())).map(Known::mark), there));
            known.put(item.id(), new Known(item.at(), item.mark()));
        } catch (Unreadable e) {
            aside(raw, e.getMessage());
        }
    }

    /** Once: it comes again at every look. */
    void aside(JsonNode item, String detail) {
        byte[] raw = item.toString().getBytes(StandardCharsets.UTF_8);
        if (spoilt.add(Item.hash(detail + Json.text(item, "id").orElseGet(item::toString)))) {
            aside.add(new Page.Aside(detail, raw.length > RAW ? Arrays.copyOf(raw, RAW) : raw));
        }
    }

    void deleted(String id) {
        events.add(new RemoteEvent.Deleted(id, there));
    }

    Page page(Cursor cursor) {
        Cursor after = cursor.spoilt(spoilt);
        return new Page(events, aside, after.written(), after.next().isPresent());
    }
}
