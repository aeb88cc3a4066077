package app.detente.model;

import java.util.List;

/**
 * Something that has to be known to connect an account: what it is called and where it is found stand in the bundles, under
 * {@code account.<network>.<key>} and the same with {@code .where}.
 *
 * @param example  of it, as it looks; "" for a secret
 * @param optional whether it can be left empty
 */
public record AccountField(String key, Kind kind, String example, boolean optional) {
    /** How it is typed and kept: a secret is not shown, and is kept in the keychain alone. */
    public enum Kind { TEXT, ADDRESS, NUMBER, SECRET, FOLDER }

    public AccountField(String key, Kind kind, String example) {
        this(key, kind, example, false);
    }

    /** The networks that can be connected: those a channel is there for. */
    public static List<Network> connectable() {
        return List.of(Network.FACEBOOK, Network.EMAIL, Network.MASTODON, Network.BLUESKY, Network.FILE);
    }

    /** What a network asks for, in the order of the form. */
    public static List<AccountField> of(Network network) {
        return switch (network) {
            case EMAIL -> List.of(new AccountField("address", Kind.TEXT, "bonjour@maison.fr"),
                    new AccountField("imap", Kind.ADDRESS, "imap.maison.fr:993"), new AccountField("smtp", Kind.ADDRESS, "smtp.maison.fr:465"),
                    new AccountField("user", Kind.TEXT, "bonjour@maison.fr", true), new AccountField("password", Kind.SECRET, "", true),
                    new AccountField("token", Kind.SECRET, "", true), new AccountField("mailbox", Kind.TEXT, "INBOX", true));
            case MASTODON -> List.of(new AccountField("server", Kind.ADDRESS, "https://piaille.fr"), new AccountField("token", Kind.SECRET, ""));
            case BLUESKY -> List.of(new AccountField("server", Kind.ADDRESS, "https://bsky.social"),
                    new AccountField("handle", Kind.TEXT, "maison.bsky.social"), new AccountField("password", Kind.SECRET, ""));
            case FACEBOOK -> List.of(new AccountField("page", Kind.TEXT, "1234567890"), new AccountField("token", Kind.SECRET, ""),
                    new AccountField("server", Kind.ADDRESS, "https://graph.facebook.com/v26.0", true));
            case X -> List.of(new AccountField("token", Kind.SECRET, ""), new AccountField("server", Kind.ADDRESS, "https://api.x.com", true));
            case FILE -> List.of(new AccountField("in", Kind.FOLDER, "/srv/detente/in"), new AccountField("out", Kind.FOLDER, "/srv/detente/out"));
        };
    }
}
