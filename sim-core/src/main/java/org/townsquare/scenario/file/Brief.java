package org.townsquare.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.townsquare.scenario.Scenario;

/**
 * A scenario in as few words as say it: what can be left out without changing what is read, since it is a default or stands in
 * the file that is extended, is left out. That is tried key by key, so that it holds for every kind of section.
 */
final class Brief {

    private final Scenario wanted;
    private final Optional<Node.Mapping> lower;

    private Brief(Scenario wanted, Optional<Node.Mapping> lower) {
        this.wanted = wanted;
        this.lower = lower;
    }

    /**
     * As YAML.
     *
     * @param base the file that is extended, unless it does not lead to the scenario: what it gives cannot always be taken back
     * @param file where the text is to stand
     */
    static String yaml(Scenario scenario, Optional<Path> base, Path file) {
        Node.Mapping all = Binding.asWritten(scenario);
        Optional<Brief> onBase = base.filter(below -> !isSame(below, file))
                .flatMap(below -> Source.load(below, new ArrayList<>()))
                .map(below -> new Brief(scenario, Optional.of(below)))
                .filter(brief -> brief.isSaidBy(all));
        Node.Mapping said = onBase.orElse(new Brief(scenario, Optional.empty())).shortened(all);
        String name = onBase.isPresent()
                ? Binding.yaml(Given.json(Shape.SCENARIO, extending(base.orElseThrow(), file), false))
                : "";
        return said.entries().isEmpty() ? name : name + Binding.yaml(Given.json(Shape.SCENARIO, said, false));
    }

    /** What must be said of a scenario: all but defaults. */
    static Node.Mapping said(Scenario scenario) {
        return new Brief(scenario, Optional.empty()).shortened(Binding.asWritten(scenario));
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static Node.Mapping extending(Path base, Path file) {
        Node name = new Node.Scalar(Place.DEFAULT, name(base, file), Node.Literal.TEXT);
        return Node.Mapping.of(Place.DEFAULT, Source.EXTENDS, name);
    }

    /** Relative where both lie in one part of the disk, so that they can be moved together. */
    private static String name(Path base, Path file) {
        Path to = base.toAbsolutePath().normalize();
        Path from = file.toAbsolutePath().normalize().getParent();
        boolean isNear = to.getRoot().equals(from.getRoot())
                && from.getNameCount() > 0
                && to.getName(0).equals(from.getName(0));
        return (isNear ? from.relativize(to) : to).toString().replace('\\', '/');
    }

    private Node.Mapping shortened(Node.Mapping all) {
        return (Node.Mapping) shortened(all, root -> (Node.Mapping) root);
    }

    /** @param whole the file in which a part has this place */
    private Node shortened(Node part, Function<Node, Node.Mapping> whole) {
        if (part instanceof Node.Mapping section) {
            Node.Mapping kept = section;
            for (String key : section.entries().keySet()) {
                Node.Mapping now = kept;
                Node.Mapping without = now.without(key);
                kept = isSaidBy(whole.apply(without))
                        ? without
                        : now.with(key, shortened(now.get(key), value -> whole.apply(now.with(key, value))));
            }
            return kept;
        }
        return part instanceof Node.Sequence list ? shortenedList(list, whole) : part;
    }

    private Node shortenedList(Node.Sequence list, Function<Node, Node.Mapping> whole) {
        List<Node> kept = new ArrayList<>(list.items());
        for (int i = kept.size() - 1; i >= 0; i--) {
            List<Node> without = new ArrayList<>(kept);
            Node item = without.remove(i);
            // An empty list would clear the one below it.
            if (!without.isEmpty()
                    && item instanceof Node.Mapping
                    && isSaidBy(whole.apply(new Node.Sequence(list.place(), without)))) {
                kept = without;
            } else {
                int place = i;
                List<Node> now = List.copyOf(kept);
                kept.set(i, shortened(item, value -> {
                    List<Node> changed = new ArrayList<>(now);
                    changed.set(place, value);
                    return whole.apply(new Node.Sequence(list.place(), changed));
                }));
            }
        }
        return new Node.Sequence(list.place(), kept);
    }

    private boolean isSaidBy(Node.Mapping file) {
        Node.Mapping merged = lower.map(below -> (Node.Mapping) Merge.over(Shape.SCENARIO, below, file))
                .orElse(file);
        List<Problem> problems = new ArrayList<>();
        var resolved = Resolver.resolve(merged, problems);
        return problems.isEmpty() && Binding.scenario(resolved).equals(wanted);
    }
}
