package org.townsquare.scenario.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.townsquare.scenario.Parameter;

/** The files that a scenario names: what its runs depend on beside its own text. */
public final class InputFiles {

    private InputFiles() {}

    /** What is wrong with a path that has to lead to a file, to be read after it; nothing if it does lead to one. */
    public static Optional<String> problem(Path file) {
        if (Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(
                Files.isDirectory(file)
                        ? "is a folder; allowed: a file"
                        : Files.exists(file) ? "is not a regular file" : "does not exist");
    }

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
