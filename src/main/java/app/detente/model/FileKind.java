package app.detente.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name says: a network looks at those, and people rename files. */
public enum FileKind {
    JPEG("image/jpeg"), PNG("image/png"), GIF("image/gif"), WEBP("image/webp"), PDF("application/pdf"), OTHER("application/octet-stream");

    /** So many bytes from its beginning tell. */
    public static final int HEAD = 16;
    private final String type;

    FileKind(String type) {
        this.type = type;
    }

    /** The media type that networks are told. */
    public String type() {
        return type;
    }

    /** As people call it; empty for {@link #OTHER}, which has no name of its own. */
    public Optional<String> label() {
        return this == OTHER ? Optional.empty() : Optional.of(this == WEBP ? "WebP" : name());
    }

    /** By the first {@value #HEAD} bytes, or all there are. */
    public static FileKind of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        return head.startsWith("%PDF-") ? PDF : OTHER;
    }
}
