package app.detente;

import app.detente.model.Adviser;
import app.detente.storage.CustomerNames;
import app.detente.storage.Queue;
import app.detente.ui.palette.Lookup;
import app.detente.ui.palette.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the palette finds in a queue, for one adviser. */
record PaletteLookup(Queue queue, CustomerNames names, Adviser me) implements Lookup {

    @Override
    public List<Target> all() {
        Stream<Target> views = queue.views().all(me).stream().map(Target.Saved::new);
        Stream<Target> tags = queue.tags().all().stream().map(Target.Tagged::new);
        Stream<Target> templates = queue.templates().usableBy(me).stream().filter(template -> !template.retired()).map(Target.Template::new);
        Stream<Target> colleagues = queue.advisers().all().stream().map(Target.Colleague::new);
        return Stream.of(views, tags, templates, colleagues).flatMap(targets -> targets).toList();
    }

    @Override
    public List<Target.Customer> customers(String typed, int limit) {
        return names.beginning(typed, limit).stream().map(found -> new Target.Customer(found.id(), found.name(), found.network())).toList();
    }

    @Override
    public List<String> recent() {
        return queue.settings().get(setting()).map(kept -> Arrays.asList(kept.split("\n"))).orElse(List.of());
    }

    @Override
    public void keep(List<String> recent) {
        queue.settings().put(setting(), String.join("\n", recent));
    }

    private String setting() {
        return "palette." + me.id();
    }
}
