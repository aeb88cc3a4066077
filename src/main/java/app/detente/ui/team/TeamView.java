package app.detente.ui.team;

import app.detente.model.Member;
import app.detente.model.Role;
import app.detente.model.Texts;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.Desk;
import app.detente.ui.common.NumberField;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The team as a card of the settings: who does what, and how many of a newcomer's replies are read by somebody else before they go. */
public final class TeamView extends VBox {
    private static final double AVATAR = 28;
    private static final int STEP = 10;

    private final TeamViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final VBox rows = new VBox();

    public TeamView(TeamViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().addAll("card", "settings-card", "team");
        Label title = new Label(texts.get("team.title"));
        title.getStyleClass().add("heading");
        Label who = new Prose("", "muted", "small", "team-words");
        who.textProperty().bind(model.mayChangeProperty().map(may -> texts.get(may ? "team.may" : "team.may-not")));
        getChildren().addAll(title, who, rows, new Prose(texts.get("team.honest"), "muted", "small", "team-words"));
        model.members().addListener((ListChangeListener<Member>) change -> draw());
        model.mayChangeProperty().subscribe(may -> draw());
    }

    private void draw() {
        rows.getChildren().setAll(List.copyOf(model.members()).stream().map(this::row).toList());
    }

    private Node row(Member member) {
        Label name = new Label(Shown.line(member.adviser().name()));
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(name.getText()));
        Label me = new Label(desk.me().filter(member.adviser()::equals).map(yes -> texts.get("team.you")).orElse(""));
        me.getStyleClass().addAll("muted", "small");
        me.setMinWidth(USE_PREF_SIZE);
        HBox person = new HBox(8, new Avatar(member.adviser().name(), AVATAR), name, me);
        person.setAlignment(Pos.CENTER_LEFT);
        person.getStyleClass().add("team-person");
        HBox place = new HBox(12, role(member));
        place.setAlignment(Pos.CENTER_LEFT);
        if (member.role() == Role.NEWCOMER) {
            place.getChildren().add(sample(member));
        }
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox row = new HBox(16, person, place);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        return row;
    }

    private Node role(Member member) {
        ComboBox<Role> box = new ComboBox<>();
        box.getItems().setAll(Arrays.asList(Role.values()));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Role role) {
                return role == null ? "" : texts.get("team.role." + role.key());
            }

            @Override
            public Role fromString(String typed) {
                return box.getValue();
            }
        });
        box.setValue(member.role());
        box.setMinWidth(150);
        box.setAccessibleText(texts.get("team.role-of", Shown.inSentence(member.adviser().name())));
        box.setDisable(!model.mayChangeProperty().getValue());
        box.setOnAction(event -> {
            if (box.getValue() != member.role()) {
                model.change(member.as(box.getValue()));
            }
        });
        return box;
    }

    private Node sample(Member member) {
        NumberField sample = new NumberField(0, 100, STEP, texts.get("team.sample"));
        sample.show(member.sample());
        sample.control().setPrefWidth(84);
        sample.control().setAccessibleText(texts.get("team.sample-of", Shown.inSentence(member.adviser().name())));
        sample.setDisable(!model.mayChangeProperty().getValue());
        sample.onChange(share -> model.sample(member, share));
        return sample;
    }
}
