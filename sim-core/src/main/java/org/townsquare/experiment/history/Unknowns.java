package org.townsquare.experiment.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.random.Shuffle;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.PairDraws;

/**
 * What nobody knows before a launch: how good it will be and, where there are priors, what people are like. Each draw has one kind
 * of people for all launches, and for each launch a quality that tells nothing of them.
 */
final class Unknowns {

    private final Mapping mapping;
    private final Streams streams;
    private final int draws;
    /** Parameters of behaviour by path, for each draw; empty without priors. */
    private final List<Map<String, String>> people = new ArrayList<>();

    /**
     * Draws without priors, or with those of a file.
     *
     * @param base the scenario that all launches have in common
     * @param priors null for none
     */
    Unknowns(Mapping mapping, Draft draft, Scenario base, Path priors, int draws) throws InvalidScenarioException {
        this.mapping = mapping;
        this.streams = new Streams(base.seed(), 0);
        this.draws = draws;
        if (priors == null) {
            return;
        }
        // Two replicates share a draw.
        PairDraws pairs = PairDraws.of(draft.above(priors).with(List.of("replicates=" + 2 * draws)));
        pairs.requirePossible();
        List<String> paths = pairs.paths();
        for (int draw = 0; draw < draws; draw++) {
            List<String> values = pairs.values(draw);
            Map<String, String> one = new LinkedHashMap<>();
            for (int j = 0; j < paths.size(); j++) {
                one.put(paths.get(j), values.get(j));
            }
            people.add(one);
        }
    }

    int draws() {
        return draws;
    }

    /** Whether people differ from draw to draw. */
    boolean hasPriors() {
        return !people.isEmpty();
    }

    /** What is set for people in a draw, by path. */
    Map<String, String> people(int draw) {
        return hasPriors() ? people.get(draw) : Map.of();
    }

    /** What is added to a launch's quality in a draw; draws are stratified over its distribution. */
    String quality(Launch launch, int draw) {
        long rank = hasPriors()
                ? new Shuffle(draws, streams.stream("quality of " + launch.id()).at(0)).at(draw)
                : draw;
        return mapping.quality().at((rank + 0.5) / draws);
    }
}
