package org.townsquare.scenario;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The parameters of records while a model runs. They are found by reflection here and nowhere else in the model, since in
 * a browser there is none: sim-web has a class in its place that is generated from the same records.
 */
final class Parts {

    private Parts() {}

    /** The parameters of a record in order. */
    static List<Part> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Parts::part).toList();
    }

    private static Part part(RecordComponent component) {
        Parameter about = component.getAccessor().getAnnotation(Parameter.class);
        boolean isReal = component.getType() == double.class || component.getType() == Double.class;
        return new Part(
                component.getName(),
                isReal,
                about != null && about.changeable(),
                about == null ? new Limits(0, 0, false) : Limits.of(about),
                record -> value(component, record));
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** A record with these values. */
    static Record made(Class<? extends Record> type, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a scenario's records are public", e);
        }
    }
}
