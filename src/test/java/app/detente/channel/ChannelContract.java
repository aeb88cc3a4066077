package app.detente.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.detente.channel.RemoteStage.Cut;
import app.detente.channel.RemoteStage.Feat;
import app.detente.model.Ability;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import app.detente.model.IncomingMessage;
import app.detente.model.RemoteEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every channel promises, whatever its network: each network's test extends this with a stage of its own, real or fake. */
public abstract class ChannelContract {
    /** Pages fetched at most in one test: an endless row of them is a fault. */
    private static final int MOST_PAGES = 100;
    private RemoteStage stage;
    private Channel channel;

    /** A network of our own, new, with an account that is signed in. */
    protected abstract RemoteStage stage() throws Exception;

    @BeforeEach
    void open() throws Exception {
        stage = stage();
        channel = stage.channel();
    }

    @AfterEach
    void close() throws Exception {
        channel.close();
        stage.close();
    }

    private record Read(List<RemoteEvent> events, int aside, String cursor) {
        List<String> texts() {
            return messages().stream().map(IncomingMessage::text).toList();
        }

        List<IncomingMessage> messages() {
            return events.stream().filter(RemoteEvent.Written.class::isInstance).map(event -> ((RemoteEvent.Written) event).message()).toList();
        }
    }

    private Read read(String cursor) throws Trouble {
        List<RemoteEvent> events = new ArrayList<>();
        int aside = 0;
        String at = cursor;
        for (int page = 0; page < MOST_PAGES; page++) {
            Page fetched = channel.fetch(at);
            events.addAll(fetched.events());
            aside += fetched.aside().size();
            at = fetched.cursor();
            if (!fetched.more()) {
                return new Read(events, aside, at);
            }
        }
        throw new AssertionError("pages without end");
    }

    private String handle(String id) throws Trouble {
        return read("").events().stream().filter(event -> event.id().equals(id)).map(event -> ((RemoteEvent.Written) event).handle()).findFirst()
                .orElseThrow();
    }

    private Outgoing reply(String key, String text, String parent) throws Trouble {
        return new Outgoing(key, stage.network().key(), Optional.of(parent), handle(parent), "Maison", "Sonia", text, Instant.now(), List.of());
    }

    @Test
    void whoWeAreAndWhatWeMayDoIsTold() throws Exception {
        Standing standing = channel.test();
        assertThat(standing.name()).isNotBlank();
        assertThat(standing.abilities()).contains(Ability.READ, Ability.REPLY);
    }

    @Test
    void whatIsWrittenArrivesWithItsAuthorItsTextAndItsThread() throws Exception {
        String question = stage.arrives("Nadia", "Bonjour, ma box clignote 🟠 « rouge » & vert < 3");
        Read read = read("");
        IncomingMessage message = read.messages().getFirst();
        assertThat(message.id()).isEqualTo(question);
        assertThat(message.network()).isEqualTo(stage.network());
        assertThat(message.text()).contains("ma box clignote 🟠 « rouge » & vert < 3");
        assertThat(message.authorName()).contains("Nadia");
        assertThat(message.authorId()).isNotBlank();
        assertThat(Duration.between(message.authored(), Instant.now()).abs()).isLessThan(Duration.ofHours(1));
    }

    @Test
    void nothingIsLeftOutAndNothingComesForEver() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(stage.arrives(i % 2 == 0 ? "Nadia" : "Karim", "question " + i));
        }
        Read first = read("");
        assertThat(first.messages()).extracting(IncomingMessage::id).containsAll(ids);
        String late = stage.arrives("Nadia", "et encore une");
        Read second = read(first.cursor());
        assertThat(second.messages()).extracting(IncomingMessage::id).contains(late);
        assertThat(read(second.cursor()).messages()).extracting(IncomingMessage::id).doesNotContain(ids.getFirst());
    }

    @Test
    void theSameCursorBringsTheSameAgain() throws Exception {
        stage.arrives("Nadia", "un");
        String cursor = read("").cursor();
        String two = stage.arrives("Nadia", "deux");
        assertThat(read(cursor).messages()).extracting(IncomingMessage::id).contains(two);
        assertThat(read(cursor).messages()).extracting(IncomingMessage::id).contains(two);
    }

    @Test
    void aReplyIsPublishedOnceUnderTheMessageItAnswersAndItsCopyIsOurs() throws Exception {
        String question = stage.arrives("Nadia", "Bonjour ?");
        Outgoing reply = reply("key-1", "Bonjour Nadia, on regarde ça 🙂", question);
        Outcome outcome = channel.publish(reply);
        assertThat(outcome).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.published()).hasSize(1);
        assertThat(stage.published().getFirst()).contains("on regarde ça 🙂");
        assertThat(channel.lookUp(reply)).isInstanceOfAny(stage.can(Feat.LOOK_UP) ? Outcome.Sent.class : Outcome.Unknown.class);
    }

    @Test
    void whatNeverReachedTheNetworkIsSurelyNotPublished() throws Exception {
        assumeTrue(stage.can(Feat.CUT));
        String question = stage.arrives("Nadia", "Bonjour ?");
        Outgoing reply = reply("key-2", "Bonjour Nadia", question);
        stage.cut(Cut.BEFORE);
        Outcome outcome = channel.publish(reply);
        assertThat(outcome).isInstanceOfAny(Outcome.Retry.class, Outcome.Held.class, Outcome.Unknown.class);
        if (outcome instanceof Outcome.Unknown && stage.can(Feat.LOOK_UP)) {
            assertThat(channel.lookUp(reply)).isInstanceOf(Outcome.Retry.class);
        }
        assertThat(stage.published()).isEmpty();
        if (stage.can(Feat.LOOK_UP)) {
            assertThat(channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
            assertThat(stage.published()).hasSize(1);
        }
    }

    @Test
    void whatWasTakenAndThenCutIsFoundAndNotPublishedAgain() throws Exception {
        assumeTrue(stage.can(Feat.CUT));
        String question = stage.arrives("Nadia", "Bonjour ?");
        Outgoing reply = reply("key-3", "Bonjour Nadia", question);
        stage.cut(Cut.AFTER);
        assertThat(channel.publish(reply)).isInstanceOf(Outcome.Unknown.class);
        assertThat(stage.published()).hasSize(1);
        assertThat(channel.lookUp(reply)).isInstanceOf(stage.can(Feat.LOOK_UP) ? Outcome.Sent.class : Outcome.Unknown.class);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void aPictureGoesWithItOnce() throws Exception {
        assumeTrue(stage.can(Feat.PICTURE));
        assertThat(channel.test().abilities()).contains(Ability.ATTACH);
        Outgoing reply = with(reply("key-8", "Voici la prise", stage.arrives("Nadia", "Bonjour ?")), Drawn.png("prise murale.png"));
        assertThat(channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.published()).hasSize(1);
        assertThat(stage.pictures()).usingElementComparator(Arrays::compare).containsExactly(reply.files().getFirst().content());
    }

    /** Whatever it is that is cut: the upload, or the reply with the picture in it. */
    @Test
    void whereSendingAPictureIsCutItGoesOutOnceAllTheSame() throws Exception {
        assumeTrue(stage.can(Feat.PICTURE) && stage.can(Feat.CUT));
        for (Cut cut : Cut.values()) {
            int before = stage.published().size();
            Outgoing reply = with(reply("key-9-" + cut, "Voici la prise, " + cut, stage.arrives("Nadia", "Bonjour ?")), Drawn.png("prise.png"));
            stage.cut(cut);
            Outcome outcome = channel.publish(reply);
            assertThat(outcome).isNotInstanceOf(Outcome.Sent.class);
            outcome = outcome instanceof Outcome.Unknown ? channel.lookUp(reply) : outcome;
            outcome = outcome instanceof Outcome.Retry ? channel.publish(reply) : outcome;
            assertThat(outcome).as(cut.name()).isInstanceOf(Outcome.Sent.class);
            assertThat(stage.published()).hasSize(before + 1);
            assertThat(stage.pictures()).hasSize(before + 1);
        }
    }

    @Test
    void whatTheNetworkTakesForNoPictureIsRefusedBeforeAnythingIsSent() throws Exception {
        assumeTrue(stage.can(Feat.PICTURE));
        Outgoing reply = reply("key-10", "Voici", stage.arrives("Nadia", "Bonjour ?"));
        AttachedFile renamed = new AttachedFile("notice.png", "image/png", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(channel.publish(with(reply, renamed))).isEqualTo(new Outcome.Rejected("file_kind"));
        AttachedFile empty = new AttachedFile("vide.png", "image/png", new byte[0]);
        assertThat(channel.publish(with(reply, empty))).isEqualTo(new Outcome.Rejected("file_kind"));
        AttachedFile picture = Drawn.png("prise.png");
        assertThat(channel.publish(with(reply, picture, picture, picture, picture, picture))).isEqualTo(new Outcome.Rejected("too_many_files"));
        byte[] large = Arrays.copyOf(picture.content(), 10_485_761);
        assertThat(channel.publish(with(reply, new AttachedFile("p.png", "image/png", large)))).isEqualTo(new Outcome.Rejected("file_too_large"));
        assertThat(stage.published()).isEmpty();
    }

    private static Outgoing with(Outgoing reply, AttachedFile... files) {
        return new Outgoing(reply.key(), reply.channel(), reply.inReplyTo(), reply.handle(), reply.author(), reply.adviser(), reply.text(),
                reply.at(), List.of(files));
    }

    @Test
    void withoutItsSignInTheAccountSaysSoAndNothingGoesOut() throws Exception {
        assumeTrue(stage.can(Feat.SIGN_IN));
        Outgoing reply = reply("key-4", "Bonjour Nadia", stage.arrives("Nadia", "Bonjour ?"));
        stage.trouble(AccountTrouble.SIGN_IN);
        assertThatThrownBy(() -> channel.fetch("")).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.SIGN_IN));
        assertThat(channel.publish(reply)).isInstanceOfSatisfying(Outcome.Held.class,
                held -> assertThat(held.trouble().kind()).isEqualTo(AccountTrouble.SIGN_IN));
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void aNetworkThatAsksForAPauseGetsIt() throws Exception {
        assumeTrue(stage.can(Feat.BUSY));
        Outgoing reply = reply("key-5", "Bonjour Nadia", stage.arrives("Nadia", "Bonjour ?"));
        stage.trouble(AccountTrouble.BUSY);
        assertThatThrownBy(() -> channel.fetch("")).isInstanceOfSatisfying(Trouble.class, trouble -> {
            assertThat(trouble.kind()).isEqualTo(AccountTrouble.BUSY);
            assertThat(trouble.waiting()).isPositive();
        });
        assertThat(channel.publish(reply)).isInstanceOfAny(Outcome.Held.class, Outcome.Retry.class);
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void oneItemThatCannotBeReadIsSetAsideAndItsNeighboursCome() throws Exception {
        assumeTrue(stage.can(Feat.SPOIL));
        stage.arrives("Nadia", "avant");
        stage.spoil();
        stage.arrives("Karim", "après");
        Read read = read("");
        assertThat(read.texts()).anyMatch(text -> text.contains("avant")).anyMatch(text -> text.contains("après"));
        assertThat(read.aside()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsNoneIsATroubleAndTheNextTimeAllIsWell() throws Exception {
        assumeTrue(stage.can(Feat.GARBLED));
        String question = stage.arrives("Nadia", "Bonjour ?");
        stage.trouble(AccountTrouble.GARBLED);
        assertThatThrownBy(() -> channel.fetch("")).isInstanceOf(Trouble.class);
        stage.well();
        assertThat(read("").messages()).extracting(IncomingMessage::id).contains(question);
    }

    @Test
    void whatIsEditedAndDeletedThereIsTold() throws Exception {
        assumeTrue(stage.can(Feat.EDIT));
        String edited = stage.arrives("Nadia", "ma box est verte");
        String deleted = stage.arrives("Karim", "je retire ça");
        String cursor = read("").cursor();
        stage.edit(edited, "ma box est rouge");
        stage.delete(deleted);
        Read read = read(cursor);
        assertThat(read.events()).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(RemoteEvent.Edited.class, edit -> {
            assertThat(edit.id()).isEqualTo(edited);
            assertThat(edit.text()).contains("rouge");
        }));
        assertThat(read.events()).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(RemoteEvent.Deleted.class,
                gone -> assertThat(gone.id()).isEqualTo(deleted)));
    }

    @Test
    void whatWeHideIsHiddenThereAndShownAgain() throws Exception {
        assumeTrue(stage.can(Feat.HIDE));
        String insult = stage.arrives("Karim", "…");
        handle(insult);
        assertThat(channel.hide(insult, true)).isInstanceOf(Outcome.Sent.class);
        assertThat(channel.hide(insult, true)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.hidden()).containsExactly(insult);
        assertThat(channel.hide(insult, false)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.hidden()).isEmpty();
    }

    @Test
    void whatWePublishedCanBeDeletedAndIsGoneForGood() throws Exception {
        assumeTrue(stage.can(Feat.DELETE));
        Outcome outcome = channel.publish(reply("key-6", "trop vite", stage.arrives("Nadia", "Bonjour ?")));
        String id = ((Outcome.Sent) outcome).remoteId();
        assertThat(channel.delete(id)).isInstanceOf(Outcome.Sent.class);
        assertThat(channel.delete(id)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void noSecretIsInAnythingSaid() throws Exception {
        Outgoing reply = reply("key-7", "Bonjour", stage.arrives("Nadia", "Bonjour ?"));
        List<String> said = new ArrayList<>();
        for (AccountTrouble trouble : AccountTrouble.values()) {
            stage.trouble(trouble);
            try {
                said.add(channel.fetch("").toString());
            } catch (Trouble told) {
                said.add(told.toString());
                said.add(String.valueOf(told.getCause()));
            }
            said.add(channel.publish(reply).toString());
            stage.well();
        }
        assertThat(said).noneMatch(text -> text.contains(RemoteStage.SECRET));
    }
}
