package app.detente.channel.mastodon;

import app.detente.channel.Json;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads statuses (entities/Status) as messages. */
final class Statuses {
    /** Further ahead than any clock: such a date would keep a conversation on top for ever. */
    private static final Duration FAR = Duration.ofDays(1);
    private static final int LONGEST_URL = 2_048;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");
    private final InstantSource clock;

    Statuses(InstantSource clock) {
        this.clock = clock;
    }

    /** A status that is no message we can take; says which part of it, and nothing it says. */
    static final class Unreadable extends Exception {
        Unreadable(String detail) {
            super(detail);
        }
    }

    /** @param us our account's id: what it wrote is the brand's, from wherever it was written */
    IncomingMessage message(JsonNode status, String us) throws Unreadable {
        String id = id(status).orElseThrow(() -> new Unreadable("status.id"));
        JsonNode author = status.path("account");
        String authorId = id(author).orElseThrow(() -> new Unreadable("status.account.id"));
        return new IncomingMessage(Network.MASTODON, id, Optional.empty(), Json.text(status, "in_reply_to_id").filter(Api::isId),
                authorId.equals(us) ? MessageKind.BRAND : MessageKind.CUSTOMER, authorId, name(author, authorId), Optional.empty(), text(status),
                written(status), Json.text(status, "url").filter(url -> url.length() <= LONGEST_URL && WEB.matcher(url).matches()));
    }

    static Optional<String> id(JsonNode node) {
        return Json.text(node, "id").filter(Api::isId);
    }

    /** When it was last edited, as the server writes it; "" where it never was. */
    static String edited(JsonNode status) {
        return Json.text(status, "edited_at").orElse("");
    }

    /** The warning in front of it, what it says, and the addresses of its pictures with their descriptions. */
    String text(JsonNode status) throws Unreadable {
        String html = Json.text(status, "content").orElseThrow(() -> new Unreadable("status.content"));
        String warning = Json.text(status, "spoiler_text").map(String::strip).orElse("");
        String pictures = StreamSupport.stream(status.path("media_attachments").spliterator(), false).map(Statuses::picture)
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        StringBuilder whole = new StringBuilder(warning);
        for (String part : new String[] {HtmlText.of(html), pictures}) {
            whole.append(whole.isEmpty() || part.isEmpty() ? "" : "\n\n").append(part);
        }
        if (whole.length() > IncomingMessage.MAX_TEXT) {
            throw new Unreadable("status.content: too long");
        }
        return whole.toString();
    }

    private static String picture(JsonNode media) {
        String url = Json.text(media, "url").filter(address -> address.length() <= LONGEST_URL && WEB.matcher(address).matches()).orElse("");
        String description = Json.text(media, "description").map(String::strip).orElse("");
        return description.isEmpty() || url.isEmpty() ? description + url : description + " " + url;
    }

    private Instant written(JsonNode status) throws Unreadable {
        return Json.instant(status, "created_at").filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(clock.instant().plus(FAR)))
                .orElseThrow(() -> new Unreadable("status.created_at"));
    }

    /** As people there see it, or else the account's address. */
    private static String name(JsonNode author, String id) {
        String name = Json.text(author, "display_name").filter(shown -> !shown.isBlank())
                .or(() -> Json.text(author, "acct").filter(acct -> !acct.isBlank()).map(acct -> "@" + acct)).orElse(id);
        if (name.length() <= IncomingMessage.MAX_NAME) {
            return name;
        }
        int end = IncomingMessage.MAX_NAME;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }
}
