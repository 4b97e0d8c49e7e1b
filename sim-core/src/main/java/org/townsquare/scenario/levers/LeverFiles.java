package org.townsquare.scenario.levers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Nearest;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.RecordFiles;

/** Reads levers files, and holds levers against the scenario that they are to move. */
public final class LeverFiles {

    private static final RecordFiles<Levers> FILES = new RecordFiles<>(Levers.class, "a levers file");

    private final Levers levers;
    private final Draft draft;
    private final Scenario scenario;
    private final String events;
    private final Told told;
    private final List<Problem> problems;
    private final List<Positions> positions = new ArrayList<>();

    /** Makes a problem of what is wrong with a lever. */
    private interface Told {
        Problem of(int lever, String message);
    }

    private LeverFiles(Levers levers, Draft draft, Scenario scenario, Told told, List<Problem> before) {
        this.levers = levers;
        this.draft = draft;
        this.scenario = scenario;
        String list = draft.value(scenario, "events").strip();
        this.events = list.length() < 2 ? "" : list.substring(1, list.length() - 1);
        this.told = told;
        this.problems = new ArrayList<>(before);
    }

    /**
     * Reads a file.
     *
     * @param draft of the scenario
     * @param scenario that draft's, without overrides
     * @throws InvalidScenarioException with everything that is wrong, in the file or with a lever in this scenario
     */
    public static Moves read(Path file, Draft draft, Scenario scenario) throws InvalidScenarioException {
        RecordFiles.Reading<Levers> reading = FILES.readWhatIsRight(file);
        if (reading.found().isEmpty()) {
            throw new InvalidScenarioException(reading.problems());
        }
        var found = reading.found().get();
        return new LeverFiles(found.get(), draft, scenario, told(found), reading.problems()).moves();
    }

    private static Told told(RecordFiles.Found<Levers> found) {
        return (j, message) -> found.problem(
                "levers[" + j + "]", "levers." + found.get().levers().get(j).name(), message);
    }

    /** Holds levers that were made for a scenario against it. */
    public static Moves of(Levers levers, Draft draft, Scenario scenario) throws InvalidScenarioException {
        Told told = (j, message) ->
                new Problem("levers", 0, 0, levers.levers().get(j).name(), message);
        return new LeverFiles(levers, draft, scenario, told, List.of()).moves();
    }

    /** Levers as a file, with nothing left open. */
    public static String write(Levers levers) {
        return FILES.write(levers);
    }

    /** Whether a file is meant for levers: no other file has some. */
    public static boolean isLevers(Path file) {
        return FILES.hasOneOf(file, List.of("levers"));
    }

    /** Everything that is wrong in some files and can be told without the scenario whose levers they are. */
    public static List<Problem> check(List<Path> files) {
        return InvalidScenarioException.in(files, LeverFiles::check);
    }

    private static Levers check(Path file) throws InvalidScenarioException {
        RecordFiles.Reading<Levers> reading = FILES.readWhatIsRight(file);
        List<Problem> problems = new ArrayList<>(reading.problems());
        reading.found()
                .ifPresent(found -> IntStream.range(0, found.get().levers().size())
                        .forEach(j -> found.get()
                                .levers()
                                .get(j)
                                .contradictions()
                                .map(wrong -> told(found).of(j, wrong))
                                .forEach(problems::add)));
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(problems);
        }
        return reading.found().orElseThrow().get();
    }

    /** JSON Schema of levers files. */
    public static String schema() {
        return FILES.schema();
    }

    /** Every parameter of a levers file, as Markdown. */
    public static String reference() {
        return FILES.reference("The levers file");
    }

    private Moves moves() throws InvalidScenarioException {
        checkNames();
        for (int j = 0; j < levers.levers().size(); j++) {
            int lever = j;
            List<String> wrong = levers.levers().get(j).contradictions().toList();
            wrong.forEach(message -> problems.add(told.of(lever, message)));
            positions.add(wrong.isEmpty() ? positions(j).orElse(null) : null);
        }
        checkPaths();
        Moves moves = new Moves(levers, draft, events, standing());
        IntStream.range(0, moves.size()).filter(j -> positions.get(j) != null).forEach(j -> checkAlone(moves, j));
        if (problems.isEmpty()) {
            checkPairs(moves);
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(List.copyOf(new LinkedHashSet<>(problems)));
        }
        return moves;
    }

    /** Those that are right; something that does not move for the others, of which a problem is told. */
    private List<Positions> standing() {
        return positions.stream()
                .map(each -> each == null ? new Positions("", List.of(""), List.of(0.0), List.of(0.0)) : each)
                .toList();
    }

    private void checkNames() {
        List<String> names = levers.levers().stream().map(Lever::name).toList();
        for (int j = 0; j < names.size(); j++) {
            if (names.indexOf(names.get(j)) < j) {
                problems.add(told.of(j, "is the name of two levers; allowed: one"));
            }
            for (String excluded : levers.levers().get(j).excludes()) {
                if (excluded.equals(names.get(j))) {
                    problems.add(told.of(j, "excludes itself; allowed: other levers"));
                } else if (!names.contains(excluded)) {
                    problems.add(told.of(
                            j, "excludes '" + excluded + "', which is no lever" + Nearest.hint(excluded, names)));
                }
            }
        }
    }

    /** Two levers that move the same parameter contradict one another, unless they exclude one another. */
    private void checkPaths() {
        Map<String, Integer> first = new HashMap<>();
        for (int j = 0; j < levers.levers().size(); j++) {
            Lever lever = levers.levers().get(j);
            if (lever.path() == null) {
                continue;
            }
            if (scenario.uncertain().containsKey(lever.path())) {
                problems.add(told.of(
                        j, "moves " + lever.path() + ", which the scenario holds for uncertain; allowed: one of both"));
            }
            Integer before = first.putIfAbsent(lever.path(), j);
            if (before != null && !excludes(before, j)) {
                problems.add(told.of(
                        j,
                        "contradicts '" + levers.levers().get(before).name() + "', which moves " + lever.path()
                                + ", too; allowed: one of them, or that one excludes the other"));
            }
        }
    }

    private boolean excludes(int one, int other) {
        Lever a = levers.levers().get(one);
        Lever b = levers.levers().get(other);
        return a.excludes().contains(b.name()) || b.excludes().contains(a.name());
    }

    /** Where a lever can stand; nothing if that is a problem, which is told. */
    private Optional<Positions> positions(int j) {
        Lever lever = levers.levers().get(j);
        if (lever.silences() != null) {
            return silenced(j, lever.silences());
        }
        String own = lever.path() == null ? "" : draft.value(scenario, lever.path());
        if (lever.range() == null) {
            return Optional.of(Positions.listed(lever, own));
        }
        Double from = lever.from() != null ? lever.from() : lever.event() != null ? (Double) 0.0 : number(own);
        if (from == null) {
            problems.add(told.of(
                    j,
                    (own.isEmpty() ? "has no value in the scenario" : "is '" + own + "' in the scenario, no number")
                            + ", so that its range begins nowhere; allowed: a path that has one, or 'from'"
                            + unknown(lever)));
            return Optional.empty();
        }
        if (lever.range().low() < from && from < lever.range().high()) {
            problems.add(told.of(
                    j,
                    "has a range around where it stands, at " + Text.number(from)
                            + ", so that it could move both ways; allowed: a range from there up, or from there down"));
            return Optional.empty();
        }
        return Optional.of(Positions.ranged(lever, from));
    }

    private Optional<Positions> silenced(int j, String platform) {
        List<String> names =
                scenario.platforms().stream().map(PlatformSpec::name).toList();
        if (!names.contains(platform)) {
            problems.add(
                    told.of(j, "silences '" + platform + "', which is no platform" + Nearest.hint(platform, names)));
            return Optional.empty();
        }
        if (scenario.events().stream().noneMatch(event -> Moves.isAnswer(event, Set.of(platform)))) {
            problems.add(told.of(
                    j,
                    "silences '" + platform
                            + "', which has no events that wait for a condition; allowed: one that has"));
            return Optional.empty();
        }
        return Optional.of(Positions.listed(levers.levers().get(j), ""));
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What the reader of scenarios says of a path that leads nowhere. */
    private String unknown(Lever lever) {
        return wrong(lever.path() + "=" + Text.number(lever.range().low()))
                .filter(message -> message.startsWith("unknown") || message.startsWith("no "))
                .map(message -> ": " + message)
                .orElse("");
    }

    private Optional<String> wrong(String override) {
        try {
            draft.with(List.of(override));
            return Optional.empty();
        } catch (InvalidScenarioException e) {
            return Optional.of(e.problems().get(0).message());
        }
    }

    private void checkAlone(Moves moves, int j) {
        Set<String> messages = new LinkedHashSet<>();
        for (int position = 1; position <= moves.most(j); position++) {
            List<Integer> point = new ArrayList<>(Collections.nCopies(moves.size(), 0));
            point.set(j, position);
            wrong(moves, point).ifPresent(messages::add);
        }
        messages.forEach(message -> problems.add(told.of(j, message)));
    }

    private void checkPairs(Moves moves) {
        for (int j = 0; j < moves.size(); j++) {
            for (int i = 0; i < j; i++) {
                List<Integer> point = new ArrayList<>(Collections.nCopies(moves.size(), 0));
                point.set(i, moves.most(i));
                point.set(j, moves.most(j));
                int lever = j;
                String other = moves.name(i);
                if (moves.allows(point)) {
                    wrong(moves, point)
                            .ifPresent(message -> problems.add(told.of(
                                    lever,
                                    "contradicts '" + other + "': " + message
                                            + "; allowed: together with it, or that one excludes the other")));
                }
            }
        }
    }

    private static Optional<String> wrong(Moves moves, List<Integer> point) {
        try {
            Objects.requireNonNull(moves.at(point, List.of()));
            return Optional.empty();
        } catch (InvalidScenarioException e) {
            Problem first = e.problems().get(0);
            return Optional.of((first.key().isEmpty() ? "" : first.key() + " ") + first.message());
        }
    }
}
