import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Scenario;

/**
 * Writes the Java sources that stand for reflection in a browser, from the records of a scenario and their parameters:
 * {@code Readers} makes records of a tape, {@code Parts} tells their parameters to a running model. Run by the build.
 */
final class RecordSources {

    private static final Map<Class<?>, String> SINGLE = Map.of(
            int.class, "whole", long.class, "big", double.class, "real", boolean.class, "truth", String.class, "text",
            java.time.LocalDate.class, "date");
    private static final Map<Class<?>, Class<?>> BOXED =
            Map.of(Integer.class, int.class, Long.class, long.class, Double.class, double.class, Boolean.class, boolean.class);

    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private RecordSources() {}

    /** The one argument is the folder that the sources go to. */
    public static void main(String[] arguments) throws IOException {
        RecordSources sources = new RecordSources();
        Path folder = Path.of(arguments[0]);
        write(folder.resolve("org/townsquare/web/Readers.java"), sources.readers());
        write(folder.resolve("org/townsquare/scenario/Parts.java"), sources.parts());
    }

    /** What is as it was stays untouched, or all that uses it would be compiled again. */
    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private String readers() {
        reader(Scenario.class);
        Map<String, String> methods = new TreeMap<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            methods.put(name(type), type.isRecord() ? ofRecord(type) : ofKinds(type));
        }
        return "package org.townsquare.web;\n\nimport org.townsquare.scenario.Limits;\n\n/** Generated: makes records of a tape. */\nfinal class Readers {\n\n"
                + "    private Readers() {}\n" + String.join("", methods.values()) + "}\n";
    }

    private String ofRecord(Class<?> type) {
        String values = Arrays.stream(type.getRecordComponents())
                .map(part -> "\n                " + value(part.getGenericType(), annotation(part)))
                .collect(Collectors.joining(","));
        return method(type, "return new " + type.getCanonicalName() + "(" + values + ");");
    }

    private String ofKinds(Class<?> type) {
        String cases = kinds(type).stream()
                .map(kind -> "\n            case \"" + kind.getSimpleName() + "\": return " + reader(kind) + "(tape);")
                .collect(Collectors.joining());
        return method(type, "String kind = tape.word();\n        switch (kind) {" + cases
                + "\n            default: throw new IllegalStateException(\"no kind \" + kind);\n        }");
    }

    private static String method(Class<?> type, String body) {
        return "\n    static " + type.getCanonicalName() + " " + name(type) + "(Tape tape) {\n        " + body + "\n    }\n";
    }

    private static Collection<Class<?>> kinds(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : java.util.stream.Stream.of(kind))
                .toList();
    }

    /** The expression that reads a value. */
    private String value(Type type, Parameter about) {
        if (type instanceof ParameterizedType general) {
            Type[] of = general.getActualTypeArguments();
            return general.getRawType() == List.class
                    ? "tape.list(() -> " + value(of[0], about) + ")"
                    : "tape.map(() -> " + value(of[1], about) + ")";
        }
        Class<?> plain = (Class<?>) type;
        if (BOXED.containsKey(plain)) {
            return "tape.absent() ? null : (" + plain.getSimpleName() + ") " + value(BOXED.get(plain), about);
        }
        if (plain.isEnum()) {
            return "tape.one(" + plain.getCanonicalName() + ".values())";
        }
        String single = SINGLE.get(plain);
        if (single == null) {
            return "tape.absent() ? null : " + reader(plain) + "(tape)";
        }
        boolean limited = plain == int.class || plain == double.class || plain == long.class;
        return "tape." + single + "(" + (limited ? limits(about) : "") + ")";
    }

    private static String limits(Parameter about) {
        return about == null ? "new Limits(0, 0, false)"
                : "new Limits(" + number(about.min()) + ", " + number(about.max()) + ", " + about.above() + ")";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value)
                : value < 0 ? "Double.NEGATIVE_INFINITY" : "Double.POSITIVE_INFINITY";
    }

    private String reader(Class<?> type) {
        if (seen.add(type)) {
            open.add(type);
        }
        return name(type);
    }

    /** Rule.Attention is ruleAttention. */
    private static String name(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length() + 1).replace("$", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Parameter annotation(RecordComponent part) {
        Parameter own = part.getAccessor().getAnnotation(Parameter.class);
        return own != null ? own
                : Arrays.stream(part.getDeclaringRecord().getInterfaces())
                        .flatMap(parent -> Arrays.stream(parent.getMethods()))
                        .filter(method -> method.getName().equals(part.getName()))
                        .map(method -> method.getAnnotation(Parameter.class))
                        .filter(about -> about != null)
                        .findFirst()
                        .orElse(null);
    }

    private String parts() {
        List<Class<?>> records = seen.stream().filter(Class::isRecord).toList();
        return "package org.townsquare.scenario;\n\nimport java.util.List;\n\n"
                + "/** Generated: the parameters of records while a model runs. */\n@SuppressWarnings({\"unchecked\", \"rawtypes\"})\nfinal class Parts {\n\n"
                + "    private Parts() {}\n\n    static List<Part> of(Class<?> type) {\n"
                + records.stream().map(RecordSources::partsOf).collect(Collectors.joining())
                + "        throw new IllegalStateException(type + \" is no record of a scenario\");\n    }\n\n"
                + "    static Record made(Class<? extends Record> type, Object[] values) {\n"
                + records.stream().map(RecordSources::made).collect(Collectors.joining())
                + "        throw new IllegalStateException(type + \" is no record of a scenario\");\n    }\n}\n";
    }

    private static String partsOf(Class<?> type) {
        return "        if (type == " + type.getCanonicalName() + ".class) {\n            return List.of("
                + Arrays.stream(type.getRecordComponents()).map(part -> "\n                " + partOf(type, part))
                        .collect(Collectors.joining(",")) + ");\n        }\n";
    }

    private static String partOf(Class<?> type, RecordComponent part) {
        Parameter about = part.getAccessor().getAnnotation(Parameter.class);
        boolean isReal = part.getType() == double.class || part.getType() == Double.class;
        return "new Part(\"" + part.getName() + "\", " + isReal + ", "
                + (about != null && about.changeable()) + ", " + limits(about)
                + ", it -> ((" + type.getCanonicalName() + ") it)." + part.getName() + "())";
    }

    private static String made(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        return "        if (type == " + type.getCanonicalName() + ".class) {\n            return new "
                + type.getCanonicalName() + "("
                + IntStream.range(0, parts.length).mapToObj(i -> "\n                (" + cast(parts[i]) + ") values[" + i + "]")
                        .collect(Collectors.joining(",")) + ");\n        }\n";
    }

    private static String cast(RecordComponent part) {
        return part.getGenericType().getTypeName().replace('$', '.');
    }
}
