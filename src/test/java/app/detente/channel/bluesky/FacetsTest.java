package app.detente.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FacetsTest {
    /** Each facet as its kind, and the words its bytes cover. */
    private static List<String> found(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        for (JsonNode facet : Facets.of(text, handle -> handle.startsWith("personne") ? Optional.empty() : Optional.of("did:plc:" + handle))) {
            JsonNode index = facet.path("index");
            String words = new String(Arrays.copyOfRange(bytes, index.path("byteStart").asInt(), index.path("byteEnd").asInt()), StandardCharsets.UTF_8);
            found.add(facet.path("features").path(0).path("$type").asString().replaceFirst(".*#", "") + " " + words);
        }
        return found;
    }

    @Test
    void whereTheyBeginAndEndIsCountedInBytes() throws Exception {
        assertThat(found("🟠 Été @nadia.test, voyez https://maison.fr/é #Réseau.")).containsExactlyInAnyOrder(
                "mention @nadia.test", "link https://maison.fr/é", "tag #Réseau");
    }

    @Test
    void whatEndsASentenceIsNotOfTheLink() throws Exception {
        assertThat(found("« https://maison.fr/aide » (https://maison.fr/a_(b)), https://maison.fr/c ?")).containsExactly(
                "link https://maison.fr/aide", "link https://maison.fr/a_(b)", "link https://maison.fr/c");
    }

    @Test
    void anAddressAPriceAndANumberAreNone() throws Exception {
        assertThat(found("bonjour@maison.fr, #1, @personne.test, @nadia, n#5")).isEmpty();
    }

    @Test
    void aLongRunOfSignsEndsSoon() throws Exception {
        assertThat(found("#" + "1!".repeat(1400))).isEmpty();
        assertThat(found("@" + "a-".repeat(1400))).isEmpty();
    }
}
