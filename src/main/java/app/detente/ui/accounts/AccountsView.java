package app.detente.ui.accounts;

import app.detente.model.AccountField;
import app.detente.model.Texts;
import app.detente.ui.accounts.AccountsViewModel.Choosing;
import app.detente.ui.accounts.AccountsViewModel.Form;
import app.detente.ui.accounts.AccountsViewModel.Listing;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of the accounts: those there are, a card each; the choice of a network; the form that sets one up. */
public final class AccountsView extends VBox {
    /** So that lines stay readable on a wide screen, px. */
    private static final double WIDEST = 820;

    private final AccountsViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Button back;
    private final Button add;
    private final StackPane content = new StackPane();
    private final ScrollPane scroll = new ScrollPane();

    public AccountsView(AccountsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.back = new Button(texts.get("accounts.back"));
        this.add = new Button(texts.get("accounts.add"), Icon.PLUS.at(14));
        getStyleClass().addAll("accounts", "pane-ground");
        content.getStyleClass().add("accounts-page");
        StackPane middle = new StackPane(content);
        content.setMaxWidth(WIDEST);
        StackPane.setAlignment(content, Pos.TOP_LEFT);
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading(), scroll);
        model.stageProperty().subscribe(this::turn);
        model.lines().addListener((ListChangeListener<AccountLine>) change -> redraw());
        model.askingProperty().subscribe((was, now) -> redraw());
        addEventHandler(KeyEvent.KEY_PRESSED, this::escaped);
        draw();
    }

    private Node heading() {
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        subtitle.getStyleClass().addAll("muted", "small");
        subtitle.setMinWidth(0);
        back.getStyleClass().add("quiet");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> model.back());
        add.getStyleClass().add("primary");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> model.add());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(12, new VBox(1, title, subtitle), gap, back, add);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().addAll("accounts-heading", "pane-surface", "line-bottom");
        return heading;
    }

    /** Another stage is another page: it begins at its top, and the keyboard goes to what comes first on it. */
    private void turn() {
        boolean within = holdsKeyboard(this);
        draw();
        scroll.setVvalue(0);
        if (within) {
            Platform.runLater(this::focusFirst);
        }
    }

    private void redraw() {
        if (!(model.stageProperty().get() instanceof Form)) {
            boolean within = holdsKeyboard(content);
            Optional<Long> account = focusedAccount();
            String button = getScene() != null && getScene().getFocusOwner() instanceof Button on ? on.getText() : "";
            draw();
            if (within) { // a key pressed just now is meant for the button that was there, not for its neighbour
                cards().filter(card -> account.equals(Optional.of(card.account()))).findFirst()
                        .ifPresentOrElse(card -> card.focus(button), this::focusFirst);
            }
        }
    }

    private void draw() {
        boolean empty = model.lines().isEmpty();
        AccountsViewModel.Stage stage = model.stageProperty().get();
        title.setText(texts.get("accounts.title"));
        subtitle.setText(texts.get("accounts.subtitle"));
        shown(add, stage instanceof Listing && !empty);
        shown(back, !(stage instanceof Listing));
        content.getChildren().setAll(switch (stage) {
            case Listing listing -> empty ? nothing() : list();
            case Choosing choosing -> new VBox(12, words("accounts.choose"), choice());
            case Form(AccountFormViewModel form) -> new FormPane(form, desk);
        });
    }

    private Node nothing() {
        VBox page = new VBox(10, new EmptyState(Icon.ACCOUNTS, texts.get("accounts.empty")), words("accounts.choose"), choice());
        page.getStyleClass().add("accounts-empty");
        return page;
    }

    private Node choice() {
        return new NetworkChoice(AccountField.connectable(), model::choose, texts);
    }

    private Node list() {
        VBox list = new VBox(12);
        model.lines().forEach(line -> list.getChildren().add(new AccountCard(line, model, desk)));
        return list;
    }

    private Label words(String key) {
        Label words = new Label(texts.get(key));
        words.getStyleClass().add("heading");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private Stream<AccountCard> cards() {
        return content.lookupAll(".account-card").stream().filter(AccountCard.class::isInstance).map(AccountCard.class::cast);
    }

    private Optional<Long> focusedAccount() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && !(node instanceof AccountCard)) {
            node = node.getParent();
        }
        return Optional.ofNullable(node).map(card -> ((AccountCard) card).account());
    }

    private boolean holdsKeyboard(Node part) {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && node != part) {
            node = node.getParent();
        }
        return node == part;
    }

    /** Puts the keyboard on what comes first. */
    public void focusFirst() {
        applyCss(); // before its first frame a field has no skin yet, and would lose what is typed
        Stream.of(".account-input", ".network-way", ".account-card .button").map(content::lookup).filter(node -> node != null && node.isVisible())
                .findFirst().ifPresent(Node::requestFocus);
    }

    private void escaped(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.askingProperty().get().isPresent()) {
            model.keep();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !(model.stageProperty().get() instanceof Listing)) {
            model.back();
            event.consume();
        }
    }

    private static void shown(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
