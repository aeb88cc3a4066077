package app.detente.ui.common;

import app.detente.model.Network;
import app.detente.model.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** A small framed glyph that says which network a message came from. Told apart by shape first, colour second; named on hover. */
public final class ChannelMark extends StackPane {
    private static final double SIDE = 18;

    public ChannelMark(Network network, Texts texts) {
        super(Icon.of(network).at(11));
        getStyleClass().addAll("channel-mark", "net-" + network.key());
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name(network, texts));
        Tooltip.install(this, new Tooltip(name(network, texts)));
    }

    /** The network's name as people say it in this language. */
    public static String name(Network network, Texts texts) {
        return switch (network) {
            case EMAIL -> texts.get("common.network.email");
            case FILE -> texts.get("common.network.file");
            case FACEBOOK, X, MASTODON, BLUESKY -> network.label();
        };
    }
}
