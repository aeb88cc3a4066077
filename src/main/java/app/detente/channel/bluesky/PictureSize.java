package app.detente.channel.bluesky;

import app.detente.model.FileKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Width and height as a picture's header gives them, so that its place is kept while it loads (app.bsky.embed.defs#aspectRatio). Where it may have to
 * be turned before it is shown, nothing is said: a wrong place is worse than none.
 */
record PictureSize(int width, int height) {
    private static final int EXIF = 0x08;

    static Optional<PictureSize> of(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            return (switch (FileKind.of(content)) {
                case PNG -> Optional.of(new PictureSize(bytes.getInt(16), bytes.getInt(20)));
                case WEBP -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
                case JPEG -> jpeg(bytes);
                case GIF, PDF, OTHER -> Optional.<PictureSize>empty();
            }).filter(size -> size.width > 0 && size.height > 0);
        } catch (IndexOutOfBoundsException cutShort) {
            return Optional.empty();
        }
    }

    /** Segments up to the frame header; ITU T.81, B.2.2. One with an Exif segment may lie on its side. */
    private static Optional<PictureSize> jpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            int length = bytes.getShort(at + 2) & 0xFFFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return Optional.of(new PictureSize(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF));
            }
            if (marker == 0xE1 && word(bytes, at + 4).equals("Exif")) {
                return Optional.empty();
            }
            at += 2 + Math.max(2, length);
        }
        return Optional.empty();
    }

    /** RFC 9649: a canvas, lossless, or a key frame of VP8. */
    private static Optional<PictureSize> webp(ByteBuffer bytes) {
        return switch (word(bytes, 12)) {
            case "VP8X" -> (bytes.get(20) & EXIF) != 0 ? Optional.empty()
                    : Optional.of(new PictureSize((bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8) + 1));
            case "VP8L" -> {
                int bits = bytes.getInt(21);
                yield Optional.of(new PictureSize((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1));
            }
            case "VP8 " -> Optional.of(new PictureSize(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF));
            default -> Optional.empty();
        };
    }

    private static String word(ByteBuffer bytes, int at) {
        byte[] word = new byte[4];
        bytes.get(at, word);
        return new String(word, StandardCharsets.US_ASCII);
    }
}
