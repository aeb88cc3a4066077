package app.detente.ui.accounts;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.CardButton;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Columns;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The networks, each a card to press: what comes from it, and what is needed to connect it. */
final class NetworkChoice extends StackPane {
    private static final double GAP = 12;
    /** A card's least width, px. */
    private static final double LEAST = 236;

    NetworkChoice(List<Network> networks, Consumer<Network> chosen, Texts texts) {
        getChildren().add(new Columns(GAP, LEAST, networks.stream().map(network -> way(network, chosen, texts)).toList()));
    }

    private static Node way(Network network, Consumer<Network> chosen, Texts texts) {
        Label name = new Label(ChannelMark.name(network, texts));
        name.getStyleClass().add("strong");
        HBox head = new HBox(8, new ChannelMark(network, texts), name);
        head.setAlignment(Pos.CENTER_LEFT);
        Label about = wrapped(texts.get("account." + network.key() + ".about"));
        Label need = wrapped(texts.get("account." + network.key() + ".need"));
        need.getStyleClass().addAll("muted", "small");
        CardButton card = new CardButton(6);
        card.add(head, about, need);
        card.getStyleClass().add("network-way");
        card.setAccessibleText(name.getText() + ". " + about.getText() + " " + need.getText());
        card.setOnAction(event -> chosen.accept(network));
        return card;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
