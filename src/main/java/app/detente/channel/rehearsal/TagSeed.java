package app.detente.channel.rehearsal;

import app.detente.model.TagColour;

/** A tag to begin with. */
public record TagSeed(String name, TagColour colour) {}
