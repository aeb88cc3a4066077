package app.detente.ui.themes;

import app.detente.model.Problem;
import app.detente.report.themes.Between;
import app.detente.report.themes.Brand;
import app.detente.report.themes.BrandText;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The brands that the house watches: one at a time is edited, tried on the messages of the last {@link #TRIED}, and kept. What is not kept changes
 * nothing. FX thread only.
 */
public final class BrandsViewModel {
    /** How far back a trial looks. */
    static final Duration TRIED = Duration.ofDays(30);

    private final Session session;
    private final ThemesReader reader;
    private final SettingStore settings;
    private final Runnable changed;
    private final ObservableList<Brand> brands = FXCollections.observableArrayList();
    private final ObservableList<Brand> brandsView = FXCollections.unmodifiableObservableList(brands);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Brand>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Opening>> trial = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty sure = new SimpleStringProperty("");
    private final StringProperty unsure = new SimpleStringProperty("");
    private final StringProperty near = new SimpleStringProperty("");
    private final StringProperty never = new SimpleStringProperty("");

    /** `changed` is told when the list that is watched is another one. */
    BrandsViewModel(Session session, ThemesReader reader, SettingStore settings, Runnable changed) {
        this.session = session;
        this.reader = reader;
        this.settings = settings;
        this.changed = changed;
    }

    /** Whether the list is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ObservableList<Brand> brands() {
        return brandsView;
    }

    /** The brand of the list whose words are being changed; empty for a new one. */
    public ReadOnlyObjectProperty<Optional<Brand>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** What the words would have found; empty until they are tried. */
    public ReadOnlyObjectProperty<Optional<Opening>> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** Phrases between commas, as are the next three. */
    public StringProperty sureProperty() {
        return sure;
    }

    public StringProperty unsureProperty() {
        return unsure;
    }

    public StringProperty nearProperty() {
        return near;
    }

    public StringProperty neverProperty() {
        return never;
    }

    /** Reads the list and opens it at its first brand. */
    public void show() {
        session.background().latest("themes.brands", reader::brands, read -> {
            brands.setAll(read);
            open.set(true);
            brands.stream().findFirst().ifPresentOrElse(this::edit, this::create);
        }, failure -> problem.set(Optional.of(failure)));
    }

    /** Puts it away; what was not kept is gone. */
    public void hide() {
        open.set(false);
    }

    /** Takes a brand of the list up. */
    public void edit(Brand brand) {
        edited.set(Optional.of(brand));
        fill(brand);
    }

    /** Begins a new one. */
    public void create() {
        edited.set(Optional.empty());
        fill(new Brand("", List.of(), List.of(), List.of(), List.of()));
    }

    private void fill(Brand brand) {
        name.set(brand.name());
        sure.set(BrandText.joined(brand.sure()));
        unsure.set(BrandText.joined(brand.unsure()));
        near.set(BrandText.joined(brand.near()));
        never.set(BrandText.joined(brand.never()));
        trial.set(Optional.empty());
        problem.set(Optional.empty());
    }

    private Brand typed() {
        return new Brand(name.get().strip(), BrandText.phrases(sure.get()), BrandText.phrases(unsure.get()), BrandText.phrases(near.get()),
                BrandText.phrases(never.get()));
    }

    /** Looks for what is typed in the messages of the last days; changes nothing. */
    public void tryOut() {
        Instant now = session.clock().instant();
        session.background().latest("themes.trial", () -> reader.trial(BrandText.checked(List.of(typed())).getFirst(), new Between(now.minus(TRIED), now)),
                found -> {
                    problem.set(Optional.empty());
                    trial.set(Optional.of(found));
                }, failure -> problem.set(Optional.of(failure)));
    }

    /** Keeps what is typed, in the place of the brand it was made from. */
    public void keep() {
        Brand typed = typed();
        List<Brand> all = new ArrayList<>(brands);
        edited.get().map(all::indexOf).filter(at -> at >= 0).ifPresentOrElse(at -> all.set(at, typed), () -> all.add(typed));
        store(all, typed);
    }

    /** Takes the brand off the list. */
    public void remove() {
        edited.get().ifPresent(brand -> {
            List<Brand> all = new ArrayList<>(brands);
            int at = all.indexOf(brand);
            all.remove(brand);
            store(all, all.isEmpty() ? null : all.get(Math.min(Math.max(0, at), all.size() - 1)));
        });
    }

    /** Watches the shipped example again, in the place of the house's own list. */
    public void startOver() {
        List<Brand> shipped = BrandText.shipped();
        store(shipped, shipped.getFirst());
    }

    private void store(List<Brand> all, Brand next) {
        session.background().run(() -> {
            settings.put(ThemesReader.BRANDS, BrandText.write(BrandText.checked(all)));
            return reader.brands();
        }, kept -> {
            brands.setAll(kept);
            kept.stream().filter(brand -> next != null && brand.name().equals(next.name())).findFirst().ifPresentOrElse(this::edit, this::create);
            changed.run();
        }, failure -> problem.set(Optional.of(failure)));
    }
}
