package app.detente.ui.conversation;

import app.detente.model.Fold;
import app.detente.model.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One line of the tag picker. */
public sealed interface TagChoice {

    /** @param on whether the conversation has it */
    record Known(Tag tag, boolean on) implements TagChoice {}

    /** A tag the house does not have yet. */
    record Fresh(String name) implements TagChoice {}

    /**
     * The tags that what was typed finds, without regard to case and accents: those that begin with it, then those that hold it; last the
     * offer to make one, unless it is there by that very name.
     */
    static List<TagChoice> of(List<Tag> house, List<Tag> present, String typed) {
        String wanted = Fold.fold(typed.strip());
        List<TagChoice> choices = new ArrayList<>(house.stream()
                .filter(tag -> Fold.fold(tag.name()).contains(wanted))
                .sorted(Comparator.comparing(tag -> !Fold.fold(tag.name()).startsWith(wanted)))
                .map(tag -> new Known(tag, present.contains(tag)))
                .toList());
        boolean known = house.stream().anyMatch(tag -> Fold.fold(tag.name()).equals(wanted));
        if (!wanted.isEmpty() && !known) {
            choices.add(new Fresh(typed.strip()));
        }
        return choices;
    }
}
