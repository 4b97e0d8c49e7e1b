package org.townsquare.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.townsquare.random.Draws;
import org.townsquare.random.Shuffle;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.Scenario;

/**
 * What a scenario's uncertain parameters are in each replicate. Replicates 2k and 2k + 1 share draw k, so that what differs
 * within a pair is chance, and what differs between pairs beyond that is ignorance. The draws of a parameter are stratified
 * over the n pairs (McKay, Beckman and Conover 1979): u = (π(k) + v) / n, by a stream that is named after the parameter's
 * path, so that no other parameter moves them.
 */
public final class PairDraws {

    private final Scenario scenario;
    private final Tuning tuning;
    private final Optional<Ensemble> ensemble;
    private final int pairs;

    private PairDraws(Scenario scenario) {
        this.scenario = scenario;
        this.ensemble = Optional.ofNullable(scenario.ensemble()).map(Ensemble::read);
        this.tuning = scenario.isUncertain() ? Tuning.of(scenario.certain(), paths()) : null; // takes time
        this.pairs = (scenario.replicates() + 1) / 2;
    }

    /** Those of a scenario that has been read. */
    public static PairDraws of(Scenario scenario) {
        return new PairDraws(scenario);
    }

    /** Which draw a replicate has. */
    public static int pair(int replicate) {
        return replicate / 2;
    }

    /** Which of the parameters that are drawn a path means, or is a part of, or has as a part; nothing if none. */
    public Optional<String> drawn(String path) {
        return paths().stream()
                .filter(drawn -> Draft.overlap(scenario, drawn, path))
                .findFirst();
    }

    /** Paths of the parameters that are drawn: those of the ensemble, then the others in the scenario's order. */
    public List<String> paths() {
        return Stream.concat(
                        ensemble.stream().flatMap(rows -> rows.paths().stream()),
                        scenario.uncertain().keySet().stream())
                .toList();
    }

    /** Their values in a pair of replicates, as they would stand in the scenario. */
    public List<String> values(int pair) {
        List<String> values = new ArrayList<>();
        ensemble.ifPresent(rows -> values.addAll(rows.at(quantile("ensemble", pair))));
        scenario.uncertain().forEach((path, distribution) -> values.add(distribution.at(quantile(path, pair))));
        return values;
    }

    private double quantile(String name, int pair) {
        var stream = new Streams(scenario.seed(), 0).stream("uncertain " + name);
        Draws place = stream.at(1);
        return (new Shuffle(pairs, stream.at(0)).at(pair) + place.uniform(pair)) / pairs;
    }

    /** The scenario as a replicate has it, in which nothing is uncertain. */
    public Scenario scenario(int replicate) {
        if (!scenario.isUncertain()) {
            return scenario;
        }
        try {
            return with(values(pair(replicate)));
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException("replicate " + replicate + " has an impossible draw: " + e.getMessage(), e);
        }
    }

    /** The scenario with the middle of each distribution, for whoever wants no draws. */
    public Scenario middle() throws InvalidScenarioException {
        if (!scenario.isUncertain()) {
            return scenario;
        }
        List<String> values = new ArrayList<>();
        ensemble.ifPresent(rows -> values.addAll(rows.middle()));
        scenario.uncertain().values().stream().map(Distribution::middle).forEach(values::add);
        return with(values);
    }

    /**
     * Refuses draws of which no scenario can be made.
     *
     * @throws InvalidScenarioException with the problems of all of them
     */
    public void requirePossible() throws InvalidScenarioException {
        List<Problem> problems = new ArrayList<>();
        for (int pair = 0; pair < pairs && scenario.isUncertain() && problems.size() < Problem.ENOUGH; pair++) {
            try {
                with(values(pair));
            } catch (InvalidScenarioException e) {
                String draw = "draw " + pair + " of what is uncertain";
                e.problems()
                        .forEach(problem -> problems.add(
                                new Problem(draw, 0, 0, problem.key(), problem.message() + told(problem.source()))));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(problems);
        }
    }

    private static String told(String source) {
        return source.startsWith(Place.override("").source()) ? " (" + source + ")" : "";
    }

    private Scenario with(List<String> values) throws InvalidScenarioException {
        return tuning.with(values);
    }
}
