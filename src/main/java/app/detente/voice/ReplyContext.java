package app.detente.voice;

import app.detente.model.IncomingMessage;
import java.util.regex.Pattern;

/**
 * The conversation a template is filled from.
 *
 * @param customerName the name the network shows, untrusted; "" where unknown
 * @param adviser      the name replies are signed with
 * @param channel      the name of the place, in the reader's language
 */
public record ReplyContext(String customerName, String brand, String adviser, String channel) {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFDD0]");

    /**
     * What stands in the reply for a variable, "" for nothing. A value stays on one line and within {@link IncomingMessage#MAX_NAME}, cannot turn
     * the direction of the text around it, and cannot look like a gap: all of them come from outside.
     */
    String value(Variable variable) {
        return switch (variable) {
            case FIRST_NAME -> clean(FirstName.of(customerName).orElse(""));
            case CUSTOMER_NAME -> clean(customerName);
            case BRAND -> clean(brand);
            case ADVISER -> clean(adviser);
            case CHANNEL -> clean(channel);
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
