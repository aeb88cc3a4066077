package app.detente.ui.rules;

import app.detente.model.Adviser;
import app.detente.model.Priority;
import app.detente.model.Tag;
import app.detente.model.Texts;
import app.detente.rules.Effect;
import app.detente.ui.common.Ages;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Pick;
import app.detente.ui.common.RuleNames;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One effect in the editor: what is done, and with what. */
final class EffectRow extends HBox implements RuleEditor.Row {
    private static final List<Duration> TIMES = Stream.of(1, 2, 4, 8, 24, 72, 168).map(Duration::ofHours).toList();
    private final Texts texts;
    private final Node value;

    /** Parameters as those of {@link ConditionRow}. */
    EffectRow(Effect effect, RulesViewModel model, Consumer<Effect> changed, Consumer<Effect> turned, Runnable removed) {
        super(8);
        this.texts = model.texts();
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("rule-part");
        ComboBox<EffectKind> kind = Pick.of(List.of(EffectKind.values()), one -> texts.get(one.key()));
        kind.setValue(EffectKind.of(effect));
        kind.setAccessibleText(texts.get("rules.effect"));
        kind.setMinWidth(0);
        kind.setPrefWidth(210);
        kind.valueProperty().subscribe((was, now) -> turned.accept(now.blank()));
        Button remove = new Button(null, Icon.CLOSE.at(15));
        remove.getStyleClass().addAll("quiet", "icon-button");
        remove.setAccessibleText(texts.get("rules.remove-effect"));
        remove.setTooltip(new Tooltip(texts.get("rules.remove-effect")));
        remove.setOnAction(event -> removed.run());
        value = value(effect, model.choicesProperty().get(), changed);
        HBox.setHgrow(value, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(kind, value, remove);
    }

    private Node value(Effect effect, RuleNames choices, Consumer<Effect> changed) {
        return switch (effect) {
            case Effect.Tag(long id) -> pick(choices.tags(), choices.tags().stream().filter(tag -> tag.id() == id).findFirst().orElse(null),
                    tag -> Shown.line(tag.name()), (Tag tag) -> changed.accept(new Effect.Tag(tag.id())));
            case Effect.Prioritize(Priority priority) -> pick(List.of(Priority.values()), priority, one -> texts.get("rules.priority." + one.key()),
                    (Priority one) -> changed.accept(new Effect.Prioritize(one)));
            case Effect.Assign(long id) -> pick(choices.advisers(), choices.advisers().stream().filter(one -> one.id() == id).findFirst().orElse(null),
                    one -> Shown.line(one.name()), (Adviser one) -> changed.accept(new Effect.Assign(one.id())));
            case Effect.Snooze(Duration time) -> pick(TIMES, time, one -> new Ages(texts).text(one), (Duration one) -> changed.accept(new Effect.Snooze(one)));
            case Effect.Propose(String id) -> pick(choices.templates(), choices.templates().stream().filter(one -> one.id().equals(id)).findFirst()
                    .orElse(null), one -> Shown.line(one.title()), (ReplyTemplate one) -> changed.accept(new Effect.Propose(one.id())));
            case Effect.Review e -> new Region();
            case Effect.Flag e -> new Region();
        };
    }

    private <T> ComboBox<T> pick(List<T> items, T chosen, Function<T, String> name, Consumer<T> picked) {
        ComboBox<T> box = Pick.of(items, name);
        box.setValue(chosen);
        box.setPromptText(texts.get("rules.choose"));
        box.setAccessibleText(texts.get("rules.value"));
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().subscribe((was, now) -> {
            if (now != null) {
                picked.accept(now);
            }
        });
        return box;
    }

    @Override
    public void focusValue() {
        value.requestFocus();
    }
}
