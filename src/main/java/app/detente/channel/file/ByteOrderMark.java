package app.detente.channel.file;

/** The three bytes EF BB BF that some programs put before UTF-8, also in the middle of a file put together from several. */
final class ByteOrderMark {
    private static final int[] UTF_8 = {0xEF, 0xBB, 0xBF};

    private ByteOrderMark() {}

    /** 3 where the bytes begin with a UTF-8 mark, else 0. */
    static int length(byte[] bytes) {
        if (bytes.length < UTF_8.length) {
            return 0;
        }
        for (int i = 0; i < UTF_8.length; i++) {
            if ((bytes[i] & 0xFF) != UTF_8[i]) {
                return 0;
            }
        }
        return UTF_8.length;
    }
}
