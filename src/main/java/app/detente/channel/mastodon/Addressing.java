package app.detente.channel.mastodon;

import app.detente.channel.Json;
import app.detente.channel.mastodon.Api.Account;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Whom a reply speaks to, and who may see it.
 *
 * @param visibility that of the message answered: a direct one is answered directly, and one that is none we know is too
 * @param warning    in front of the message, and so in front of its answer; "" for none
 * @param accounts   to be named, as `name` or `name@server`
 */
record Addressing(String visibility, String warning, List<String> accounts) {
    private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private", "direct");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,255}(?:@[\\p{L}\\p{N}.:-]{1,255})?");

    /** As the message answered asks for. Where that is our own, we go on speaking to those it names. */
    static Addressing of(JsonNode parent, Account us, String server) {
        String visibility = Json.text(parent, "visibility").filter(VISIBILITIES::contains).orElse("direct");
        Set<String> accounts = new LinkedHashSet<>();
        if (Statuses.id(parent.path("account")).equals(Optional.of(us.id()))) {
            parent.path("mentions").forEach(mention -> account(mention, server).ifPresent(accounts::add));
        } else {
            account(parent.path("account"), server).ifPresent(accounts::add);
        }
        accounts.remove(us.acct());
        return new Addressing(visibility, Json.text(parent, "spoiler_text").orElse("").strip(), List.copyOf(accounts));
    }

    /** Without our own server's name, which some give and none needs. */
    private static Optional<String> account(JsonNode node, String server) {
        String here = "@" + ServerAddress.authority(server);
        return Json.text(node, "acct").map(acct -> acct.endsWith(here) ? acct.substring(0, acct.length() - here.length()) : acct)
                .filter(acct -> ACCOUNT.matcher(acct).matches());
    }

    /** The text with everybody named: whom a Mastodon reply does not name does not hear of it. A name without its server is completed. */
    String address(String text) {
        String named = text;
        for (String account : accounts.reversed()) {
            String name = account.replaceFirst("@.*", "");
            if (!mention(account).matcher(named).find()) {
                Matcher local = mention(name).matcher(named);
                named = local.find() ? local.replaceFirst(Matcher.quoteReplacement("@" + account)) : "@" + account + " " + named;
            }
        }
        return named;
    }

    private static Pattern mention(String account) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_/@])@" + Pattern.quote(account) + "(?![\\p{L}\\p{N}_@-]|\\.[\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}
