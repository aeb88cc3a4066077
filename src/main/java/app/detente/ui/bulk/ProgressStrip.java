package app.detente.ui.bulk;

import app.detente.model.Bulk;
import app.detente.model.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far a bulk action is that takes its time, over the list; it can be cancelled while it is being done. */
public final class ProgressStrip extends VBox {
    public ProgressStrip(BulkViewModel model, Texts texts) {
        BulkWords words = new BulkWords(texts);
        Label text = new Label();
        text.setMinWidth(0);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        Button cancel = new Button(texts.get("bulk.cancel"));
        cancel.getStyleClass().add("link-button");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.stop());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, text, gap, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("bulk-progress");
        getChildren().addAll(line, bar);
        model.runningProperty().subscribe(running -> {
            setVisible(running.isPresent());
            setManaged(running.isPresent());
            running.ifPresent(job -> {
                text.setText(words.progress(job));
                bar.setProgress(BulkWords.share(job));
                bar.setAccessibleText(text.getText());
                cancel.setVisible(job.state() == Bulk.State.DOING);
            });
        });
    }
}
