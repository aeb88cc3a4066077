package app.detente.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.RemoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ReadingTest {
    private FakeStage stage;
    private String cursor = "";

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<RemoteEvent.Written> read() throws Trouble {
        List<RemoteEvent.Written> all = new ArrayList<>();
        Page page;
        do {
            page = stage.channel.fetch(cursor);
            cursor = page.cursor();
            page.events().forEach(event -> all.add((RemoteEvent.Written) event));
        } while (page.more());
        return all;
    }

    private List<String> ids() throws Trouble {
        return read().stream().filter(event -> event.message().kind() == MessageKind.CUSTOMER).map(RemoteEvent::id).toList();
    }

    @Test
    void whatWeWroteElsewhereIsOursAndTellsWhereItBelongs() throws Exception {
        RemoteEvent.Written root = read().getFirst();
        assertThat(root.id()).isEqualTo(stage.root);
        assertThat(root.message().kind()).isEqualTo(MessageKind.BRAND);
        assertThat(root.message().authorId()).isEqualTo(FakeWorld.US);
        String reply = stage.arrives("Karim", "bien");
        RemoteEvent.Written below = read().getFirst();
        assertThat(below.id()).isEqualTo(reply);
        assertThat(below.message().thread()).contains(stage.root);
        assertThat(below.message().inReplyTo()).contains(stage.root);
        assertThat(below.limits()).isEmpty();
        assertThat(Place.read(below.handle())).isPresent();
    }

    @Test
    void whatIsBelowNobodysPostOfOursCannotBeHidden() throws Exception {
        stage.arrives("Nadia", "@maison.test bonjour");
        assertThat(read().getFirst().limits()).isEqualTo(Set.of(MessageLimit.NO_HIDING));
    }

    @Test
    void aFloodBetweenTwoLooksArrivesWholeAndOnce() throws Exception {
        read();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 950; i++) {
            all.add(stage.arrives(i % 2 == 0 ? "Nadia" : "Karim", "question " + i));
        }
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids()).isEmpty();
    }

    @Test
    void whatComesWhileTheWalkIsUnderWayComesNext() throws Exception {
        stage.bluesky.pageSize = 10;
        read();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(stage.arrives("Nadia", "question " + i));
        }
        Page page = stage.channel.fetch(cursor);
        List<String> got = new ArrayList<>(page.events().stream().map(RemoteEvent::id).toList());
        cursor = page.cursor();
        all.add(stage.arrives("Nadia", "entre deux"));
        got.addAll(ids());
        got.addAll(ids());
        assertThat(got).containsExactlyInAnyOrderElementsOf(all);
    }

    /** The network's cursor is a moment, and its next page begins strictly below it. */
    @Test
    void severalOfOneMillisecondAtThePagesEndAllCome() throws Exception {
        stage.bluesky.pageSize = 10;
        read();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Instant at = i % 3 == 0 ? stage.bluesky.world.next() : stage.bluesky.world.came.get(all.getLast());
            all.add(stage.arrivesAt("Nadia", "question " + i, at));
        }
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(all);
    }

    /** A post stands in the list where its author's program says it was written. */
    @Test
    void whatAClockThatIsSlowPutsBelowWhatWasReadStillComes() throws Exception {
        for (int i = 0; i < 30; i++) {
            stage.arrives("Nadia", "question " + i);
        }
        read();
        String late = stage.arrivesAt("Karim", "mon horloge retarde", Instant.now().minus(Duration.ofMinutes(20)));
        assertThat(ids()).containsExactly(late);
        assertThat(ids()).isEmpty();
    }

    @Test
    void theFirstLookBringsTheNewestAndNotTheWholePast() throws Exception {
        stage.arrivesAt("Nadia", "l’an dernier", Instant.now().minus(Duration.ofDays(300)));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 350; i++) {
            all.add(stage.arrives("Nadia", "question " + i));
        }
        assertThat(ids()).hasSizeBetween(190, 200).contains(all.getLast()).doesNotContain(all.getFirst());
        assertThat(ids()).isEmpty();
    }

    @Test
    void aCursorThatIsNoneBeginsAnew() throws Exception {
        String question = stage.arrives("Nadia", "Bonjour ?");
        for (String broken : List.of("{", "[]", "{\"notifications\":3}", "{\"notifications\":{\"since\":\"hier\"}}")) {
            cursor = broken;
            assertThat(ids()).containsExactly(question);
        }
    }

    @Test
    void aDateInTheFutureOrNoneIsSetAsideOnce() throws Exception {
        stage.arrivesAt("Nadia", "demain", Instant.now().plus(Duration.ofDays(3)));
        stage.bluesky.world.spoilt.add(Json.MAPPER.createObjectNode().put("reason", "mention").put("indexedAt", "hier"));
        Page page = stage.channel.fetch("");
        assertThat(page.aside()).hasSize(2);
        assertThat(page.aside()).allMatch(aside -> !aside.detail().contains("demain") && aside.raw().length > 0);
        assertThat(stage.channel.fetch(page.cursor()).aside()).isEmpty();
    }

    @Test
    void aNameOfAnyLengthIsCutBetweenCharacters() throws Exception {
        ObjectNode post = stage.bluesky.world.view(stage.arrives("Nadia", "Bonjour ?"));
        ((ObjectNode) post.get("author")).put("displayName", "🟠".repeat(500));
        String name = new Posts(FakeWorld.US, Instant.now()).read(post, FakeWorld.at(post)).message().authorName();
        assertThat(name).hasSizeLessThanOrEqualTo(IncomingMessage.MAX_NAME).isEqualTo("🟠".repeat(name.length() / 2));
    }

    @Test
    void linksAreShownAsWhereTheyLeadAndPicturesByTheirWords() {
        assertThat(text("{'text':'é voir site.fr/lon... ici','facets':[{'index':{'byteStart':8,'byteEnd':22},'features':[{"
                + "'$type':'app.bsky.richtext.facet#link','uri':'https://site.fr/longue/adresse'}]}]}"))
                .isEqualTo("é voir https://site.fr/longue/adresse ici");
        assertThat(text("{'text':'ma banque','facets':[{'index':{'byteStart':0,'byteEnd':9},'features':[{'uri':'https://evil.example/'}]}]}"))
                .isEqualTo("ma banque (https://evil.example/)");
        assertThat(text("{'text':'abc','facets':[{'index':{'byteStart':2,'byteEnd':99},'features':[{'uri':'https://a.fr/'}]}]}")).isEqualTo("abc");
        assertThat(text("{'text':'','embed':{'$type':'app.bsky.embed.images','images':[{'alt':'une box'},{}]}}")).isEqualTo("🖼 une box\n🖼");
    }

    private static String text(String json) {
        return PostText.of(Json.MAPPER.readTree(json.replace('\'', '"')));
    }

    @Test
    void whereTheNetworkBehindTheServerIsDownThatIsATroubleAndNotSilence() {
        stage.trouble(AccountTrouble.UNREACHABLE);
        assertThatThrownBy(() -> stage.channel.fetch("")).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.UNREACHABLE));
    }
}
