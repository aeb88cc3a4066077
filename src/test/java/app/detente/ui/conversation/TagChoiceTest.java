package app.detente.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagChoiceTest {
    private static final Tag BILL = new Tag(1, "facture", TagColour.AMBER);
    private static final Tag LEAVING = new Tag(2, "résiliation", TagColour.RED);
    private static final Tag TWICE = new Tag(3, "double facture", TagColour.AMBER);
    private static final List<Tag> ALL = List.of(TWICE, BILL, LEAVING);

    @Test
    void nothingTypedShowsAllTagsAndCreatesNone() {
        assertThat(TagChoice.of(ALL, List.of(BILL), "  ")).containsExactly(
                new TagChoice.Known(TWICE, false), new TagChoice.Known(BILL, true), new TagChoice.Known(LEAVING, false));
    }

    @Test
    void typingFindsWithoutAccentsAndThoseThatBeginSoFirst() {
        assertThat(TagChoice.of(ALL, List.of(), "FACT")).containsExactly(
                new TagChoice.Known(BILL, false), new TagChoice.Known(TWICE, false), new TagChoice.Fresh("FACT"));
        assertThat(TagChoice.of(ALL, List.of(), "resil")).first().isEqualTo(new TagChoice.Known(LEAVING, false));
    }

    @Test
    void aTagOfThatVeryNameIsNotOfferedAnew() {
        assertThat(TagChoice.of(ALL, List.of(), " Resiliation ")).containsExactly(new TagChoice.Known(LEAVING, false));
    }
}
