package app.detente.storage;

import app.detente.voice.ReplyTemplate;
import java.io.InputStream;
import java.util.List;

/** The templates a new queue starts with: a telecom brand's common cases, in French and in English. */
public final class Starter {
    private Starter() {}

    /** Read anew at each call, in the order of the library. */
    public static List<ReplyTemplate> templates() {
        InputStream file = ReplyTemplate.class.getResourceAsStream("starter.json");
        return TemplateJson.read(file);
    }
}
