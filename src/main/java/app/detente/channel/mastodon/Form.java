package app.detente.channel.mastodon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The fields of a form, in order, as `application/x-www-form-urlencoded`. */
final class Form {
    private final StringBuilder text = new StringBuilder();

    Form with(String name, String value) {
        text.append(text.isEmpty() ? "" : "&").append(encoded(name)).append('=').append(encoded(value));
        return this;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
