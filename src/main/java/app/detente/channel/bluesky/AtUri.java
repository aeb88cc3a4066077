package app.detente.channel.bluesky;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a record is: whose, of which kind, under which key; atproto.com/specs/at-uri-scheme, with the account always by its DID. */
record AtUri(String did, String collection, String key) {
    static final String POST = "app.bsky.feed.post";
    private static final Pattern DID = Pattern.compile("did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,200}");
    private static final Pattern FORM = Pattern.compile("at://(" + DID + ")/([A-Za-z][A-Za-z0-9.-]{0,316})/([A-Za-z0-9._:~-]{1,512})");

    static Optional<AtUri> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new AtUri(matcher.group(1), matcher.group(2), matcher.group(3))) : Optional.empty();
    }

    /** Of a post; empty for every other record. */
    static Optional<AtUri> ofPost(String text) {
        return of(text).filter(uri -> uri.collection.equals(POST));
    }

    static boolean isDid(String text) {
        return DID.matcher(text).matches();
    }

    /** The post for people, in the browser. By the DID, which stays when the account changes its name. */
    String page() {
        return "https://bsky.app/profile/" + did + "/post/" + key;
    }

    @Override
    public String toString() {
        return "at://" + did + "/" + collection + "/" + key;
    }
}
