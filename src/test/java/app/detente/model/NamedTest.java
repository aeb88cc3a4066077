package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedTest {
    private final Named named = new Named();

    private void say(String line) {
        assertThat(named.takes(line, named.inFull(line))).isTrue();
    }

    @Test
    void aNameStandsForItsWordsAloneAndAmongOthersAndInOtherNames() {
        say("@parent = père|mère");
        say("@kin = @parent|sœur");
        assertThat(named.inFull("mon @kin est mort")).isEqualTo("mon père|mère|sœur est mort");
        assertThat(named.inFull("@parent|oncle malade")).isEqualTo("père|mère|oncle malade");
    }

    @Test
    void aNameNobodyGaveStaysAsItIs() {
        assertThat(named.inFull("mon @oncle")).isEqualTo("mon @oncle");
    }

    @Test
    void hastySpellingsStandWhereverTheWholeWordDoes() {
        say("=plus pu|pus");
        assertThat(named.spelt("n en peux plus")).isEqualTo("n en peux plus|pu|pus");
        assertThat(named.spelt("plus* plusieurs")).isEqualTo("plus* plusieurs");
    }

    @Test
    void aPhraseNamesNothing() {
        assertThat(named.takes("envie de mourir", "envie de mourir")).isFalse();
    }
}
