package app.detente.ui.conversation;

import app.detente.model.Conversation;
import app.detente.model.Customer;
import app.detente.model.Status;
import app.detente.model.Texts;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import app.detente.ui.common.TagChip;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Who the customer is, beside the thread: where they write, since when, the conversation's tags, and what they wrote about before. */
public final class CustomerView extends VBox {
    private final ConversationViewModel model;
    private final Desk desk;
    private final Texts texts;

    public CustomerView(ConversationViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().add("customer");
        model.openedProperty().subscribe(opened -> opened.ifPresentOrElse(this::show, getChildren()::clear));
    }

    private void show(Opened opened) {
        getChildren().setAll(section("customer.title"), head(opened));
        if (!opened.row().tags().isEmpty()) {
            FlowPane tags = new FlowPane(5, 5);
            opened.row().tags().forEach(tag -> tags.getChildren().add(new TagChip(tag)));
            getChildren().addAll(section("customer.tags"), tags);
        }
        if (!opened.history().isEmpty()) {
            getChildren().add(section("customer.history"));
            opened.history().forEach(earlier -> getChildren().add(card(earlier)));
        }
    }

    private Node section(String key) {
        Label section = new Label(texts.get(key));
        section.getStyleClass().addAll("section", "customer-section");
        return section;
    }

    private Node head(Opened opened) {
        String called = opened.customer().map(Customer::name).orElse(opened.row().customerName());
        Label name = new Label(Shown.line(called));
        name.getStyleClass().add("strong");
        name.setTooltip(new Tooltip(name.getText()));
        VBox words = new VBox(1, name, handle(opened));
        opened.customer().ifPresent(customer -> words.getChildren().add(since(customer)));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(10, new StackPane(new Avatar(called, 36)), words);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    /** The name on the network, where it says more than the name; a bare number says nothing to a person. */
    private Node handle(Opened opened) {
        String network = ChannelMark.name(opened.row().account().network(), texts);
        Optional<String> remote = opened.customer().map(Customer::remoteId).map(Shown::line)
                .filter(id -> !id.equals(Shown.line(opened.row().customerName())) && !id.isBlank() && !id.matches("\\d+"));
        Label handle = new Label(remote.map(id -> texts.get("customer.handle", network, id)).orElse(network));
        handle.getStyleClass().addAll("muted", "small");
        handle.setTooltip(new Tooltip(handle.getText()));
        return handle;
    }

    private Node since(Customer customer) {
        String first = desk.dates().moment(customer.firstSeen(), desk.now().getValue());
        Label since = new Label(texts.get("customer.since", customer.conversations(), first));
        since.getStyleClass().addAll("muted", "small");
        since.setWrapText(true);
        since.setTooltip(new Tooltip(desk.dates().exact(customer.firstSeen())));
        return since;
    }

    private Node card(Conversation earlier) {
        Label when = new Label(desk.dates().moment(earlier.lastAt(), desk.now().getValue()));
        when.getStyleClass().add("strong");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label status = new Label(texts.get("customer.status." + earlier.status().key()));
        status.getStyleClass().addAll("small", "status", shade(earlier.status()));
        HBox top = new HBox(8, when, gap, status);
        top.setAlignment(Pos.BASELINE_LEFT);
        Label preview = new Label(Shown.line(earlier.preview()));
        preview.setWrapText(true);
        preview.getStyleClass().addAll("muted", "small", "two-lines");
        VBox words = new VBox(2, top, preview);
        Button card = new Button(null, words);
        card.getStyleClass().addAll("card", "card-button");
        card.setMaxWidth(Double.MAX_VALUE);
        words.prefWidthProperty().bind(card.widthProperty().subtract(26));
        card.setAccessibleText(String.join(", ", List.of(when.getText(), status.getText(), preview.getText())));
        card.setOnAction(event -> model.open(earlier.id()));
        return card;
    }

    private static String shade(Status status) {
        return switch (status) {
            case NEW, OPEN -> "warn";
            case CLOSED, WAITING_ON_CUSTOMER -> "ok";
            case SNOOZED, SPAM -> "muted";
        };
    }
}
