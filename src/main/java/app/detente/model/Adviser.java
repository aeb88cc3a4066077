package app.detente.model;

/** A person of the house who answers. The name is how replies are signed. */
public record Adviser(long id, String name) {}
