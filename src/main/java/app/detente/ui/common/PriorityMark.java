package app.detente.ui.common;

import app.detente.model.Conversation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How much a conversation matters, where that is not the usual: a flag for what a person or a rule said, a heart for a text that sounds like trouble.
 * On hover the whole reckoning. Nothing where there is nothing to say. */
public final class PriorityMark extends HBox {
    private static final double SIZE = 14;
    private final Desk desk;
    private final Tooltip why = new Tooltip();

    public PriorityMark(Desk desk) {
        super(3);
        this.desk = desk;
        getStyleClass().add("priority-mark");
        setMinWidth(USE_PREF_SIZE);
        Tooltip.install(this, why);
        setVisible(false);
        setManaged(false);
        why.setOnShowing(event -> why.setText(why.getUserData() instanceof Conversation shown ? UrgencyWords.of(shown, desk) : ""));
    }

    public void show(Conversation conversation) {
        why.setUserData(conversation);
        boolean marked = UrgencyWords.isMarked(conversation);
        setVisible(marked);
        setManaged(marked);
        getChildren().clear();
        switch (conversation.priority()) {
            case NORMAL -> { }
            case LOW, HIGH, URGENT -> add(Icon.PRIORITY, conversation.priority().key());
        }
        if (UrgencyWords.isDistress(conversation)) {
            add(Icon.CARE, "distress");
        }
    }

    private void add(Icon icon, String kind) {
        String says = desk.texts().get(kind.equals("distress") ? "priority.reason.distress" : "priority." + kind);
        Label mark = new Label(null, icon.at(SIZE, says));
        mark.getStyleClass().addAll("sign", "priority-" + kind);
        getChildren().add(mark);
    }
}
