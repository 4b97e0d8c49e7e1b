package org.townsquare.experiment.sweep;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.experiment.design.Point;
import org.townsquare.experiment.design.Varied;
import org.townsquare.results.folder.Marker;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.RecordFiles;

/** Reads and checks sweep files, and all that can be known of their design points before any is run. */
public final class SweepFiles {

    /** So many design points are checked beforehand, spread over all; checking one takes about a millisecond. */
    private static final int CHECKED = 1000;

    private static final int ENOUGH = 50;
    private static final long MOST_RUNS = 10_000_000;
    private static final int MOST_CHUNKS = 1_000_000;
    private static final List<String> OWN = List.of("seed", "replicates");

    private static final String PREFIX = "parameters.";

    private final RecordFiles.Reading<Sweep> reading;
    private final RecordFiles.Found<Sweep> found;
    private final Sweep sweep;
    /** What is wrong beside what was found on reading, each problem once. */
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    private SweepFiles(RecordFiles.Reading<Sweep> reading, RecordFiles.Found<Sweep> found, List<String> set) {
        this.reading = reading;
        this.found = found;
        this.sweep = found.get().setting(set);
    }

    /**
     * Reads a sweep file and its scenario.
     *
     * @param set more values for parameters of the scenario, {@code path=value}
     * @throws InvalidScenarioException if anything at all is wrong in the sweep, in its scenario, or at those design points
     *     that are checked beforehand; it carries every problem found
     */
    public static Plan read(Path file, List<String> set) throws InvalidScenarioException {
        RecordFiles.Reading<Sweep> reading = Sweep.FILES.readWhatIsRight(file);
        if (reading.found().isEmpty()) {
            throw new InvalidScenarioException(reading.problems());
        }
        return new SweepFiles(reading, reading.found().get(), set).checked();
    }

    /** Whether a file is meant for a sweep: a scenario has no such parameters. */
    public static boolean isSweep(Path file) {
        return Sweep.FILES.hasOneOf(file, List.of("scenario", "parameters", "design"));
    }

    /** Everything that is wrong in some sweep files; a problem of a scenario that several of them vary is told once. */
    public static List<Problem> check(List<Path> files) {
        return InvalidScenarioException.in(files, file -> read(file, List.of()));
    }

    /** The title of a sweep file. */
    public static String title(Path file) throws InvalidScenarioException {
        return Sweep.FILES.read(file).get().title();
    }

    /** The sweep of a results folder, complete or not; its design points are not checked again. */
    public static Plan open(Path folder) throws InvalidScenarioException {
        Sweep sweep = Sweep.FILES.read(Marker.SWEEP.in(folder)).get();
        Draft draft = Draft.of(Path.of(sweep.scenario()));
        return new Plan(sweep, draft, draft.with(List.of()));
    }

    /** The JSON Schema of sweep files. */
    public static String schema() {
        return Sweep.FILES.schema();
    }

    /** Every parameter of a sweep file, as Markdown. */
    public static String reference() {
        return Sweep.FILES.reference("The sweep");
    }

    /** Goes on after a problem as far as it makes sense, to find them all. */
    private Plan checked() throws InvalidScenarioException {
        checkDesign();
        sweep.cluster().contradictions().forEach(this::add);
        if (sweep.scenario() == null) {
            sweep.replicates().contradictions(Optional.empty()).forEach(this::add);
            throw new InvalidScenarioException(all());
        }
        Draft own = Draft.of(Path.of(sweep.scenario()));
        Optional<Scenario> base = base(own);
        Draft draft = own.over(sweep.set());
        sweep.replicates().contradictions(base).forEach(this::add);
        if (base.isEmpty() || !sweep.design().contradictions(sweep.parameters()).isEmpty()) {
            sweep.parameters().forEach(parameter -> checkAlone(draft, parameter));
            throw new InvalidScenarioException(all());
        }
        Plan plan = new Plan(sweep, draft, base.get());
        checkSize(plan);
        checkSet(plan);
        check(plan, draft);
        if (!all().isEmpty()) {
            throw new InvalidScenarioException(all());
        }
        return plan;
    }

    private List<Problem> all() {
        return Stream.concat(reading.problems().stream(), problems.values().stream())
                .toList();
    }

    /** What contradicts the design; but what depends on a part that is wrong anyway is not told. */
    private void checkDesign() {
        Set<String> wrong = reading.leftOut();
        List<Contradiction> found = sweep.design().contradictions(sweep.parameters());
        if (!wrong.contains("design") && !wrong.contains("parameters")) {
            found.forEach(this::add);
        }
        if (wrong.contains("design") || wrong.contains("parameters") || found.isEmpty()) {
            for (Varied parameter : sweep.parameters()) {
                parameter.contradiction().ifPresent(why -> add(new Contradiction(PREFIX + parameter.path(), why)));
            }
        }
        List<String> paths = found.isEmpty()
                ? sweep.design().paths(sweep.parameters())
                : sweep.parameters().stream().map(Varied::path).toList();
        for (String path : paths) {
            if (OWN.contains(path)) {
                add(new Contradiction(
                        PREFIX + path,
                        "cannot be varied: 'replicates' of the sweep says how often each point is run, and 'seed' of the"
                                + " scenario is that of all runs together"));
            }
        }
    }

    /** The scenario when nothing is varied; nothing if something is wrong with it. */
    private Optional<Scenario> base(Draft own) {
        try {
            return Optional.of(own.given(sweep.set()));
        } catch (InvalidScenarioException e) {
            Set<Problem> without = problemsWithoutSet(own);
            e.problems().stream()
                    .map(problem -> inSet(problem, without.contains(problem)))
                    .forEach(problem -> problems.putIfAbsent(problem.toString(), problem));
            return Optional.empty();
        }
    }

    /** What is set in all runs must show in one of them: no design point may have to leave it alone. */
    private void checkSet(Plan plan) {
        for (String path : sweep.design().paths(sweep.parameters())) {
            Draft.setting(plan.scenario(), sweep.set(), path)
                    .filter(set -> plan.design().stream().limit(MOST_RUNS).allMatch(point -> point.sets(path)))
                    .ifPresent(set -> add(new Contradiction(
                            PREFIX + path,
                            "is varied at every design point, so that " + set
                                    + " says nothing: leave one of the two out")));
        }
    }

    /** The values of a parameter, each by itself, where there are no design points to check; of a range the middle. */
    private void checkAlone(Draft draft, Varied parameter) {
        if (parameter.contradiction().isPresent() || OWN.contains(parameter.path())) {
            return;
        }
        List<String> values = parameter.values() != null
                ? parameter.values()
                : List.of(parameter.by().at(0.5));
        for (String value : values.subList(0, Math.min(values.size(), CHECKED))) {
            Point point = new Point(0, List.of(new Point.Setting(parameter.path(), value)));
            try {
                draft.with(point.overrides());
            } catch (InvalidScenarioException e) {
                e.problems().stream()
                        .filter(problem -> problem.source()
                                .equals("--set " + point.overrides().get(0)))
                        .forEach(problem -> add(draft, point, problem));
            }
        }
    }

    private void checkSize(Plan plan) {
        if (plan.runs() > MOST_RUNS) {
            add(new Contradiction("design", "makes " + plan.runs() + " runs; allowed: up to " + MOST_RUNS));
        } else if (plan.chunks() >= MOST_CHUNKS) {
            add(new Contradiction("chunk", "makes " + plan.chunks() + " chunks; allowed: below " + MOST_CHUNKS));
        }
    }

    private void check(Plan plan, Draft draft) {
        long size = plan.design().size();
        long checked = Math.min(size, CHECKED);
        for (long i = 0; i < checked && problems.size() < ENOUGH; i++) {
            // Evenly spread, both ends among them.
            Point point = plan.design().point(checked == 1 ? 0 : i * (size - 1) / (checked - 1));
            try {
                draft.with(point.overrides());
            } catch (InvalidScenarioException e) {
                e.problems().forEach(problem -> add(draft, point, problem));
            }
        }
    }

    /** A problem of a value by itself is told once; one of several together, with the first point that has it. */
    private void add(Draft draft, Point point, Problem problem) {
        String of = point.overrides().isEmpty() ? "" : " (" + String.join(", ", point.overrides()) + ")";
        String atPoint = "at design point " + point.index() + of + ": " + problem.message();
        for (Point.Setting setting : point.settings()) {
            String override = setting.path() + "=" + setting.value();
            if (problem.source().equals("--set " + override)) {
                String key = PREFIX + setting.path();
                String about = problem.key().equals(setting.path()) ? "" : " (" + problem.key() + ")";
                String message = (isWrongByItself(draft, override, problem) ? problem.message() : atPoint) + about;
                problems.putIfAbsent(key + problem.message(), found.problem(place(setting.path()), key, message));
                return;
            }
        }
        problems.putIfAbsent(problem.key() + problem.message(), found.problem("design", problem.key(), atPoint));
    }

    private static boolean isWrongByItself(Draft draft, String override, Problem problem) {
        try {
            draft.with(List.of(override));
            return false;
        } catch (InvalidScenarioException e) {
            return e.problems().contains(problem);
        }
    }

    private void add(Contradiction contradiction) {
        String path = contradiction.path();
        String where = path.startsWith(PREFIX) ? place(path.substring(PREFIX.length())) : path;
        problems.putIfAbsent(path + contradiction.message(), found.problem(where, path, contradiction.message()));
    }

    /** Where a varied parameter stands in the file: by itself, or in the design's own file. */
    private String place(String path) {
        List<Varied> parameters = sweep.parameters();
        return IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).path().equals(path))
                .mapToObj(i -> "parameters[" + i + "]")
                .findFirst()
                .orElse("design.file");
    }

    /** A problem with what the file sets in all runs has a place in the file. */
    private Problem inSet(Problem problem, boolean withoutSet) {
        List<String> set = found.get().set();
        for (int i = 0; i < set.size(); i++) {
            if (problem.source().equals("--set " + set.get(i))) {
                return found.problem("set[" + i + "]", "set[" + i + "]", problem.key() + ": " + problem.message());
            }
        }
        // What goes wrong by it elsewhere, too.
        return withoutSet || set.isEmpty()
                ? problem
                : found.problem("set", "set", problem.key() + ": " + problem.message());
    }

    private static Set<Problem> problemsWithoutSet(Draft own) {
        try {
            own.given(List.of());
            return Set.of();
        } catch (InvalidScenarioException e) {
            return new LinkedHashSet<>(e.problems());
        }
    }
}
