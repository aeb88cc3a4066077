package app.detente.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void paragraphsBecomeLinesAndLinksAreWrittenOut() {
        assertThat(HtmlText.of("<p>Bonjour&nbsp;!</p><p>Voir <a href=\"https://evil.example/x\">https://maison.fr</a><br>merci</p>"))
                .isEqualTo("Bonjour !\n\nVoir https://maison.fr (https://evil.example/x)\nmerci");
    }

    @Test
    void aLinkThatShowsItsAddressIsWrittenOnce() {
        assertThat(HtmlText.of("<a href=\"https://maison.fr\">https://maison.fr</a> <a href=\"mailto:a@b.fr\">a@b.fr</a>")).isEqualTo("https://maison.fr a@b.fr");
    }

    @Test
    void onlyWebAndMailLinksAreWritten() {
        assertThat(HtmlText.of("<a href=\"javascript:alert(1)\">ici</a> <a href=\"data:text/html,x\">là</a>")).isEqualTo("ici là");
    }

    @Test
    void nothingThatRunsOrHidesIsShown() {
        assertThat(HtmlText.of("<style>p{}</style><script>alert(1)</script><div style=\"display: none\">appât</div><p hidden>x</p>vu<img src=\"https://t.example/p.gif\">"))
                .isEqualTo("vu");
    }

    @Test
    void whatGmailQuotesIsFoldedAway() {
        String html = "<div dir=\"ltr\">Toujours rouge</div><br><div class=\"gmail_quote\"><div class=\"gmail_attr\">Le mar. 3 nov. 2026 à 10:12, Maison"
                + " &lt;<a href=\"mailto:bonjour@maison.fr\">bonjour@maison.fr</a>&gt; a écrit :<br></div><blockquote><p>Redémarrez</p><p>la box</p></blockquote></div>";
        assertThat(QuotedText.fresh(HtmlText.of(html))).isEqualTo("Toujours rouge");
    }

    @Test
    void listsAndTablesCanBeRead() {
        assertThat(HtmlText.of("<ul><li>un</li><li>deux</li></ul><table><tr><td>box</td><td>rouge</td></tr></table>")).isEqualTo("- un\n- deux\nbox rouge");
    }

    @Test
    void noDepthIsTooDeep() {
        String deep = "<div><blockquote>".repeat(50_000) + "fond";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(HtmlText.of(deep)).contains("fond"));
    }
}
