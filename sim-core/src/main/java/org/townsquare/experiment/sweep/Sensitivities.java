package org.townsquare.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.townsquare.experiment.design.Morris;
import org.townsquare.experiment.design.Saltelli;
import org.townsquare.experiment.design.Varied;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.results.sweep.Responses;
import org.townsquare.results.sweep.SensitivityRow;
import org.townsquare.statistics.Bootstrap;
import org.townsquare.statistics.ElementaryEffect;
import org.townsquare.statistics.Estimated;
import org.townsquare.statistics.SobolIndex;

/** Sensitivities by the designs that are made for them: Morris and Saltelli. */
final class Sensitivities {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 0.95);

    private final Sweep sweep;
    private final Streams streams;
    private final List<SensitivityRow> rows = new ArrayList<>();

    private Sensitivities(Sweep sweep, Streams streams) {
        this.sweep = sweep;
        this.streams = streams;
    }

    /** The rows of all platforms and measures; none if the design is another. */
    static List<SensitivityRow> of(Sweep sweep, Streams streams, Responses responses) {
        Sensitivities all = new Sensitivities(sweep, streams);
        for (String platform : responses.platforms()) {
            for (String measure : responses.measures()) {
                if (responses.has(platform, measure)) {
                    all.add(platform, measure, point -> responses.at(platform, measure, point));
                }
            }
        }
        return all.rows;
    }

    private void add(String platform, String measure, LongToDoubleFunction outcome) {
        List<Varied> parameters = sweep.parameters();
        if (sweep.design() instanceof Morris design) {
            Stream resampling = streams.stream("morris bootstrap");
            double[][] effects = design.effects(parameters, streams, outcome);
            for (int j = 0; j < effects.length; j++) {
                ElementaryEffect effect = ElementaryEffect.of(effects[j], BOOTSTRAP, resampling.at(j));
                String path = parameters.get(j).path();
                int used = effect.used();
                int of = effect.trajectories();
                add(platform, measure, path, SensitivityRow.MU, alone(effect.mean()), used, of);
                add(platform, measure, path, SensitivityRow.MU_STAR, effect.meanAbsolute(), used, of);
                add(platform, measure, path, SensitivityRow.SIGMA, alone(effect.deviation()), used, of);
            }
        } else if (sweep.design() instanceof Saltelli design) {
            Stream resampling = streams.stream("saltelli bootstrap");
            for (int j = 0; j < parameters.size(); j++) {
                SobolIndex index = SobolIndex.of(design.outcomes(parameters, j, outcome), BOOTSTRAP, resampling.at(j));
                String path = parameters.get(j).path();
                add(platform, measure, path, SensitivityRow.FIRST, index.first(), index.used(), index.rows());
                add(platform, measure, path, SensitivityRow.TOTAL, index.total(), index.used(), index.rows());
            }
        }
    }

    /** A number without an interval. */
    private static Estimated alone(double value) {
        return new Estimated(value, Double.NaN, Double.NaN);
    }

    private void add(String platform, String measure, String path, String index, Estimated e, int used, int of) {
        rows.add(new SensitivityRow(platform, measure, path, index, e.value(), e.low(), e.high(), used, of));
    }
}
