package org.townsquare.scenario.file;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.townsquare.scenario.Scenario;

/** Reads, checks and writes scenario files, and describes them to editors and people. */
public final class ScenarioFiles {

    /** What stands beside a scenario that the program wrote with the results of its runs. */
    public static final String MANIFEST = "manifest.json";

    private ScenarioFiles() {}

    private interface Made {
        Scenario of(Draft draft) throws InvalidScenarioException;
    }

    /**
     * Reads a scenario, be it one that the program wrote of a run that was made short.
     *
     * @param overrides laid over the file one after the other, each {@code path=value}
     * @throws InvalidScenarioException if anything at all is wrong in the file, in a file that it extends, or in an
     *     override; it carries every problem found
     */
    public static Scenario read(Path file, List<String> overrides) throws InvalidScenarioException {
        return read(file, overrides, draft -> draft.with(overrides));
    }

    /**
     * The same of a file that somebody gives, whose run may not end before what is published of its platforms: {@link Draft#given}.
     * Results hold the scenario of a run that was made short as it was, so that running it gives the same tables.
     */
    public static Scenario given(Path file, List<String> overrides) throws InvalidScenarioException {
        return Files.exists(file.resolveSibling(MANIFEST))
                ? read(file, overrides)
                : read(file, overrides, draft -> draft.given(overrides));
    }

    private static Scenario read(Path file, List<String> overrides, Made made) throws InvalidScenarioException {
        Draft draft = Draft.of(file);
        Set<Problem> problems = new LinkedHashSet<>(overrides.isEmpty() ? List.of() : draft.wrongValues());
        try {
            Scenario scenario = made.of(draft);
            if (problems.isEmpty()) {
                return scenario;
            }
        } catch (InvalidScenarioException e) {
            problems.addAll(e.problems());
        }
        throw new InvalidScenarioException(List.copyOf(problems));
    }

    /** Everything that is wrong in some files that somebody gives; a problem in a file that several of them extend is told once. */
    public static List<Problem> check(List<Path> files) {
        return InvalidScenarioException.in(files, file -> given(file, List.of()));
    }

    /**
     * A scenario as YAML with nothing left open: every default is filled in and every file named absolutely. Reading it
     * gives an equal scenario, and the bytes are the same on every Java.
     */
    public static String write(Scenario scenario) {
        return Binding.yaml(scenario);
    }

    /**
     * A scenario as YAML that says no more than it must: neither what the file says that it extends, nor defaults. Reading it
     * from where it is to stand gives an equal scenario.
     *
     * @param base the file to extend where that is possible
     * @param file where the text is to stand
     */
    public static String brief(Scenario scenario, Optional<Path> base, Path file) {
        return Brief.yaml(scenario, base, file);
    }

    /** The shortest decimal number that is read as this one: the same digits on every Java, unlike Double.toString. */
    public static BigDecimal decimal(double value) {
        return Value.decimal(value);
    }

    /** That number without exponent, as it stands in overrides and tables. */
    public static String plain(double value) {
        return Value.plain(value);
    }

    /** The JSON Schema (draft 2020-12) of scenario files, from which editors complete and check. */
    public static String schema() {
        return Schema.of(Shape.SCENARIO).toPrettyString();
    }

    /** Every parameter with its meaning, default, range, unit and source, as Markdown for docs/scenarios.md. */
    public static String reference() {
        return Reference.of(Shape.SCENARIO, "The scenario");
    }
}
