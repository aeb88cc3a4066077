package app.detente.ui.reply;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.Shown;
import app.detente.voice.NumberedChain;
import app.detente.voice.PostPrice;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Under the text: the links it holds, with what they cost where the network charges for them, and the posts it goes out as where it is too long for one. */
final class TextFacts extends VBox {
    private static final int LINKS = 4;
    /** UTF-16 units of a post in its tooltip. */
    private static final int LONGEST = 600;
    private final VBox chain = new VBox(4);
    private final Label title = new Label();
    private final Texts texts;
    private final Supplier<Network> network;
    private Reading shown = Reading.NOTHING;
    private Node links = new FlowPane();

    TextFacts(ReadingViewModel model, Texts texts, Supplier<Network> network) {
        this.texts = texts;
        this.network = network;
        chain.getStyleClass().add("chain");
        title.getStyleClass().addAll("muted", "small");
        chain.getChildren().add(title);
        setSpacing(6);
        setVisible(false);
        setManaged(false);
        model.readingProperty().subscribe(this::show);
    }

    /** Nodes are made anew only where what they show has changed: a reading comes with nearly every key. */
    private void show(Reading reading) {
        if (reading.links().equals(shown.links()) && reading.chain().equals(shown.chain())) {
            return;
        }
        boolean sameLinks = reading.links().equals(shown.links());
        shown = reading;
        if (!sameLinks) {
            getChildren().remove(links);
            links = links(reading.links());
        }
        List<Node> now = new ArrayList<>();
        if (!reading.links().isEmpty()) {
            now.add(links);
        }
        if (!reading.chain().isEmpty()) {
            now.add(chain(reading.chain()));
        }
        if (!now.equals(getChildren())) {
            getChildren().setAll(now);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node links(List<String> links) {
        FlowPane chips = new FlowPane(6, 6);
        chips.getStyleClass().add("links");
        Optional<PostPrice> price = PostPrice.on(network.get());
        links.stream().limit(LINKS).forEach(link -> {
            Label chip = new Label(Shown.line(link));
            chip.getStyleClass().addAll("link-chip", "small");
            chip.setMaxWidth(240);
            chips.getChildren().add(chip);
        });
        price.ifPresent(asked -> {
            Label cost = new Label(texts.get("composer.link.price", dollars(asked.withLink()), dollars(asked.plain())));
            cost.getStyleClass().addAll("small", "link-price");
            cost.setTooltip(new Tooltip(texts.get("composer.link.read-on", asked.readOn().toString())));
            chips.getChildren().add(cost);
        });
        return chips;
    }

    private String dollars(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(texts.locale());
        format.setCurrency(Currency.getInstance("USD"));
        format.setMaximumFractionDigits(3);
        return format.format(amount);
    }

    private Node chain(List<NumberedChain.Part> parts) {
        chain.getChildren().remove(Math.min(1 + parts.size(), chain.getChildren().size()), chain.getChildren().size());
        title.setText(texts.get("composer.chain", parts.size()));
        for (int at = 0; at < parts.size(); at++) {
            if (at + 1 == chain.getChildren().size()) {
                chain.getChildren().add(part());
            }
            Label line = (Label) chain.getChildren().get(at + 1);
            line.setText(Shown.line(parts.get(at).text()));
            line.getTooltip().setText(Shown.text(parts.get(at).text(), LONGEST));
        }
        return chain;
    }

    private static Label part() {
        Label line = new Label();
        line.getStyleClass().addAll("small", "chain-part");
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        line.setTooltip(new Tooltip());
        return line;
    }
}
