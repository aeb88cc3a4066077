package app.detente.ui.templates;

import app.detente.model.Conversation;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the page knows of the rest of the window.
 *
 * @param brand the name that stands for the house in a preview
 * @param open  the conversation open at the desk just now
 */
public record House(Supplier<String> brand, Supplier<Optional<Conversation>> open) {}
