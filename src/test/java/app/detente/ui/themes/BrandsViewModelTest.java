package app.detente.ui.themes;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Hit;
import app.detente.model.Problem;
import app.detente.report.themes.Brand;
import app.detente.report.themes.BrandText;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.ThemeStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandsViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private ThemesViewModel page;
    private BrandsViewModel brands;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        page = new ThemesViewModel(new TestSession(queue.me, queue.clock).session, new ThemeStores(new ThemeStore(queue.database), queue.templates,
                new SuggestionStore(queue.database), new SettingStore(queue.database)));
        brands = page.brands();
        queue.take(from("ana", "1", null, 0, "Nova c’est mieux"), from("bob", "2", null, 10, "une étoile nova"), from("cid", "3", null, 20, "Je vais chez nova"));
        brands.show();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void nova() {
        brands.create();
        brands.nameProperty().set("Nova");
        brands.unsureProperty().set("nova");
        brands.nearProperty().set("chez, vers");
    }

    @Test
    void theShippedListIsWatchedUntilTheHouseKeepsItsOwn() {
        assertThat(brands.brands()).isEqualTo(BrandText.shipped());
        assertThat(brands.nameProperty().get()).isEqualTo("Free");
        brands.remove();
        assertThat(brands.brands()).extracting(Brand::name).doesNotContain("Free").contains("Orange");
        brands.startOver();
        assertThat(brands.brands()).isEqualTo(BrandText.shipped());
    }

    @Test
    void tryingShowsWhatWouldBeFoundAndChangesNothing() {
        nova();
        brands.tryOut();
        Opening trial = brands.trialProperty().get().orElseThrow();
        assertThat(trial.heard().count()).isEqualTo(1);
        assertThat(trial.quotes()).extracting(Hit::text).containsExactly("Je vais chez nova");
        assertThat(new SettingStore(queue.database).get(ThemesReader.BRANDS)).isEmpty();
        brands.neverProperty().set("vais");
        brands.tryOut();
        assertThat(brands.trialProperty().get().orElseThrow().heard().count()).isZero();
    }

    @Test
    void whatIsKeptIsWatchedAtOnce() {
        page.shownProperty().set(true);
        nova();
        brands.keep();
        assertThat(brands.problemProperty().get()).isEmpty();
        assertThat(brands.editedProperty().get()).map(Brand::name).contains("Nova");
        assertThat(page.findingsProperty().get().orElseThrow().themes().orElseThrow().brands()).extracting(naming -> naming.heard().name())
                .containsExactly("Nova");
        brands.nameProperty().set("Super Nova");
        brands.keep();
        assertThat(brands.brands()).extracting(Brand::name).contains("Super Nova").doesNotContain("Nova");
    }

    @Test
    void whatCannotBeWatchedIsRefusedAndNothingChanges() {
        brands.create();
        brands.keep();
        assertThat(brands.problemProperty().get()).map(Problem::key).contains("brand.name");
        brands.nameProperty().set("orange");
        brands.sureProperty().set("orange");
        brands.keep();
        assertThat(brands.problemProperty().get()).map(Problem::key).contains("brand.twice");
        brands.nameProperty().set("Vide");
        brands.sureProperty().set(" , ;");
        brands.tryOut();
        assertThat(brands.problemProperty().get()).map(Problem::key).contains("brand.nothing");
        assertThat(new SettingStore(queue.database).all()).doesNotContainKey(ThemesReader.BRANDS);
    }

    @Test
    void theLastBrandCanGoToo() {
        for (int i = BrandText.shipped().size(); i > 0; i--) {
            brands.remove();
        }
        assertThat(brands.brands()).isEmpty();
        assertThat(brands.nameProperty().get()).isEmpty();
    }
}
