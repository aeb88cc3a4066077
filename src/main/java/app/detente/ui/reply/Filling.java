package app.detente.ui.reply;

import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Shown;
import app.detente.voice.MadeFrom;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Wordings;
import app.detente.voice.Wordings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Fills templates in for whoever is answered, and remembers which ones the text was made from. FX thread only. */
public final class Filling {
    /** UTF-16 units of a preview. */
    private static final int LONGEST = 4_000;

    private final Library library;
    private final Supplier<ReplyContext> context;
    private final Notices notices;
    private final PickerViewModel picker;
    private List<MadeFrom> made = List.of();

    /** `context` is asked anew each time. */
    Filling(Library library, Function<String, List<ReplyTemplate>> search, Supplier<ReplyContext> context, Notices notices) {
        this.library = library;
        this.picker = new PickerViewModel(search, this::insert);
        this.context = context;
        this.notices = notices;
    }

    /** Where they are looked for. */
    public PickerViewModel picker() {
        return picker;
    }

    /** Another text, made from these. */
    void begin(List<MadeFrom> from) {
        made = from;
    }

    List<MadeFrom> made() {
        return made;
    }

    /** A file of a template goes with the reply, or does not. */
    void enclose(String template, long file, boolean goes) {
        made = made.stream().map(one -> one.template().equals(template) ? one.with(file, goes) : one).toList();
    }

    /** Those of which enough is left in the text. */
    List<MadeFrom> remaining(String text) {
        return library.remaining(made, context.get(), text);
    }

    boolean isLight() {
        return made.stream().anyMatch(library::isLight);
    }

    /**
     * A template as it would read here.
     *
     * @param text "" where it cannot be filled
     * @param why  another wording than the first is offered; "" where it is the first
     */
    record Preview(String text, String why) {
        static final Preview NOTHING = new Preview("", "");
    }

    Preview preview(ReplyTemplate offered, Texts texts) {
        try {
            Wordings.Pick pick = library.pick(offered, context.get());
            return new Preview(Shown.text(pick.rendered().text(), LONGEST), pick.reason(texts));
        } catch (Problem broken) {
            return Preview.NOTHING;
        }
    }

    /** In the place of a part of the text. Empty where the template is broken: that is said. */
    Optional<Insertion> insert(ReplyTemplate chosen, int from, int to) {
        try {
            Wordings.Pick pick = library.pick(chosen, context.get());
            made = Stream.concat(made.stream(), Stream.of(new MadeFrom(chosen.id(), pick.wording().wording(), false))).toList();
            return Optional.of(Insertion.of(from, to, pick.rendered()));
        } catch (Problem problem) {
            notices.failed(problem);
            return Optional.empty();
        }
    }
}
