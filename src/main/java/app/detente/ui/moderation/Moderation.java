package app.detente.ui.moderation;

/** What moderates in one window. */
public record Moderation(HideViewModel hide, LadderViewModel ladder, CharterViewModel charter) {}
