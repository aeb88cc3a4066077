package app.detente.ui.register;

import app.detente.model.Hiding;
import app.detente.model.RegisterEntry;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import java.time.Instant;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One hiding: the reason and when, what the message said, who hid it, and whether it was shown again; and the way to its conversation. */
final class RegisterRow extends VBox {

    RegisterRow(RegisterEntry entry, Desk desk, LongConsumer open) {
        Texts texts = desk.texts();
        Hiding hiding = entry.hiding();
        Instant now = desk.now().getValue();
        Label reason = new Label(texts.get("moderation.reason." + hiding.reason().key()));
        reason.getStyleClass().add("strong");
        reason.setMinWidth(USE_PREF_SIZE);
        Label number = new Label(texts.get("register.row.number", hiding.id()));
        number.getStyleClass().addAll("faint", "small");
        number.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label when = new Label(desk.dates().moment(hiding.at(), now));
        when.getStyleClass().add("muted");
        when.setMinWidth(USE_PREF_SIZE);
        when.setTooltip(new Tooltip(desk.dates().exact(hiding.at())));
        HBox first = new HBox(8, new ChannelMark(entry.network(), texts), reason, number);
        if (hiding.overridden()) {
            first.getChildren().add(chip(texts.get("register.row.overridden"), "overridden"));
        }
        hiding.reversal().ifPresent(back -> first.getChildren().add(chip(texts.get("register.row.reversed"), "reversed")));
        first.getChildren().addAll(gap, when);
        first.setAlignment(Pos.CENTER_LEFT);
        Label text = new Prose(texts.get("register.row.text", Shown.inSentence(entry.author()), said(entry.text())));
        Button go = new Button(texts.get("register.open"));
        go.getStyleClass().addAll("link-button", "small");
        go.setMinWidth(USE_PREF_SIZE);
        go.setAccessibleText(go.getText() + ", " + Shown.line(entry.author()));
        go.setOnAction(event -> open.accept(entry.conversationId()));
        Label story = new Prose(story(hiding, desk, now), "muted", "small");
        HBox.setHgrow(story, Priority.ALWAYS);
        HBox last = new HBox(12, story, go);
        last.setAlignment(Pos.BOTTOM_LEFT);
        getStyleClass().addAll("card", "register-row");
        setSpacing(4);
        getChildren().addAll(first, text, last);
    }

    private static String said(String text) {
        return Shown.line(text) + (text.codePointCount(0, text.length()) < RegisterEntry.READ ? "" : "…");
    }

    private static Label chip(String text, String style) {
        Label chip = new Label(text);
        chip.getStyleClass().addAll("register-chip", style);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private static String story(Hiding hiding, Desk desk, Instant now) {
        Texts texts = desk.texts();
        StringBuilder story = new StringBuilder(texts.get("register.row.by", Shown.inSentence(hiding.by().name())));
        if (!hiding.explanation().isEmpty()) {
            story.append(" · ").append(texts.get("register.row.words", Shown.line(hiding.explanation())));
        }
        if (!hiding.rule().isEmpty()) {
            story.append(" · ").append(texts.get("register.row.rule", Shown.inSentence(hiding.rule())));
        }
        hiding.reversal().ifPresent(back -> story.append(" · ")
                .append(texts.get("register.row.shown", desk.dates().moment(back.at(), now), Shown.inSentence(back.by().name()))));
        return story.toString();
    }
}
