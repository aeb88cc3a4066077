package app.detente.ui.accounts;

import app.detente.model.Ability;
import app.detente.model.AccountTrouble;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.accounts.AccountWords.Said;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WrappedLabel;
import java.util.ArrayList;
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
import javafx.scene.layout.VBox;

/** An account: who we are there, how it stands, what it may do, how many replies wait for it, and what can be done with it. */
final class AccountCard extends VBox {
    private final AccountLine line;
    private final AccountsViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final AccountWords words;
    private final List<Button> buttons = new ArrayList<>();

    AccountCard(AccountLine line, AccountsViewModel model, Desk desk) {
        this.line = line;
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.words = new AccountWords(desk);
        Said said = words.of(line, desk.now().getValue());
        getStyleClass().addAll("card", "account-card", said.mood().key());
        Label sentence = wrapped(said.sentence());
        sentence.textProperty().bind(desk.now().map(now -> words.of(line, now).sentence()));
        if (line.account().state() == State.FILES) {
            getChildren().addAll(head(said), foot(sentence));
            return;
        }
        getChildren().addAll(head(said), sentence);
        if (!line.facts().abilities().isEmpty()) {
            getChildren().add(abilities());
        }
        boolean asked = model.askingProperty().get().equals(Optional.of(line.id()));
        getChildren().add(asked ? question() : foot(facts()));
    }

    long account() {
        return line.id();
    }

    /** Puts the keyboard on the button of this name, or on the first. */
    void focus(String name) {
        buttons.stream().filter(button -> button.getText().equals(name)).findFirst().or(() -> buttons.stream().findFirst()).ifPresent(Node::requestFocus);
    }

    private Network network() {
        return line.account().account().network();
    }

    private Node head(Said said) {
        Label name = new Label(Shown.line(line.account().account().name()));
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(name.getText()));
        Label network = new Label(ChannelMark.name(network(), texts));
        network.getStyleClass().addAll("muted", "small");
        network.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label state = new Label(said.state());
        state.getStyleClass().addAll("account-state", said.mood().key());
        state.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, new ChannelMark(network(), texts), name, network, gap, state);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node abilities() {
        FlowPane able = new FlowPane(14, 4);
        words.inOrder(line.facts().abilities()).forEach(one -> able.getChildren().add(ability(one, Icon.DONE, "able")));
        words.inOrder(line.facts().missing()).forEach(one -> {
            Label missing = ability(one, Icon.CLOSE, "unable");
            missing.setText(texts.get("accounts.not", words.ability(one)));
            missing.setTooltip(new Tooltip(words.why(network(), one)));
            able.getChildren().add(missing);
        });
        able.setAccessibleText(texts.get("accounts.able", words.list(line.facts().abilities())));
        return able;
    }

    private Label ability(Ability ability, Icon icon, String style) {
        Label label = new Label(words.ability(ability), icon.at(12));
        label.getStyleClass().addAll("small", "account-ability", style);
        return label;
    }

    /** What there is to say at the left, what can be done at the right. */
    private Node foot(Region words) {
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox foot = new HBox(8, words);
        foot.getChildren().addAll(actions());
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private Region facts() {
        VBox facts = new VBox(2);
        facts.setAlignment(Pos.CENTER_LEFT);
        if (line.facts().waiting() > 0) {
            Label waiting = new Label(texts.get("accounts.waiting", line.facts().waiting()), Icon.SEND.at(13));
            waiting.getStyleClass().addAll("small", "account-waiting");
            facts.getChildren().add(waiting);
        }
        words.budget(line.facts().budget(), desk.now().getValue()).filter(said -> line.account().state() == State.CONNECTED).ifPresent(said -> {
            Label budget = wrapped(said);
            budget.getStyleClass().addAll("muted", "small");
            facts.getChildren().add(budget);
        });
        line.facts().since().filter(since -> line.account().state() == State.CONNECTED).ifPresent(since -> {
            Label at = new Label(texts.get("accounts.connected-by", Shown.inSentence(since.adviser()), words.since(since.at(), desk.now().getValue())));
            at.getStyleClass().addAll("muted", "small");
            at.setMinWidth(0);
            facts.getChildren().add(at);
        });
        return facts;
    }

    /** What helps comes first; cutting off, which is rare, last. */
    private List<Button> actions() {
        switch (line.account().state()) {
            case FILES -> button("accounts.connect-now", () -> model.signIn(line));
            case CONNECTED -> button("accounts.pause", () -> model.pause(line));
            case PAUSED -> button("accounts.resume", () -> model.resume(line)).getStyleClass().add("primary");
            case RECONNECT -> {
                boolean paid = line.account().trouble().equals(Optional.of(AccountTrouble.CREDIT));
                button(paid ? "accounts.resume" : "accounts.sign-in", () -> help(paid)).getStyleClass().add("primary");
                button("accounts.pause", () -> model.pause(line));
            }
        }
        if (line.account().state() != State.FILES) {
            button("accounts.disconnect", () -> model.askDisconnect(line)).getStyleClass().add("quiet");
        }
        return buttons;
    }

    /** Where what was paid for was used up the account is signed in still: it is gone on with. */
    private void help(boolean paid) {
        if (paid) {
            model.resume(line);
        } else {
            model.signIn(line);
        }
    }

    private Node question() {
        Label what = wrapped(texts.get("accounts.disconnect.question", Shown.inSentence(line.account().account().name())));
        what.getStyleClass().add("strong");
        Label then = wrapped(texts.get("accounts.disconnect.then", line.facts().waiting()));
        Button keep = button("accounts.disconnect.keep", model::keep);
        Button yes = button("accounts.disconnect.yes", model::disconnect);
        yes.getStyleClass().add("account-cut");
        HBox choice = new HBox(8, keep, yes);
        choice.setAlignment(Pos.CENTER_RIGHT);
        VBox question = new VBox(6, what, then, choice);
        question.getStyleClass().add("account-question");
        return question;
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(texts.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get("accounts.of", texts.get(key), Shown.inSentence(line.account().account().name())));
        button.setOnAction(event -> run.run());
        buttons.add(button);
        return button;
    }

    private static Label wrapped(String text) {
        Label label = new WrappedLabel(text);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
