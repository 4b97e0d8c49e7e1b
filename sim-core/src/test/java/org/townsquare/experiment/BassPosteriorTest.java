package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.experiment.calibration.Evaluation;
import org.townsquare.results.calibration.CalibrationQuestion;
import org.townsquare.results.calibration.Cases;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.statistics.Posterior;

/**
 * A calibration with runs of the model against a posterior that is known: on the complete network the users who have adopted
 * are a chain, A' = A + binomial(n − A, p + q·A/(n − 1)), so that the chance of what is seen is a product of matrices.
 */
class BassPosteriorTest {

    private static final int USERS = 30;
    private static final int STEP = 6;
    private static final int SEEN = 14;
    private static final double INNOVATION = 0.03;
    private static final double MOST = 0.6;
    private static final int GRID = 300;

    @TempDir
    private Path folder;

    private static double likelihood(double imitation) {
        double[] now = new double[USERS + 1];
        now[0] = 1;
        for (int step = 0; step <= STEP; step++) {
            double[] next = new double[USERS + 1];
            for (int a = 0; a <= USERS; a++) {
                double chance = Math.min(1, INNOVATION + imitation * a / (USERS - 1));
                BinomialDistribution join = new BinomialDistribution(null, USERS - a, chance);
                for (int more = 0; more <= USERS - a; more++) {
                    next[a + more] += now[a] * join.probability(more);
                }
            }
            now = next;
        }
        return now[SEEN];
    }

    /**
     * Mean and standard deviation of q, uniform beforehand, within four of the standard errors that so many independent draws
     * have: fails for a right program about once in 10,000 times each.
     */
    @Test
    void calibrationFindsTheExactPosterior() throws Exception {
        double[] q = IntStream.range(0, GRID)
                .mapToDouble(i -> MOST * (i + 0.5) / GRID)
                .toArray();
        double all = 0;
        double mean = 0;
        double square = 0;
        for (double value : q) {
            double likelihood = likelihood(value);
            all += likelihood;
            mean += likelihood * value;
            square += likelihood * value * value;
        }
        mean /= all;
        double sd = Math.sqrt(square / all - mean * mean);

        Posterior found = calibrate();
        assertThat(found.tolerance()).isLessThan(1e-9);
        double draws = found.effectiveSize();
        assertThat(draws).isGreaterThan(50);
        assertThat(MOST * found.mean(0)).isCloseTo(mean, within(4 * sd / Math.sqrt(draws)));
        assertThat(MOST * found.sd(0)).isCloseTo(sd, within(4 * sd / Math.sqrt(2 * draws)));
        // The prior is another one: what is tested has been learnt.
        assertThat(sd).isLessThan(0.8 * MOST / Math.sqrt(12));
    }

    private Posterior calibrate() throws Exception {
        Path town = folder.resolve("town.yaml");
        Files.writeString(town, """
                extends: %s
                start: 2020-01-01
                steps: 10
                seed: 11
                users: {count: %d, represents: 1, reconsider: 1}
                choice: {rule: {kind: bass, innovation: %s, imitation: 0.3}}
                platforms:
                  - {name: A, quality: 0, initialUsers: 0, initialAware: 1, business: none, policy: none}
                # The model's numbers have half a user more than there are.
                figures: [{platform: A, unit: registered, values: [{date: 2020-01-%02d, value: %s}]}]
                uncertain:
                  choice.rule.imitation: {kind: uniform, low: 0, high: %s}
                """.formatted(
                        Path.of("../scenarios/textbook/parts/bare.yaml")
                                .toAbsolutePath()
                                .normalize(),
                        USERS,
                        INNOVATION,
                        STEP + 1,
                        SEEN + 0.5,
                        MOST));
        Scenario scenario = ScenarioFiles.read(town, List.of());
        CalibrationWork work =
                CalibrationWork.of(new Cases(List.of(scenario)), new CalibrationQuestion(20_000, 1, 300));
        return work.method()
                .posterior(
                        scenario.seed(),
                        asked -> asked.stream().map(one -> distances(work, one)).toList());
    }

    private static double[] distances(CalibrationWork work, Evaluation one) {
        double[][] runs = work.runs(
                Arrays.stream(one.u()).boxed().toList(),
                Arrays.stream(one.seeds()).boxed().toList(),
                1,
                () -> {});
        return Arrays.stream(runs)
                .mapToDouble(work.cases().fitted().figures()::error)
                .toArray();
    }
}
