package org.townsquare.scenario.levers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Nearest;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.ScenarioFiles;

/** Holds levers against the scenario that they are to move, and finds all that is wrong with them. */
final class LeverCheck {

    private final Levers levers;
    private final Draft draft;
    private final Scenario scenario;
    private final String events;
    private final Told told;
    private final List<Problem> problems;
    private final List<Positions> positions = new ArrayList<>();

    /** Makes a problem of what is wrong with a lever. */
    interface Told {
        Problem of(int lever, String message);

        /** Whether all that the lever says could be read. */
        default boolean isWhole(int lever) {
            return true;
        }
    }

    LeverCheck(Levers levers, Draft draft, Scenario scenario, Told told, List<Problem> before) {
        this.levers = levers;
        this.draft = draft;
        this.scenario = scenario;
        String list = draft.value(scenario, "events").strip();
        this.events = list.length() < 2 ? "" : list.substring(1, list.length() - 1);
        this.told = told;
        this.problems = new ArrayList<>(before);
    }

    /** What is wrong with levers by themselves; what could not be read is not said to be missing. */
    static List<Problem> contradictions(Levers levers, Told told) {
        List<Problem> problems = new ArrayList<>();
        for (int j = 0; j < levers.levers().size(); j++) {
            int at = j;
            Lever lever = levers.levers().get(j);
            Stream<String> missing =
                    told.isWhole(j) ? Stream.of(lever.aim(), lever.price()).flatMap(Optional::stream) : Stream.empty();
            Stream.concat(lever.clashes(), missing).forEach(message -> problems.add(told.of(at, message)));
        }
        return problems;
    }

    /** What can be made of the scenario by moving them. */
    Moves moves() throws InvalidScenarioException {
        checkNames();
        problems.addAll(contradictions(levers, told));
        for (int j = 0; j < levers.levers().size(); j++) {
            Lever lever = levers.levers().get(j);
            if (lever.clashes().findAny().isEmpty() && lever.aim().isEmpty()) {
                positions.add(positions(j).orElse(null));
            } else {
                positions.add(null);
                unknown(lever).ifPresent(told(j));
            }
        }
        checkPaths();
        Moves moves = new Moves(levers, draft, events, standing());
        List<Integer> right = IntStream.range(0, moves.size())
                .filter(j -> positions.get(j) != null && isRightAlone(moves, j))
                .boxed()
                .toList();
        checkPairs(moves, right);
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(List.copyOf(new LinkedHashSet<>(problems)));
        }
        return moves;
    }

    private Consumer<String> told(int lever) {
        return message -> problems.add(told.of(lever, message));
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
                            j, "excludes '" + excluded + "', which is not a lever" + Nearest.hint(excluded, names)));
                }
            }
        }
    }

    /** What is uncertain is no lever; two levers that move the same parameter contradict one another, unless they exclude one another. */
    private void checkPaths() {
        Map<String, Integer> first = new HashMap<>();
        PairDraws draws = PairDraws.of(scenario);
        for (int j = 0; j < levers.levers().size(); j++) {
            Lever lever = levers.levers().get(j);
            if (lever.path() == null) {
                continue;
            }
            draws.drawn(lever.path())
                    .map(drawn -> "moves " + lever.path() + ", but " + (drawn.equals(lever.path()) ? "that" : drawn)
                            + " is uncertain; allowed: one of the two")
                    .ifPresent(told(j));
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
                    (own.isEmpty()
                                    ? "has no value in the scenario"
                                    : "is '" + own + "' in the scenario, which is not a number")
                            + ", so its range has no start; allowed: a path that has one, or 'from'"
                            + unknown(lever).map(message -> ": " + message).orElse("")));
            return Optional.empty();
        }
        if (lever.range().low() < from && from < lever.range().high()) {
            problems.add(told.of(
                    j,
                    "has a range around where it stands, at " + ScenarioFiles.plain(from)
                            + ", so that it could move both ways; allowed: a range from there up, or from there down"));
            return Optional.empty();
        }
        return Optional.of(Positions.ranged(lever, from));
    }

    private Optional<Positions> silenced(int j, String platform) {
        List<String> names = scenario.platformNames();
        if (!names.contains(platform)) {
            problems.add(
                    told.of(j, "silences '" + platform + "', which is not a platform" + Nearest.hint(platform, names)));
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
    private Optional<String> unknown(Lever lever) {
        return Optional.ofNullable(lever.path())
                .flatMap(path -> wrong(path + "=0"))
                .filter(message -> message.startsWith("unknown") || message.startsWith("no "));
    }

    private Optional<String> wrong(String override) {
        try {
            draft.with(List.of(override));
            return Optional.empty();
        } catch (InvalidScenarioException e) {
            return Optional.of(e.problems().get(0).message());
        }
    }

    private boolean isRightAlone(Moves moves, int j) {
        List<String> messages = IntStream.rangeClosed(1, moves.most(j))
                .mapToObj(position -> wrong(moves, point(moves, Map.of(j, position))))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        // Of a range its far end says it all.
        messages.stream()
                .skip(moves.hasDegrees(j) ? Math.max(0, messages.size() - 1) : 0)
                .forEach(told(j));
        return messages.isEmpty();
    }

    private static List<Integer> point(Moves moves, Map<Integer, Integer> moved) {
        return IntStream.range(0, moves.size())
                .mapToObj(j -> moved.getOrDefault(j, 0))
                .toList();
    }

    private void checkPairs(Moves moves, List<Integer> right) {
        for (int j : right) {
            for (int i : right.subList(0, right.indexOf(j))) {
                List<Integer> point = point(moves, Map.of(i, moves.most(i), j, moves.most(j)));
                if (moves.allows(point)) {
                    wrong(moves, point)
                            .map(message -> "contradicts '" + moves.name(i) + "': " + message
                                    + "; allowed: together with it, or that one excludes the other")
                            .or(() -> collision(moves, i, j))
                            .ifPresent(told(j));
                }
            }
        }
    }

    /** Where it matters which of two paths comes last, they are two names of the same parameter, or one is within the other. */
    private Optional<String> collision(Moves moves, int i, int j) {
        String one = levers.levers().get(i).path();
        String other = levers.levers().get(j).path();
        if (one == null || other == null || one.equals(other)) { // the last is told already
            return Optional.empty();
        }
        String first = one + "=" + moves.value(i, moves.most(i));
        String second = other + "=" + moves.value(j, moves.most(j));
        try {
            return draft.with(List.of(first, second)).equals(draft.with(List.of(second, first)))
                    ? Optional.empty()
                    : Optional.of("contradicts '" + moves.name(i) + "', which moves " + one
                            + "; allowed: one of them, or that one excludes the other");
        } catch (InvalidScenarioException e) {
            return Optional.of("contradicts '" + moves.name(i) + "': "
                    + e.problems().get(0).message());
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
