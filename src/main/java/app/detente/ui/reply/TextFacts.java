package app.detente.ui.reply;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.Shown;
import app.detente.voice.NumberedChain;
import app.detente.voice.PostPrice;
import java.math.BigDecimal;
import java.text.NumberFormat;
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
    private final Texts texts;
    private final Supplier<Network> network;

    TextFacts(ReadingViewModel model, Texts texts, Supplier<Network> network) {
        this.texts = texts;
        this.network = network;
        setSpacing(6);
        model.readingProperty().subscribe(this::show);
    }

    private void show(Reading reading) {
        getChildren().clear();
        if (!reading.links().isEmpty()) {
            getChildren().add(links(reading.links()));
        }
        if (!reading.chain().isEmpty()) {
            getChildren().add(chain(reading.chain()));
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
        VBox all = new VBox(4);
        all.getStyleClass().add("chain");
        Label title = new Label(texts.get("composer.chain", parts.size()));
        title.getStyleClass().addAll("muted", "small");
        all.getChildren().add(title);
        for (NumberedChain.Part part : parts) {
            Label line = new Label(Shown.line(part.text()));
            line.getStyleClass().addAll("small", "chain-part");
            line.setMinWidth(0);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            line.setTooltip(new Tooltip(Shown.text(part.text(), 600)));
            all.getChildren().add(line);
        }
        return all;
    }
}
