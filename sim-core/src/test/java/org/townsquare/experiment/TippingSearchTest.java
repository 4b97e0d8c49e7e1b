package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.experiment.TippingSearch.Question;
import org.townsquare.experiment.TippingSearch.Standing;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.Tipping;
import org.townsquare.random.Streams;
import org.townsquare.statistics.Plateau;
import org.townsquare.statistics.Response;

/** What the finder says about curves that are known. Seeds are fixed: the tests are exact. */
class TippingSearchTest {

    private static final Question QUESTION = new Question(0, 10, 0.35, 400, false);

    /** Reaches critical mass with a probability that depends on the value. */
    private static Trials chance(DoubleUnaryOperator probability) {
        return certain(value -> null, probability);
    }

    private static Trials certain(DoubleFunction<Outcome> outcome, DoubleUnaryOperator probability) {
        return seeded(1, outcome, probability);
    }

    private static Trials seeded(int seed, DoubleFunction<Outcome> outcome, DoubleUnaryOperator probability) {
        return trials -> {
            List<Outcome> outcomes = new ArrayList<>();
            for (Trials.Trial trial : trials) {
                double u =
                        new Streams(seed, trial.replicate()).stream("u").at(0).uniform(0);
                Outcome known = outcome.apply(trial.value());
                outcomes.add(
                        known != null
                                ? known
                                : u < probability.applyAsDouble(trial.value()) ? Outcome.CRITICAL_MASS : Outcome.NICHE);
            }
            return outcomes;
        };
    }

    private static Tipping search(Trials trials, Question question) {
        try {
            return TippingSearch.search(trials, question, standing -> {});
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, -4})
    void findsATippingPointInEitherDirection(double slope) {
        Tipping tipping = search(chance(v -> logistic(slope * (v - 6.3))), QUESTION);
        assertThat(tipping.end()).isEqualTo(Tipping.End.FOUND);
        Response curve = tipping.response().orElseThrow();
        assertThat(curve.halfWidth()).isLessThanOrEqualTo(0.35);
        assertThat(curve.low()).isLessThan(6.3);
        assertThat(curve.high()).isGreaterThan(6.3);
        assertThat(curve.slope()).isCloseTo(slope, within(2.0));
        assertThat(tipping.bounds()).isEmpty();
    }

    @Test
    void closesInOnAStep() {
        Tipping tipping = search(chance(v -> v < Math.E ? 0 : 1), new Question(0, 10, 0.001, 400, false));
        assertThat(tipping.end()).isEqualTo(Tipping.End.FOUND);
        assertThat(tipping.response().orElseThrow().middle()).isCloseTo(Math.E, within(0.001));
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(search(chance(v -> 0), QUESTION).end()).isEqualTo(Tipping.End.NEVER);
        assertThat(search(chance(v -> 1), QUESTION).end()).isEqualTo(Tipping.End.ALWAYS);
        assertThat(search(chance(v -> logistic(2 * (v - 12))), QUESTION).end()).isEqualTo(Tipping.End.NEVER);
        assertThat(search(chance(v -> logistic(2 * (v + 2))), QUESTION).end()).isEqualTo(Tipping.End.ALWAYS);
    }

    @Test
    void saysThatThereAreSeveral() {
        Tipping tipping = search(chance(v -> v > 3 && v < 7 ? 0.95 : 0.05), QUESTION);
        assertThat(tipping.end()).isEqualTo(Tipping.End.SEVERAL);
        assertThat(tipping.changes())
                .containsExactly(new Tipping.Change(1.25, 3.75, true), new Tipping.Change(6.25, 7.5, false));
    }

    @Test
    void aFlatCurveHasNoBoundedTippingPoint() {
        Tipping tipping = search(chance(v -> 0.5), QUESTION);
        assertThat(tipping.end()).isEqualTo(Tipping.End.BUDGET_SPENT);
        assertThat(tipping.response().orElseThrow().isBounded()).isFalse();
    }

    @Test
    void anEndAboveZeroOrBelowOneIsFitted() {
        Tipping floored = search(chance(v -> 0.2 + 0.8 * logistic(20 * (v - 6.3))), QUESTION);
        Response curve = floored.response().orElseThrow();
        assertThat(floored.end()).isEqualTo(Tipping.End.FOUND);
        assertThat(curve.floor()).isCloseTo(0.2, within(0.1));
        assertThat(curve.probability(curve.middle())).isCloseTo(0.5, within(1e-9));
        assertThat(curve.middle()).isCloseTo(6.3 + Math.log(0.3 / 0.5) / 20, within(0.2));

        Tipping capped = search(chance(v -> 0.8 * logistic(20 * (6.3 - v))), QUESTION);
        assertThat(capped.response().orElseThrow().ceiling()).isCloseTo(0.8, within(0.1));
        assertThat(capped.response().orElseThrow().slope()).isNegative();
    }

    /** Of ten searches upwards and ten downwards most see both steps; the others leave the whole plateau open. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlateauAtOneHalfIsRefused(boolean upwards) {
        List<Tipping> searches = IntStream.range(0, 10)
                .mapToObj(seed -> search(
                        seeded(seed, value -> null, v -> {
                            double p = (logistic(20 * (v - 3.2)) + logistic(20 * (v - 7.1))) / 2;
                            return upwards ? p : 1 - p;
                        }),
                        QUESTION))
                .toList();
        assertThat(searches).noneMatch(tipping -> tipping.end() == Tipping.End.FOUND);
        List<Plateau> plateaus = searches.stream()
                .filter(tipping -> tipping.end() == Tipping.End.PLATEAU)
                .map(tipping -> tipping.plateau().orElseThrow())
                .toList();
        assertThat(plateaus).hasSizeGreaterThanOrEqualTo(5).allSatisfy(plateau -> {
            assertThat(plateau.low()).isCloseTo(3.2, within(1.5));
            assertThat(plateau.high()).isCloseTo(7.1, within(1.5));
            assertThat(plateau.level()).isCloseTo(0.5, within(0.15));
        });
        assertThat(searches)
                .filteredOn(tipping -> tipping.end() == Tipping.End.PLATEAU)
                .noneMatch(Tipping::hasPoint);
    }

    /** Its second step is the tipping point, wherever the first is. */
    @Test
    void aPlateauFarFromOneHalfIsNone() {
        Tipping tipping =
                search(chance(v -> 0.2 * logistic(20 * (v - 3.2)) + 0.8 * logistic(20 * (v - 7.1))), QUESTION);
        assertThat(tipping.end()).isEqualTo(Tipping.End.FOUND);
        assertThat(tipping.response().orElseThrow().middle()).isCloseTo(7.1, within(0.3));
    }

    @Test
    void undecidedRunsAreNeverFailures() {
        Trials censored = certain(v -> v > 4 && v < 7 ? Outcome.UNDECIDED : null, v -> v < 5.5 ? 0 : 1);
        Tipping tipping = search(censored, QUESTION);
        Response curve = tipping.response().orElseThrow();
        assertThat(curve.low()).isLessThan(4.5);
        assertThat(curve.high()).isGreaterThan(6.5);
        assertThat(tipping.undecided()).isPositive();
        assertThat(tipping.bounds().orElseThrow().low()).isLessThan(4.5);
        assertThat(tipping.bounds().orElseThrow().high()).isGreaterThan(6.2);

        Tipping nothing = search(certain(v -> Outcome.UNDECIDED, v -> 0), QUESTION);
        assertThat(nothing.end()).isEqualTo(Tipping.End.UNDECIDED);
        assertThat(nothing.points()).allMatch(point -> point.missed() == 0);
    }

    @Test
    void everyRunHasAReplicateOfItsOwnUnlessAskedOtherwise() throws Exception {
        List<Integer> replicates = new ArrayList<>();
        Trials noting = trials -> {
            trials.forEach(trial -> replicates.add(trial.replicate()));
            return chance(v -> logistic(v - 5)).run(trials);
        };
        List<Standing> standings = new ArrayList<>();
        Tipping tipping = TippingSearch.search(noting, QUESTION, standings::add);
        assertThat(replicates).doesNotHaveDuplicates().hasSize(tipping.runs());
        assertThat(standings).extracting(Standing::runs).isSorted().endsWith(tipping.runs());

        replicates.clear();
        search(noting, new Question(0, 10, 0.2, 60, true));
        assertThat(replicates.subList(0, 36)).containsOnly(0, 1, 2, 3);
    }

    @Test
    void theBudgetIsKept() {
        Tipping tipping = search(chance(v -> logistic(v - 5)), new Question(0, 10, 0.001, 100, false));
        assertThat(tipping.end()).isEqualTo(Tipping.End.BUDGET_SPENT);
        assertThat(tipping.runs()).isBetween(85, 100);
    }
}
