package org.townsquare.scenario.levers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;

/** What can be made of a scenario by moving its levers; each lever has a number, its place in the list. */
public final class Moves implements LeverSpace {

    private final Levers levers;
    private final Draft draft;
    /** The events of the scenario as they stand, on one line. */
    private final String events;

    private final List<Positions> positions;

    Moves(Levers levers, Draft draft, String events, List<Positions> positions) {
        this.levers = levers;
        this.draft = draft;
        this.events = events;
        this.positions = List.copyOf(positions);
    }

    /** The levers. */
    public Levers levers() {
        return levers;
    }

    @Override
    public int size() {
        return positions.size();
    }

    @Override
    public int most(int lever) {
        return positions.get(lever).values().size();
    }

    @Override
    public boolean hasDegrees(int lever) {
        return levers.levers().get(lever).range() != null;
    }

    /** Name of a lever. */
    public String name(int lever) {
        return levers.levers().get(lever).name();
    }

    /** The value at a position; that of the scenario at 0; empty where there is none to tell. */
    public String value(int lever, int position) {
        return position == 0
                ? positions.get(lever).from()
                : positions.get(lever).values().get(position - 1);
    }

    @Override
    public boolean allows(List<Integer> point) {
        Set<String> moved = new HashSet<>();
        Set<String> excluded = new HashSet<>();
        for (int j = 0; j < point.size(); j++) {
            if (point.get(j) > 0) {
                moved.add(name(j));
                excluded.addAll(levers.levers().get(j).excludes());
            }
        }
        return moved.stream().noneMatch(excluded::contains);
    }

    /** What a point costs in dollars. */
    public double dollars(List<Integer> point) {
        return sum(point, Positions::dollars);
    }

    /** What a point takes in effort. */
    public double effort(List<Integer> point) {
        return sum(point, Positions::effort);
    }

    @Override
    public double cost(List<Integer> point) {
        return dollars(point) + levers.effortPrice() * effort(point);
    }

    private double sum(List<Integer> point, Function<Positions, List<Double>> costs) {
        return IntStream.range(0, point.size())
                .filter(j -> point.get(j) > 0)
                .mapToDouble(j -> costs.apply(positions.get(j)).get(point.get(j) - 1))
                .sum();
    }

    /**
     * The scenario with levers moved.
     *
     * @param point the position of each lever
     * @param before overrides laid over the scenario before the levers
     */
    public Scenario at(List<Integer> point, List<String> before) throws InvalidScenarioException {
        List<String> overrides = new ArrayList<>(before);
        List<String> more = new ArrayList<>();
        Set<String> silent = new HashSet<>();
        for (int j = 0; j < point.size(); j++) {
            if (point.get(j) > 0) {
                Lever lever = levers.levers().get(j);
                String value = value(j, point.get(j));
                if (lever.path() != null) {
                    overrides.add(lever.path() + "=" + value);
                } else if (lever.event() != null) {
                    more.add(lever.event().strip().replace(Lever.VALUE, value));
                } else {
                    silent.add(lever.silences());
                }
            }
        }
        if (!more.isEmpty()) {
            overrides.add("events=[" + events + (events.isEmpty() ? "" : ", ") + String.join(", ", more) + "]");
        }
        Scenario scenario = draft.with(overrides);
        return silent.isEmpty() ? scenario : scenario.without(event -> isAnswer(event, silent));
    }

    static boolean isAnswer(Event event, Set<String> of) {
        return event.step().isEmpty() && of.contains(event.platform());
    }
}
