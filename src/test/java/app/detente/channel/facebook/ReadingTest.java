package app.detente.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.channel.facebook.FakeFacebook.Failure;
import app.detente.channel.facebook.FakeStage.Read;
import app.detente.model.Ability;
import app.detente.model.AccountTrouble;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.RemoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Duration WHILE = Duration.ofSeconds(61);
    private FakeStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aReplyHangsBelowItsCommentAndACommentBelowItsPost() throws Exception {
        String comment = stage.arrives("Nadia", "Combien ?");
        String reply = stage.facebook.page.comment(comment, Optional.of("Karim"), "Oui, combien ?", Instant.now());
        Read read = stage.read("");
        IncomingMessage post = read.written(stage.post).message();
        assertThat(post.kind()).isEqualTo(MessageKind.BRAND);
        assertThat(post.authorId()).isEqualTo(FakePage.US);
        assertThat(post.inReplyTo()).isEmpty();
        assertThat(read.written(comment).message().inReplyTo()).contains(stage.post);
        assertThat(read.written(reply).message().inReplyTo()).contains(comment);
        assertThat(read.written(reply).message().thread()).contains(stage.post);
        assertThat(read.written(reply).handle()).as("where an answer to a reply goes").isEqualTo(comment);
    }

    @Test
    void whatWeWroteElsewhereIsOurs() throws Exception {
        String ours = stage.facebook.page.comment(stage.arrives("Nadia", "Combien ?"), Optional.of(FakePage.US), "29 €", Instant.now());
        assertThat(stage.read("").written(ours).message().kind()).isEqualTo(MessageKind.BRAND);
    }

    @Test
    void whatAVisitorPostsOnThePageIsACustomersMessage() throws Exception {
        String post = stage.facebook.page.post("Nadia", "Ma box est en panne", Instant.now());
        Read read = stage.read("");
        assertThat(read.written(post).message().kind()).isEqualTo(MessageKind.CUSTOMER);
        assertThat(read.written(post).message().authorName()).isEqualTo("Nadia");
    }

    @Test
    void anAuthorWhoIsNotNamedIsNobodyElse() throws Exception {
        String one = stage.facebook.page.comment(stage.post, Optional.empty(), "un", Instant.now());
        String two = stage.facebook.page.comment(stage.post, Optional.empty(), "deux", Instant.now());
        Read read = stage.read("");
        assertThat(read.written(one).message().authorId()).isNotBlank().isNotEqualTo(read.written(two).message().authorId());
        assertThat(read.written(one).message().authorName()).isEqualTo("Facebook");
        assertThat(read.written(one).message().kind()).isEqualTo(MessageKind.CUSTOMER);
    }

    @Test
    void whatMayNotBeDoneWithAMessageComesWithItAndFollowsIt() throws Exception {
        String comment = stage.arrives("Nadia", "…");
        stage.thing(comment).canHide = false;
        stage.thing(comment).canComment = false;
        Read first = stage.read("");
        assertThat(first.written(comment).limits()).containsExactlyInAnyOrder(MessageLimit.NO_HIDING, MessageLimit.NO_REPLY);
        stage.thing(comment).canComment = true;
        stage.thing(comment).canReplyPrivately = false;
        stage.wait(WHILE);
        assertThat(stage.read(first.cursor()).written(comment).limits())
                .containsExactlyInAnyOrder(MessageLimit.NO_HIDING, MessageLimit.NO_PRIVATE_REPLY);
    }

    @Test
    void whatIsHiddenThereIsToldOnce() throws Exception {
        String comment = stage.arrives("Karim", "…");
        stage.thing(comment).hidden = true;
        Read first = stage.read("");
        assertThat(first.events()).contains(new RemoteEvent.Hidden(comment, true));
        stage.thing(comment).hidden = false;
        stage.wait(WHILE);
        Read second = stage.read(first.cursor());
        assertThat(second.events()).containsExactly(new RemoteEvent.Hidden(comment, false));
        stage.wait(WHILE);
        assertThat(stage.read(second.cursor()).events()).isEmpty();
    }

    @Test
    void pagesAreWalkedToTheirEndInWhateverOrderFacebookRanksThem() throws Exception {
        stage.facebook.pageSize = 7;
        stage.facebook.ranked = true;
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(stage.arrives(i % 3 == 0 ? "Nadia" : "Karim", "question " + i));
        }
        Read first = stage.read("");
        assertThat(first.ids()).containsAll(ids).doesNotHaveDuplicates();
        String late = stage.arrives("Nadia", "et encore une");
        assertThat(stage.read(first.cursor()).ids()).contains(late).doesNotContainAnyElementsOf(ids);
        assertThat(stage.facebook.calls).as("addresses of next pages carry the token and are not followed").noneMatch(call -> call.contains("/next"));
    }

    /** Killed between any two pages, it goes on from the last cursor that was kept. */
    @Test
    void aWalkThatIsBrokenOffGoesOnAndMissesNothingThatCameMeanwhile() throws Exception {
        stage.facebook.pageSize = 2;
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(stage.arrives("Nadia", "question " + i));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        for (int page = 0; more; page++) {
            stage.channel.fetch(cursor);
            Page kept = stage.channel(stage.facebook.address()).fetch(cursor);
            kept.events().stream().filter(RemoteEvent.Written.class::isInstance).forEach(event -> read.add(event.id()));
            cursor = kept.cursor();
            more = kept.more();
            if (page == 2) {
                ids.add(stage.arrives("Karim", "entre-temps"));
            }
        }
        read.addAll(stage.read(cursor).ids());
        assertThat(read).containsAll(ids);
    }

    @Test
    void aPostWithThousandsOfNewCommentsLosesNoneAndTheCursorStaysSmall() throws Exception {
        Read first = stage.read("");
        Instant now = Instant.now();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            ids.add(stage.facebook.page.comment(stage.post, Optional.of("Nadia"), "question " + i, now));
        }
        Read flood = stage.read(first.cursor());
        assertThat(flood.ids()).containsAll(ids);
        assertThat(flood.cursor().length()).isLessThan(60_000);
    }

    @Test
    void whatIsOnlyKeptFromTheListIsNotToldToBeDeleted() throws Exception {
        String filtered = stage.arrives("Nadia", "un mot que Facebook n’aime pas");
        String deleted = stage.arrives("Karim", "je retire ça");
        Read first = stage.read("");
        stage.facebook.page.unlisted.add(filtered);
        stage.delete(deleted);
        assertThat(stage.read(first.cursor()).events()).hasSize(1).allSatisfy(event -> {
            assertThat(event).isInstanceOf(RemoteEvent.Deleted.class);
            assertThat(event.id()).isEqualTo(deleted);
        });
    }

    @Test
    void aPostThatIsDeletedTakesItsCommentsAlong() throws Exception {
        String old = stage.facebook.page.post(FakePage.US, "plus ancien", Instant.now().minusSeconds(7_200));
        String comment = stage.arrives("Nadia", "Combien ?");
        Read first = stage.read("");
        stage.delete(stage.post);
        Read second = stage.read(first.cursor());
        assertThat(second.events()).extracting(RemoteEvent::id).containsExactlyInAnyOrder(stage.post, comment);
        assertThat(second.events()).allMatch(RemoteEvent.Deleted.class::isInstance);
        assertThat(first.ids()).contains(old);
    }

    @Test
    void aFirstLookGoesBackAWeekAndAnOldPostIsReadOnceSomebodyWrites() throws Exception {
        Instant old = Instant.now().minus(Duration.ofDays(30));
        String post = stage.facebook.page.post(FakePage.US, "le mois dernier", old);
        String past = stage.facebook.page.comment(post, Optional.of("Nadia"), "il y a longtemps", old.plusSeconds(60));
        Read first = stage.read("");
        assertThat(first.ids()).doesNotContain(post, past);
        String now = stage.facebook.page.comment(post, Optional.of("Karim"), "toujours valable ?", Instant.now());
        assertThat(stage.read(first.cursor()).ids()).contains(post, now).doesNotContain(past);
    }

    @Test
    void whereNothingHappensALookIsOneCallAndTheCursorStays() throws Exception {
        stage.arrives("Nadia", "Combien ?");
        String cursor = stage.read("").cursor();
        stage.facebook.calls.clear();
        Page page = stage.channel.fetch(cursor);
        assertThat(page).isEqualTo(Page.nothing(cursor));
        assertThat(stage.facebook.calls).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsSetAsideOnceAndNotAgainAtEachLook() throws Exception {
        stage.spoil();
        stage.facebook.page.spoilt.add(Json.MAPPER.createObjectNode().put("id", "1_2").put("created_time", "2999-01-01T00:00:00+0000"));
        stage.facebook.page.spoilt.add(Json.MAPPER.createObjectNode().put("id", "../me").put("created_time", "2026-01-01T00:00:00+0000"));
        String comment = stage.arrives("Nadia", "Combien ?");
        Read first = stage.read("");
        assertThat(first.aside()).extracting(Page.Aside::detail).containsExactlyInAnyOrder("no id", "a date that cannot be", "no id");
        assertThat(first.ids()).contains(comment);
        stage.arrives("Karim", "Et pour moi ?");
        assertThat(stage.read(first.cursor()).aside()).isEmpty();
    }

    @Test
    void aPostThatCannotBeReadIsSetAsideOnceAndItsCommentsCome() throws Exception {
        stage.thing(stage.post).text = "é".repeat(IncomingMessage.MAX_TEXT + 1);
        String comment = stage.arrives("Nadia", "Combien ?");
        Read first = stage.read("");
        assertThat(first.aside()).hasSize(1).allSatisfy(aside -> assertThat(aside.raw()).hasSizeLessThanOrEqualTo(64 << 10));
        assertThat(first.ids()).containsExactly(comment);
        String late = stage.arrives("Karim", "Et pour moi ?");
        Read second = stage.read(first.cursor());
        assertThat(second.aside()).isEmpty();
        assertThat(second.ids()).containsExactly(late);
    }

    @Test
    void aPostThatFacebookNeverGivesKeepsNoOtherFromComing() throws Exception {
        String bad = stage.facebook.page.post(FakePage.US, "celui-là", Instant.now());
        String comment = stage.arrives("Nadia", "Combien ?");
        for (Failure failure : List.of(new Failure(100, 0), new Failure(500, 1, 0, "An unknown error occurred"),
                new Failure(500, 1, 0, "Please reduce the amount of data you're asking for"))) {
            stage.facebook.broken.put(bad, failure);
            Read read = readPatiently();
            assertThat(read.ids()).as(failure.message()).contains(comment).doesNotContain(bad);
            assertThat(read.aside()).extracting(Page.Aside::detail).containsExactly("a post whose comments cannot be read");
            stage.facebook.broken.clear();
            stage.facebook.page.comment(bad, Optional.of("Karim"), "Et celui-ci ?", Instant.now());
            assertThat(stage.read(read.cursor()).ids()).contains(bad);
        }
    }

    /** As the line of an account does: after a trouble it tries again. */
    private Read readPatiently() throws Exception {
        for (int tries = 0; tries < 3; tries++) {
            try {
                return stage.read(cursorOfList());
            } catch (Trouble e) {
                assertThat(e.kind()).isEqualTo(AccountTrouble.UNREACHABLE);
            }
        }
        throw new AssertionError("never");
    }

    private String cursorOfList() throws Exception {
        return stage.channel.fetch("").cursor();
    }

    @Test
    void whereFacebookFindsItTooMuchLessIsAskedFor() throws Exception {
        stage.facebook.most = 30;
        String comment = stage.arrives("Nadia", "Combien ?");
        assertThat(stage.read("").ids()).contains(comment);
        stage.facebook.calls.clear();
        stage.read("");
        assertThat(stage.facebook.calls.getFirst()).as("remembered").contains("limit=25");
    }

    @Test
    void aClockThatIsHoursWrongLosesNothing() throws Exception {
        for (Duration wrong : List.of(Duration.ofHours(3), Duration.ofHours(-3))) {
            stage.ahead = wrong;
            String before = stage.arrives("Nadia", "avant " + wrong);
            Read first = stage.read("");
            assertThat(first.ids()).contains(before);
            String after = stage.arrives("Nadia", "après " + wrong);
            assertThat(stage.read(first.cursor()).ids()).contains(after);
        }
    }

    @Test
    void aCursorThatIsNoneBeginsAnew() throws Exception {
        String comment = stage.arrives("Nadia", "Combien ?");
        for (String cursor : List.of("nonsense", "{}", "[1]", "{\"floor\":1,\"posts\":[1,{\"id\":\"x\"}],\"walk\":7}")) {
            assertThat(stage.read(cursor).ids()).as(cursor).contains(comment);
        }
    }

    @Test
    void theTokenOfSomebodyWhoManagesThePageIsTurnedIntoThePagesOwn() throws Exception {
        Keys keys = new Keys(FakePage.US, stage.facebook.address(), FakeFacebook.PERSON);
        FacebookChannel channel = new FacebookChannel(keys, stage.http, Instant::now);
        assertThat(channel.test().name()).isEqualTo("Maison Télécom");
        assertThat(keys.secret("token")).contains(FakeFacebook.TOKEN);
    }

    @Test
    void aTokenForAnotherPageIsNotTaken() {
        FacebookChannel other = new FacebookChannel(new Keys("2000", stage.facebook.address(), FakeFacebook.TOKEN), stage.http, Instant::now);
        assertThatThrownBy(other::test).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.PERMISSION));
    }

    @Test
    void whatATokenMayDoIsReadOffTheNewestComments() throws Exception {
        assertThat(stage.channel.test()).isEqualTo(new Standing("Maison Télécom", Set.of(Ability.READ, Ability.REPLY, Ability.ATTACH, Ability.HIDE,
                Ability.DELETE), Set.of()));
        String comment = stage.arrives("Nadia", "Combien ?");
        assertThat(stage.channel.test().abilities()).contains(Ability.PRIVATE_REPLY);
        stage.thing(comment).canHide = false;
        assertThat(stage.channel.test().missing()).containsExactly(Ability.HIDE);
        stage.facebook.failing = Optional.of(new Failure(400, 10, 0, "needs pages_read_engagement"));
        assertThatThrownBy(stage.channel::test).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.PERMISSION));
    }
}
