package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void paragraphsAndLineBreaksAreKept() {
        assertThat(HtmlText.of("<p>Bonjour,<br>ma box<br/>clignote.</p>\n<p>Merci</p>")).isEqualTo("Bonjour,\nma box\nclignote.\n\nMerci");
        assertThat(HtmlText.of("<p>Donc :</p><ul><li>un</li><li>deux</li></ul><blockquote>cité</blockquote>fin"))
                .isEqualTo("Donc :\n\n- un\n- deux\n\ncité\n\nfin");
        assertThat(HtmlText.of("<pre>a\n  b</pre>")).isEqualTo("a\n  b");
    }

    @Test
    void entitiesAndSignsThatNobodyEscapedAreRead() {
        assertThat(HtmlText.of("<p>5 &lt; 7 &amp;&nbsp;vrai &#39;oui&#39;</p>")).isEqualTo("5 < 7 &\u00a0vrai 'oui'");
        assertThat(HtmlText.of("rouge » & vert < 3<br>")).isEqualTo("rouge » & vert < 3");
    }

    @Test
    void mentionsAndHashtagsReadAsTheyAreShown() {
        assertThat(HtmlText.of("<p><span class=\"h-card\"><a href=\"https://a.example/@maison\" class=\"u-url mention\">@<span>maison</span></a></span> "
                + "<a href=\"https://a.example/tags/panne\" class=\"mention hashtag\">#<span>panne</span></a></p>")).isEqualTo("@maison #panne");
    }

    @Test
    void aShortenedLinkIsWholeAgain() {
        assertThat(HtmlText.of("<a href=\"https://exemple.fr/tres/long?a=1&amp;b=2\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">"
                + "exemple.fr/tres</span><span class=\"invisible\">/long?a=1&amp;b=2</span></a>")).isEqualTo("https://exemple.fr/tres/long?a=1&b=2");
    }

    @Test
    void aLinkThatReadsOtherwiseThanItLeadsShowsBoth() {
        assertThat(HtmlText.of("<a href=\"https://piege.example/\">https://banque.fr</a>")).isEqualTo("https://banque.fr (https://piege.example/)");
        assertThat(HtmlText.of("<a href=\"https://exemple.fr\"></a>")).isEqualTo("https://exemple.fr");
    }

    @Test
    void whatIsNoAddressToOpenIsNotShownAsOne() {
        assertThat(HtmlText.of("<a href=\"javascript:alert(1)\">ici</a> <a href=\"file:///etc/passwd\">là</a>")).isEqualTo("ici là");
        assertThat(HtmlText.of("<script>alert(1)</script><style>p{}</style>oui<img src=x onerror=alert(1) alt=\":chat:\">")).isEqualTo("oui:chat:");
    }

    @Test
    void tagsWithinTagsWithoutEndAreReadAllTheSame() {
        assertThat(HtmlText.of("<div><b>".repeat(50_000) + "au fond")).contains("au fond");
    }
}
