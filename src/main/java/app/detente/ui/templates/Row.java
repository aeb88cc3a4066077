package app.detente.ui.templates;

import app.detente.voice.ReplyTemplate;

/**
 * A template in the list, as it stands in the editor where it has been changed there.
 *
 * @param due whether somebody should look it over by now
 */
public record Row(ReplyTemplate template, boolean unsaved, boolean due) {
    public String id() {
        return template.id();
    }
}
