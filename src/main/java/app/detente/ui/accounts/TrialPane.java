package app.detente.ui.accounts;

import app.detente.model.Ability;
import app.detente.model.Texts;
import app.detente.ui.accounts.AccountDoor.Found;
import app.detente.ui.accounts.Trial.Failed;
import app.detente.ui.accounts.Trial.Running;
import app.detente.ui.accounts.Trial.Untried;
import app.detente.ui.accounts.Trial.Works;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The foot of the form: the try and how it ended, in plain words, and then the connecting. */
final class TrialPane extends VBox {
    private static final double WHEEL = 16;

    private final AccountFormViewModel model;
    private final Texts texts;
    private final AccountWords words;
    private final VBox outcome = new VBox(6);
    private final Button test;
    private final Button connect;
    private final Button stop;

    TrialPane(AccountFormViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        this.words = new AccountWords(desk);
        this.test = button("accounts.test", model::test);
        this.connect = button("accounts.connect", model::connect);
        this.stop = button("accounts.stop", model::cancel);
        getStyleClass().add("account-trial");
        HBox buttons = new HBox(8, test, stop, connect);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(outcome, buttons);
        outcome.managedProperty().bind(outcome.visibleProperty());
        model.trialProperty().subscribe(this::show);
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(texts.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Enter in a field: what comes next. */
    void goOn() {
        if (model.trialProperty().get() instanceof Works) {
            model.connect();
        } else {
            model.test();
        }
    }

    private void show(Trial now) {
        boolean running = now instanceof Running;
        boolean connecting = now instanceof Running(boolean kept) && kept;
        boolean hadKeyboard = test.isFocused() || stop.isFocused();
        test.setVisible(!running);
        stop.setVisible(running && !connecting);
        connect.setVisible(!running || connecting);
        connect.setDisable(!(now instanceof Works) && !connecting); // while it connects it keeps the keyboard, which would go anywhere otherwise
        primary(connect, now instanceof Works);
        primary(test, !(now instanceof Works));
        outcome.setVisible(!(now instanceof Untried));
        outcome.getStyleClass().setAll("account-outcome", style(now));
        switch (now) {
            case Untried untried -> outcome.getChildren().clear();
            case Running run -> outcome.getChildren().setAll(running(run));
            case Works(Found found) -> works(found);
            case Failed failed -> outcome.getChildren().setAll(line(Icon.WARNING, failed.sentence(), "wrong"));
        }
        if (hadKeyboard && !connecting || now instanceof Works) {
            Platform.runLater(() -> (stop.isVisible() ? stop : now instanceof Works ? connect : test).requestFocus());
        }
    }

    private static String style(Trial now) {
        return switch (now) {
            case Untried untried -> "untried";
            case Running running -> "running";
            case Works works -> "works";
            case Failed failed -> "failed";
        };
    }

    private static void primary(Button button, boolean first) {
        button.getStyleClass().remove("primary");
        if (first) {
            button.getStyleClass().add("primary");
        }
    }

    private Node running(Running run) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMinSize(WHEEL, WHEEL);
        wheel.setMaxSize(WHEEL, WHEEL);
        HBox line = new HBox(10, wheel, new Label(texts.get(run.connecting() ? "accounts.connecting" : "accounts.testing",
                ChannelMark.name(model.network(), texts))));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void works(Found found) {
        Label who = line(Icon.DONE, words.works(model.network(), found.name()), "right");
        who.getStyleClass().add("strong");
        outcome.getChildren().setAll(who);
        for (Ability one : words.inOrder(found.abilities())) {
            outcome.getChildren().add(line(Icon.DONE, words.ability(one), "right"));
        }
        for (Ability one : words.inOrder(found.missing())) {
            outcome.getChildren().add(line(Icon.CLOSE, texts.get("accounts.not.why", words.ability(one), words.why(model.network(), one)), "off"));
        }
        if (model.isAnother(found)) {
            model.again().ifPresent(account -> outcome.getChildren().add(line(Icon.WARNING,
                    texts.get("accounts.another", Shown.inSentence(account.account().name())), "wrong")));
        }
    }

    private static Label line(Icon icon, String text, String style) {
        Label label = FormPane.wrapped(text, style);
        label.setGraphic(icon.at(15));
        label.setGraphicTextGap(8);
        return label;
    }
}
