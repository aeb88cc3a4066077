package app.detente.ui.approvals;

import app.detente.model.Approval;
import app.detente.ui.common.Desk;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What waits for a second pair of eyes, the oldest first. Enter goes into the text. */
final class WaitingList extends VBox {
    private final ApprovalsViewModel model;
    private final ListView<Approval> list;

    /** `enter` puts the keyboard into the reply. */
    WaitingList(ApprovalsViewModel model, Desk desk, Runnable enter) {
        this.model = model;
        this.list = new ListView<>(model.waiting());
        getStyleClass().addAll("approval-list", "pane-surface", "line-right");
        list.setCellFactory(view -> new ApprovalCell(desk));
        list.setFixedCellSize(ApprovalCell.HEIGHT);
        list.setAccessibleText(desk.texts().get("approvals.waiting"));
        list.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null && !shown().equals(Optional.of(one.id()))) {
                Platform.runLater(() -> chosen(one.id()));
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                enter.run();
                event.consume();
            }
        });
        desk.now().subscribe(now -> list.refresh());
        model.reviewProperty().subscribe(now -> follow());
        model.waiting().addListener((ListChangeListener<Approval>) change -> Platform.runLater(this::follow));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private Optional<Long> shown() {
        return model.reviewProperty().get().map(one -> one.approval().id());
    }

    /** Only where it is still the list’s choice: rows are replaced when something changes. */
    private void chosen(long id) {
        Approval now = list.getSelectionModel().getSelectedItem();
        if (now != null && now.id() == id) {
            model.choose(id);
        }
    }

    private void follow() {
        long wanted = shown().orElse(0L);
        int at = model.waiting().stream().map(Approval::id).toList().indexOf(wanted);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
        }
    }
}
