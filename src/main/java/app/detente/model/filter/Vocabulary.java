package app.detente.model.filter;

import app.detente.model.Language;
import app.detente.model.Network;
import java.util.List;

/**
 * What completion may offer.
 *
 * @param language   the one keys and values are spelled in; those typed in the other one are completed in that
 * @param tags       names of tags, in the order to offer them
 * @param colleagues names of advisers
 * @param channels   networks in use
 */
public record Vocabulary(Language language, List<String> tags, List<String> colleagues, List<Network> channels) {}
