package app.detente.ui.conversation;

import app.detente.model.Conversation;
import app.detente.model.Customer;
import app.detente.model.Person;
import app.detente.model.Texts;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.ui.common.TagChip;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Who the customer is, beside the thread: where they write, since when, who else they are, what colleagues noted, and what they wrote before. */
public final class CustomerView extends VBox {
    /** From the how-manieth time a day on it is worth saying. */
    private static final int OFTEN = 2;

    private final CustomerViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final PersonPicker picker;
    private final TextField note = new TextField();

    public CustomerView(CustomerViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.picker = new PersonPicker(model, texts);
        getStyleClass().add("customer");
        note.setPromptText(texts.get("customer.note.add"));
        note.setAccessibleText(texts.get("customer.note.add"));
        note.setOnAction(event -> {
            model.note(note.getText());
            note.clear();
        });
        model.openedProperty().subscribe((before, now) -> {
            if (!before.map(open -> open.row().customerId()).equals(now.map(open -> open.row().customerId()))) {
                note.clear();
            }
        });
        model.openedProperty().subscribe(this::show);
        model.personProperty().subscribe(this::show);
        show();
    }

    private void show() {
        boolean writing = note.isFocused();
        getChildren().clear();
        model.openedProperty().get().map(Opened::row).ifPresent(row -> {
            getChildren().addAll(section("customer.title"), head(row));
            model.personProperty().get().ifPresent(person -> describe(person, row));
        });
        if (writing) {
            note.requestFocus();
        }
    }

    private void describe(Person person, Conversation row) {
        if (person.today() >= OFTEN) {
            Label often = label(texts.get("customer.today", person.today()), "small", "strong", "often");
            often.setTooltip(new Tooltip(texts.get("customer.today.hint", Person.PAUSE.toMinutes())));
            getChildren().add(often);
        }
        if (!person.names().isEmpty()) {
            getChildren().add(label(texts.get("customer.names", String.join(", ", person.names().stream().map(Shown::inSentence).toList())),
                    "small", "muted"));
        }
        person.hidden().newestIn().ifPresent(in -> getChildren().add(link(texts.get("customer.hidden", person.hidden().messages()), Icon.HIDE,
                () -> model.open(in))));
        same(person);
        notes(person);
        if (!person.tags().isEmpty()) {
            FlowPane tags = new FlowPane(5, 5);
            person.tags().forEach(tag -> tags.getChildren().add(new TagChip(tag)));
            getChildren().addAll(section("customer.tags"), tags);
        }
        getChildren().add(section("customer.history"));
        person.contacts().forEach(contact -> getChildren().add(new ContactCard(contact, contact.conversation().id() == row.id(), desk, model::open)));
        if (person.count() > person.contacts().size()) {
            getChildren().add(label(texts.get("customer.more", person.count() - person.contacts().size()), "small", "faint"));
        }
    }

    private void same(Person person) {
        if (!person.others().isEmpty()) {
            getChildren().add(section("customer.same"));
        }
        for (Customer other : person.others()) {
            Label name = new Label(Shown.line(other.name()));
            name.setMinWidth(0);
            name.setTooltip(new Tooltip(name.getText()));
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox line = new HBox(7, new ChannelMark(other.network(), texts), name,
                    remove(texts.get("customer.separate", Shown.inSentence(other.name())), () -> model.separate(other)));
            line.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(line);
        }
        Button join = link(texts.get("customer.join"), Icon.PEOPLE, () -> { });
        join.setOnAction(event -> picker.showBelow(join));
        getChildren().add(join);
    }

    private void notes(Person person) {
        getChildren().add(section("customer.notes"));
        for (Person.Note noted : person.notes()) {
            Label text = new Label(Shown.text(noted.text(), Person.Note.MAX));
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            Label by = label(texts.get("customer.note.by", desk.name(noted.author()), desk.dates().moment(noted.at(), desk.now().getValue())),
                    "small", "muted");
            by.setTooltip(new Tooltip(desk.dates().exact(noted.at())));
            HBox.setHgrow(by, Priority.ALWAYS);
            by.setMaxWidth(Double.MAX_VALUE);
            HBox foot = new HBox(6, by, remove(texts.get("customer.note.remove"), () -> model.removeNote(noted)));
            foot.setAlignment(Pos.CENTER_LEFT);
            VBox card = new VBox(2, text, foot);
            card.getStyleClass().add("person-note");
            getChildren().add(card);
        }
        getChildren().add(note);
    }

    private Label section(String key) {
        return label(texts.get(key), "section", "customer-section");
    }

    private Node head(Conversation row) {
        Optional<Customer> customer = model.personProperty().get().map(Person::customer);
        String called = customer.map(Customer::name).orElse(row.customerName());
        Label name = label(Shown.line(called), "strong");
        name.setTooltip(new Tooltip(name.getText()));
        VBox words = new VBox(1, name, handle(row, customer));
        model.personProperty().get().ifPresent(person -> words.getChildren().add(since(person)));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(10, new StackPane(new Avatar(called, 36)), words);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    /** The name on the network, where it says more than the name; a bare number says nothing to a person. */
    private Node handle(Conversation row, Optional<Customer> customer) {
        String network = ChannelMark.name(row.account().network(), texts);
        Optional<String> remote = customer.map(Customer::remoteId).map(Shown::line)
                .filter(id -> !id.equals(Shown.line(row.customerName())) && !id.isBlank() && !id.matches("\\d+"));
        Label handle = label(remote.map(id -> texts.get("customer.handle", network, id)).orElse(network), "muted", "small");
        handle.setTooltip(new Tooltip(handle.getText()));
        return handle;
    }

    private Node since(Person person) {
        Label since = label(texts.get("customer.since", person.count(), desk.dates().moment(person.firstSeen(), desk.now().getValue())),
                "muted", "small");
        since.setWrapText(true);
        since.setMinHeight(USE_PREF_SIZE);
        since.setTooltip(new Tooltip(desk.dates().exact(person.firstSeen())));
        return since;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(List.of(styles));
        return label;
    }

    private static Button link(String text, Icon icon, Runnable action) {
        Button link = new Button(text, icon.at(14));
        link.getStyleClass().addAll("link-button", "small");
        link.setMnemonicParsing(false);
        link.setOnAction(event -> action.run());
        return link;
    }

    private static Button remove(String says, Runnable action) {
        Button remove = new Button(null, Icon.CLOSE.at(13));
        remove.getStyleClass().addAll("quiet", "small-icon");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setAccessibleText(says);
        remove.setTooltip(new Tooltip(says));
        remove.setOnAction(event -> action.run());
        return remove;
    }
}
