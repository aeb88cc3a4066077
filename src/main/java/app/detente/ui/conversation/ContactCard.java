package app.detente.ui.conversation;

import app.detente.model.Conversation;
import app.detente.model.Person;
import app.detente.model.Status;
import app.detente.model.Texts;
import app.detente.model.Wait;
import app.detente.ui.common.CardButton;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WrappedLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One conversation of a person: when, where it stands, what it is about, and how long they waited for us in it. */
final class ContactCard extends CardButton {
    /** Waits told one by one; of more the last ones. */
    private static final int WAITS = 3;

    ContactCard(Person.Contact contact, boolean isOpen, Desk desk, LongConsumer open) {
        super(3);
        Texts texts = desk.texts();
        Conversation conversation = contact.conversation();
        Label when = new Label(desk.dates().moment(conversation.lastAt(), desk.now().getValue()));
        when.getStyleClass().add("strong");
        when.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label status = new Label(isOpen ? texts.get("customer.this") : texts.get("customer.status." + conversation.status().key()));
        status.getStyleClass().addAll("small", "status", isOpen ? "muted" : shade(conversation.status()));
        status.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(7, new ChannelMark(conversation.account().network(), texts), when, gap, status);
        top.setAlignment(Pos.CENTER_LEFT);
        Label preview = new WrappedLabel(Shown.line(conversation.preview()));
        preview.getStyleClass().addAll("muted", "small", "two-lines");
        add(top, preview);
        List<String> told = told(contact.waits(), desk);
        told.forEach(line -> {
            Label wait = new Label(line);
            wait.getStyleClass().add("small");
            add(wait);
        });
        setAccessibleText(String.join(", ", List.of(when.getText(), status.getText(), preview.getText(), String.join(", ", told))));
        setTooltip(new Tooltip(desk.dates().exact(conversation.lastAt())));
        setOnAction(event -> open.accept(conversation.id()));
    }

    private static List<String> told(List<Wait> waits, Desk desk) {
        List<String> parts = new ArrayList<>();
        int from = Math.max(0, waits.size() - WAITS);
        if (from > 0) {
            parts.add(desk.texts().get("customer.wait.earlier", from));
        }
        waits.subList(from, waits.size()).forEach(wait -> parts.add(told(wait, desk)));
        return parts;
    }

    private static String told(Wait wait, Desk desk) {
        Texts texts = desk.texts();
        return switch (wait.end().orElse(null)) {
            case null -> texts.get("customer.wait.open", desk.ages().text(desk.since(wait.openedAt())));
            case Wait.End.Answered(Instant at, long reply) ->
                    texts.get("customer.wait.answered", desk.ages().text(Duration.between(wait.openedAt(), at)));
            case Wait.End.Dismissed(Instant at, Wait.Dismissal why) -> texts.get("customer.wait.dismissed");
        };
    }

    private static String shade(Status status) {
        return switch (status) {
            case NEW, OPEN -> "warn";
            case CLOSED, WAITING_ON_CUSTOMER -> "ok";
            case SNOOZED, SPAM -> "muted";
        };
    }
}
