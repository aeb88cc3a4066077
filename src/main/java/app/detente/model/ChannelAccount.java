package app.detente.model;

/** One place messages come from and replies go to: a network and the name of the account on it. */
public record ChannelAccount(long id, Network network, String name) {}
