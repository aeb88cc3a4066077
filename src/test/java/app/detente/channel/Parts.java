package app.detente.channel;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form with files in it, read as a strict server reads it: RFC 7578. */
public final class Parts {
    private static final Pattern TYPE = Pattern.compile("multipart/form-data; boundary=([0-9a-zA-Z'()+_,./:=?-]{1,70})");
    private static final Pattern NAMED = Pattern.compile("form-data; name=\"([^\"]+)\"(?:; filename=\"([^\"]*)\")?");

    /** @param file "" for what is none */
    public record Part(String file, String type, byte[] content) {
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private Parts() {}

    /** By their names; empty where it is no such form, or a broken one. */
    public static Optional<Map<String, Part>> read(String contentType, byte[] body) {
        Matcher type = TYPE.matcher(String.valueOf(contentType));
        if (!type.matches()) {
            return Optional.empty();
        }
        String boundary = "--" + type.group(1);
        String all = new String(body, StandardCharsets.ISO_8859_1);
        Map<String, Part> parts = new LinkedHashMap<>();
        int at = 0;
        while (all.startsWith(boundary + "\r\n", at)) {
            int head = at + boundary.length() + 2;
            int content = all.indexOf("\r\n\r\n", head) + 4;
            int end = all.indexOf("\r\n" + boundary, content);
            if (content < 4 || end < 0) {
                return Optional.empty();
            }
            Map<String, String> headers = headers(all.substring(head, content - 4));
            Matcher named = NAMED.matcher(headers.getOrDefault("content-disposition", ""));
            if (!named.matches() || parts.containsKey(named.group(1))) {
                return Optional.empty();
            }
            parts.put(named.group(1), new Part(Optional.ofNullable(named.group(2)).orElse(""), headers.getOrDefault("content-type", ""),
                    all.substring(content, end).getBytes(StandardCharsets.ISO_8859_1)));
            at = end + 2;
        }
        return all.substring(at).equals(boundary + "--\r\n") ? Optional.of(parts) : Optional.empty();
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines.split("\r\n")) {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, Math.max(0, colon)).toLowerCase(java.util.Locale.ROOT), line.substring(colon + 2));
        }
        return headers;
    }
}
