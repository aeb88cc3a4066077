package app.detente.channel.facebook;

import app.detente.channel.Access;
import app.detente.channel.Http;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that answers. One that has ended is answered by a later one without a word but in a header, docs/graph-api/guides/versioning:
 * it is said once, for whoever keeps the console. For any thread.
 */
final class Version {
    private static final Logger LOG = System.getLogger(Version.class.getName());
    private static final Pattern FORM = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");
    private volatile String answering = "";

    void note(Http.Answer answer, Access access) {
        String version = answer.headers().firstValue("facebook-api-version").filter(said -> FORM.matcher(said).matches()).orElse("");
        if (version.isEmpty() || version.equals(answering)) {
            return;
        }
        answering = version;
        Matcher asked = FORM.matcher(Server.typed(access));
        if (asked.find() && !asked.group().equals(version)) {
            LOG.log(Level.WARNING, "Facebook was asked by version {0} and answers by {1}", asked.group(), version);
        }
    }
}
