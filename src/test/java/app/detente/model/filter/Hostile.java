package app.detente.model.filter;

import java.util.List;

/** What people paste, fingers slip into, and attackers try. */
public final class Hostile {
    public static final List<String> STRINGS = List.of("", " ", "\" AND ( *", "NEAR(", "NEAR(a b, 3)", "-x", "--x", "-", "- -", "col:x", "body:", "body:x",
            "author : x", "*", "**", "a**", "'", "''; DROP TABLE message; --", "' OR 1=1 --", "tag:' OR '1'='1", "tag:\"'); DELETE FROM tag; --\"", "mot ".repeat(10_000),
            "a\0b", "\0", "tag:\0", "from:\0a", "\uD83D", "\uDE21x\uD83D", "tag:\uD83D", "tag:\uDE21\uD83D", "😡", "😡".repeat(10_000), "👩‍👩‍👧‍👦", "^a", "{a b}:c", "a + b",
            "\"a\" * NOT", "search:*", "x".repeat(100_000), "x".repeat(1 << 20), "tag:" + "x".repeat(1 << 20), "\u202E\u200D", "\u202Eelbaf\u202C facture", "%_", "tag:%",
            "e" + "\u0301".repeat(20_000), "\u0301".repeat(20_000), "\u0327\u0301".repeat(10_000), "tag:e" + "\u0301\u0327".repeat(10_000), "\"", "\"\"", "\"\"\"", "«", "« a",
            "\"a", "a\"b c\"", "tag:\"", "tag:\"\"", "tag:\"a\"\"b\"", "is:", ":", "::", "is::", ":is", "is:is:waiting", "-is:", "-tag:", "--tag:x", "is:waiting;is:closed",
            "older:", "older:-1h", "older:99999999999999999999h", "older:0", "older:h", "older:1h1h", "before:2026-02-31", "before:0000-00-00", "before:99999-01-01",
            "after:today;", "lang:", "lang:\u202Efr", "priority:9", "channel:../../etc/passwd", "from:*", "from:\"*\"", "assignee:", "assignee:*", "http://example.com/?q=a:b&c",
            "10:30", "a:b:c", "ｆｕｌｌ：ｗｉｄｔｈ", "ﷺ".repeat(1_000), "tag:" + "ﷺ".repeat(40), "\u0000\u0001\u001b[31m", "\uFFFF\uFFFE", "rembours*", "\"carte sim\"*", "a\tb\nc\r\nd",
            "-".repeat(2_000), "\"".repeat(2_000), "*".repeat(2_000), ":".repeat(2_000), "-\"".repeat(1_000), "tag:a ".repeat(400), "中文 搜索", "שלום עולם", "मराठी", "𞤀𞤁",
            "AND", "OR", "NOT", "a AND b", "NOT a", "-NOT", "rank", "rowid:1", "match", "\\", "\\\"", "[a]", "(a", "a)", "~a", "a~2", "a^2", "<script>", "${jndi:ldap://x}");

    private Hostile() {}
}
