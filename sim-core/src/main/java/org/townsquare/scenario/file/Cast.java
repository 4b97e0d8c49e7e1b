package org.townsquare.scenario.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.townsquare.scenario.Scenario;

/** What parameters refer to elsewhere in the same scenario: names, and the date of step 0. */
record Cast(Node.Mapping root) {

    /** No list of names may be longer. */
    private static final int MOST = 100;

    /** That of a scenario that has been read. */
    static Cast of(Scenario scenario) {
        return new Cast(Binding.asWritten(scenario));
    }

    /** The names in the list at a path, such as {@code users.nations}, or in its default if the scenario has none. */
    List<String> names(String path) {
        Node node = root;
        Shape shape = Shape.SCENARIO;
        for (String key : path.split("\\.", -1)) {
            if (!(node instanceof Node.Mapping section) || !(shape instanceof Shape.Group group)) {
                return List.of();
            }
            Shape.Field field = group.field(key).orElseThrow();
            node = section.get(key) != null
                    ? section.get(key)
                    : group.standard(field, section).orElse(null);
            shape = field.shape();
        }
        return node instanceof Node.Sequence list
                ? list.items().stream()
                        .map(Node::name)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    /** The date of step 0; nothing if the scenario gives one that is not a date. */
    Optional<LocalDate> start() {
        Node start = root.get("start");
        return Value.date(
                start != null
                        ? start
                        : Shape.SCENARIO
                                .field("start")
                                .flatMap(Shape.Field::byDefault)
                                .orElseThrow());
    }
}
