package app.detente.model;

/** A label on a conversation. Names are unique without regard to case or accents. */
public record Tag(long id, String name, TagColour colour) {}
