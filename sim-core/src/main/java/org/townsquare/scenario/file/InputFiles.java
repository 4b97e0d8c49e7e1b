package org.townsquare.scenario.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.townsquare.scenario.Parameter;

/** The files that a scenario names: what its runs depend on beside its own text. */
public final class InputFiles {

    private InputFiles() {}

    /** Those of a scenario, or of any other record of parameters. */
    public static SortedSet<Path> of(Record parameters) {
        SortedSet<Path> files = new TreeSet<>();
        add(parameters, files);
        return files;
    }

    private static void add(Object value, SortedSet<Path> files) {
        if (value instanceof List<?> list) {
            list.forEach(element -> add(element, files));
        }
        if (!(value instanceof Record)) {
            return;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object own = get(component, value);
            Parameter parameter = component.getAnnotation(Parameter.class);
            if (parameter != null && parameter.file() && own != null) {
                files.add(Path.of(own.toString()));
            } else {
                add(own, files);
            }
        }
    }

    private static Object get(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("parameter " + component.getName(), e);
        }
    }
}
