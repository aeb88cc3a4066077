package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Http;
import app.detente.channel.RemoteStage;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MastodonSignInTest {
    @Test
    void theCodeFromTheBrowserIsExchangedForAToken() throws Exception {
        try (FakeMastodon fake = new FakeMastodon(); Http http = new Http()) {
            MastodonSignIn signIn = new MastodonSignIn(http);
            MastodonSignIn.Begun begun = signIn.begin(fake.address() + "/explore");
            assertThat(begun.server()).isEqualTo(fake.address());
            assertThat(begun.address().toString()).startsWith(fake.address() + "/oauth/authorize?response_type=code&client_id=client")
                    .contains("redirect_uri=urn%3Aietf%3Awg%3Aoauth%3A2.0%3Aoob", "scope=read+write").doesNotContain(RemoteStage.SECRET);
            assertThat(begun.toString()).doesNotContain(RemoteStage.SECRET);
            assertThat(signIn.finish(begun, " c0de\n")).isEqualTo(FakeMastodon.TOKEN);
            assertThatThrownBy(() -> signIn.finish(begun, "autre")).isInstanceOfSatisfying(Trouble.class, trouble -> {
                assertThat(trouble.kind()).isEqualTo(AccountTrouble.SIGN_IN);
                assertThat(trouble.toString()).doesNotContain(RemoteStage.SECRET);
            });
        }
    }

    @Test
    void whereNoMastodonAnswersItIsSaid() throws Exception {
        try (FakeMastodon fake = new FakeMastodon(); Http http = new Http()) {
            MastodonSignIn signIn = new MastodonSignIn(http);
            fake.trouble = Optional.of(AccountTrouble.GARBLED);
            assertThatThrownBy(() -> signIn.begin(fake.address())).isInstanceOfSatisfying(Trouble.class,
                    trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.GARBLED));
            fake.close();
            assertThatThrownBy(() -> signIn.begin(fake.address())).isInstanceOfSatisfying(Trouble.class,
                    trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.UNREACHABLE));
        }
    }
}
