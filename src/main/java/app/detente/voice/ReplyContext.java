package app.detente.voice;

import app.detente.model.IncomingMessage;
import app.detente.model.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The conversation a template is filled from.
 *
 * @param customerName the name the network shows, untrusted; "" where unknown
 * @param adviser      the name replies are signed with
 * @param channel      the name of the place, in the reader's language
 * @param network      where the reply goes, for sections that ask
 * @param blocks       the texts that templates share
 */
public record ReplyContext(String customerName, String brand, String adviser, String channel, Optional<Network> network, Moment moment, Blocks blocks) {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFDD0]");

    /** At no time in particular, on no network, without shared texts. */
    public ReplyContext(String customerName, String brand, String adviser, String channel) {
        this(customerName, brand, adviser, channel, Optional.empty(), Moment.ANY, Blocks.NONE);
    }

    public ReplyContext on(Network there) {
        return new ReplyContext(customerName, brand, adviser, channel, Optional.of(there), moment, blocks);
    }

    /** Written now, where the desk is. */
    public ReplyContext at(Instant now, ZoneId desk) {
        return when(new Moment(Optional.of(now.atZone(desk).toLocalTime()), moment.waited(), moment.contacts()));
    }

    /** To somebody who has waited this long; a clock that runs behind makes it zero. */
    public ReplyContext waited(Duration time) {
        return when(new Moment(moment.time(), time.isNegative() ? Duration.ZERO : time, moment.contacts()));
    }

    /** To somebody who has sent this many messages today. */
    public ReplyContext contacts(int today) {
        return when(new Moment(moment.time(), moment.waited(), today));
    }

    private ReplyContext when(Moment then) {
        return new ReplyContext(customerName, brand, adviser, channel, network, then, blocks);
    }

    public ReplyContext with(Blocks shared) {
        return new ReplyContext(customerName, brand, adviser, channel, network, moment, shared);
    }

    /**
     * What stands in a reply of this language for a variable, "" for nothing. A value stays on one line and within
     * {@link IncomingMessage#MAX_NAME}, cannot turn the direction of the text around it, and cannot look like a gap: names come from outside.
     */
    String value(Variable variable, String language) {
        return switch (variable) {
            case FIRST_NAME -> clean(FirstName.of(customerName).orElse(""));
            case CUSTOMER_NAME -> clean(customerName);
            case BRAND -> clean(brand);
            case ADVISER -> clean(adviser);
            case CHANNEL -> clean(channel);
            case GREETING -> moment.greeting(language);
            case WAITING_TIME -> moment.waiting(language);
            case CONTACTS_TODAY -> moment.contacts() > 0 ? Integer.toString(moment.contacts()) : "";
        };
    }

    private static String clean(String value) {
        String seen = UNSEEN.matcher(value).replaceAll("");
        String line = BREAKS.matcher(seen).replaceAll(" ").strip();
        String within = line.codePoints().limit(IncomingMessage.MAX_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return within.replace(Gaps.OPENING, '[').replace(Gaps.CLOSING, ']');
    }
}
