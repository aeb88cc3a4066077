package app.detente.channel.mastodon;

import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.channel.Page.Aside;
import app.detente.channel.Trouble;
import app.detente.channel.mastodon.Cursor.Seen;
import app.detente.channel.mastodon.Statuses.Unreadable;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.RemoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What has come: mentions of us, what the account itself answered from elsewhere, and what became of the newest messages. */
final class Intake {
    private static final String MENTIONS = "v1/notifications?limit=80&types%5B%5D=mention&types%5B%5D=update";
    private static final String OWN = "v1/accounts/%s/statuses?limit=40&exclude_reblogs=true";
    /** After this long nothing more is asked for in one go, so that it ends within a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int RAW = 64 << 10;
    private final Api api;
    private final InstantSource clock;
    private final Statuses statuses;
    private final Walker walker;
    private final Watch watch;

    Intake(Api api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
        this.statuses = new Statuses(clock);
        this.walker = new Walker(api, clock);
        this.watch = new Watch(api, statuses, clock);
    }

    Page fetch(String kept) throws Trouble {
        Instant end = clock.instant().plus(PATIENCE);
        Cursor from = Cursor.of(kept);
        String us = api.me().id();
        Taken taken = new Taken(us);
        Walker.Step mentions = walker.step(from.mentions(), MENTIONS);
        mentions.items().forEach(taken::notice);
        Walk own = from.own();
        boolean more = mentions.more();
        if (clock.instant().isBefore(end)) {
            Walker.Step ours = walker.step(own, OWN.formatted(us));
            ours.items().forEach(taken::own);
            own = ours.next();
            more |= ours.more();
        }
        List<Seen> watched = watch.newest(from.watch(), taken.seen);
        if (!more && clock.instant().isBefore(end)) {
            Watch.Found found = watch.look(watched, end);
            taken.events.addAll(found.events());
            watched = found.watched();
        }
        return new Page(taken.events, taken.aside, new Cursor(mentions.next(), own, watched).kept(), more);
    }

    /** Gathers what the lists brought. */
    private final class Taken {
        private final String us;
        private final List<RemoteEvent> events = new ArrayList<>();
        private final List<Aside> aside = new ArrayList<>();
        private final Map<String, Seen> seen = new LinkedHashMap<>();

        Taken(String us) {
            this.us = us;
        }

        /** A notification (entities/Notification); of a type that was not asked for, it is passed over. */
        void notice(JsonNode notice) {
            String type = Json.text(notice, "type").orElse("");
            JsonNode status = notice.path("status");
            try {
                switch (type) {
                    case "mention" -> written(status);
                    case "update" -> events.add(edited(status));
                    case "" -> throw new Unreadable("notification.type");
                    default -> { }
                }
            } catch (Unreadable e) {
                aside(e, notice);
            }
        }

        private void written(JsonNode status) throws Unreadable {
            IncomingMessage message = statuses.message(status, us);
            events.add(new RemoteEvent.Written(message, ""));
            if (message.kind() == MessageKind.CUSTOMER) {
                seen.put(message.id(), new Seen(message.id(), Statuses.edited(status)));
            }
        }

        private RemoteEvent edited(JsonNode status) throws Unreadable {
            String id = Statuses.id(status).orElseThrow(() -> new Unreadable("status.id"));
            return new RemoteEvent.Edited(id, statuses.text(status), Json.instant(status, "edited_at").orElse(clock.instant()));
        }

        /** A status of our own, where it speaks to somebody: what the brand says to all answers nobody. */
        void own(JsonNode status) {
            Optional<String> to = Json.text(status, "in_reply_to_account_id");
            boolean answers = Json.text(status, "in_reply_to_id").isPresent()
                    && (!to.equals(Optional.of(us)) || !status.path("mentions").isEmpty());
            if (answers || Statuses.id(status).isEmpty()) {
                try {
                    events.add(new RemoteEvent.Written(statuses.message(status, us), ""));
                } catch (Unreadable e) {
                    aside(e, status);
                }
            }
        }

        private void aside(Unreadable why, JsonNode item) {
            byte[] raw = Json.MAPPER.writeValueAsBytes(item);
            aside.add(new Aside(why.getMessage(), Arrays.copyOf(raw, Math.min(raw.length, RAW))));
        }
    }
}
