package org.townsquare.scenario.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.townsquare.scenario.Action;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.GeneralAction;
import org.townsquare.scenario.Trigger;

/** How events stand in files: what makes one happen, to whom, and what it is, all in one section whose kind is the action's. */
final class EventShape {

    /** What an event's section says of its trigger, whatever its kind. */
    static final List<Shape.Field> TRIGGER = Shape.kinds(Trigger.class)
            .flatMap(trigger -> Shape.Group.of(trigger).fields().stream())
            .toList();

    private EventShape() {}

    /** A section for each kind of action. */
    static Shape.Kinds kinds() {
        Map<String, Shape.Group> groups = new LinkedHashMap<>();
        Shape.Kinds.of(Action.class, Optional.empty()).groups().forEach((kind, action) -> groups.put(kind, of(action)));
        return new Shape.Kinds(Action.class, groups, Optional.empty());
    }

    private static Shape.Group of(Shape.Group action) {
        boolean general = GeneralAction.class.isAssignableFrom(action.type());
        Stream<Shape.Field> fields = Stream.of(
                        TRIGGER.stream(), general ? Stream.<Shape.Field>empty() : platform(), action.fields().stream())
                .flatMap(part -> part);
        return new Shape.Group(action.type(), fields.toList(), Optional.empty());
    }

    private static Stream<Shape.Field> platform() {
        return Arrays.stream(Event.class.getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .map(Shape.Field::of);
    }

    /** The section without what it says of the trigger. */
    static Shape.Group withoutTrigger(Shape.Group event) {
        return new Shape.Group(
                event.type(),
                event.fields().stream()
                        .filter(field -> !TRIGGER.contains(field))
                        .toList(),
                event.defaultsBy());
    }
}
