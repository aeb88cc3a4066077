package app.detente.ui;

/** The widths of the desk's panes beside the conversation, which takes what is left; px. */
public record Panes(double views, double list, double side) {
    public static final Panes USUAL = new Panes(188, 330, 260);
}
