package app.detente.ui.accounts;

import app.detente.model.Texts;
import app.detente.ui.accounts.AccountDoor.Consent;
import app.detente.ui.common.Icon;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The way around making a token by hand: the person agrees in their browser, whose page is shown to be read first, and brings the code it gives. */
final class BrowserPane extends VBox {
    private final AccountFormViewModel model;
    private final Texts texts;

    BrowserPane(AccountFormViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("account-row");
        model.consentProperty().subscribe(this::show);
    }

    private void show(Optional<Consent> now) {
        if (now.isEmpty()) {
            Button open = new Button(texts.get("accounts.browser"), Icon.OPEN.at(14));
            open.getStyleClass().add("link-button");
            open.setOnAction(event -> model.askInBrowser());
            getChildren().setAll(open);
        } else {
            TextField code = new TextField();
            code.getStyleClass().add("account-code");
            code.setPromptText(texts.get("accounts.browser.code"));
            code.setAccessibleText(code.getPromptText());
            code.setOnAction(event -> model.bring(code.getText()));
            Button use = new Button(texts.get("accounts.browser.use"));
            use.getStyleClass().add("primary");
            use.setMinWidth(USE_PREF_SIZE);
            use.disableProperty().bind(code.textProperty().map(String::isBlank));
            use.setOnAction(event -> model.bring(code.getText()));
            HBox.setHgrow(code, Priority.ALWAYS);
            HBox line = new HBox(8, code, use);
            line.setAlignment(Pos.CENTER_LEFT);
            getChildren().setAll(FormPane.wrapped(texts.get("accounts.browser.agree"), "strong"), page(now.get()), line);
            Platform.runLater(code::requestFocus);
        }
    }

    /** To be read, and to be copied where no browser has opened. */
    private Node page(Consent consent) {
        TextField page = new TextField(consent.page().toString());
        page.setEditable(false);
        page.getStyleClass().addAll("account-page-address", "small");
        page.setAccessibleText(texts.get("accounts.browser.page"));
        return page;
    }
}
