package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.scenario.Format;

/** Lasting taste: for a format and so for all its platforms, and for a platform. */
class TasteTest {

    private static final int USERS = 20_000;

    private static double[] tastes(Population population, int platform) {
        return IntStream.range(0, USERS)
                .mapToDouble(user -> population.traits().taste(user, platform))
                .toArray();
    }

    /**
     * A and B are of one format, C of another. A correlation among n users has a standard error of (1 − ρ²)/√n at most, and the
     * variance of a number with kurtosis below 3 one of σ²·√(2/n): within 5.2 of them, false-failure rate 2e-7 each.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.7, 0.95})
    void isCorrelatedWithinAFormatOnly(double shared) {
        Population population =
                Bare.population(3, "choice={taste: 1.5, formatTaste: " + shared + "}", "platforms.C.format=photo");
        double[] a = tastes(population, 0);
        double[] b = tastes(population, 1);
        double[] c = tastes(population, 2);
        double error = 5.2 / Math.sqrt(USERS);
        PearsonsCorrelation correlation = new PearsonsCorrelation();
        assertThat(correlation.correlation(a, b)).isCloseTo(shared, within(error * (1 - shared * shared)));
        assertThat(correlation.correlation(a, c)).isCloseTo(0, within(error));
        assertThat(correlation.correlation(b, c)).isCloseTo(0, within(error));
        for (double[] of : new double[][] {a, b, c}) {
            assertThat(new Variance().evaluate(of)).isCloseTo(2.25, within(2.25 * Math.sqrt(2) * error));
        }
    }

    @Test
    void ofOneFormatAloneIsTheSameForAllItsPlatforms() {
        Population population = Bare.population(2, "choice={taste: 1, formatTaste: 1}");
        assertThat(tastes(population, 0)).isEqualTo(tastes(population, 1));
    }

    /** B is of the format of A and has copied that of C: who likes C's better finds half of the difference there. */
    @Test
    void aCopiedFormatGivesAShareOfWhatItIsLikedMore() {
        Population population = Bare.population(3, "choice={taste: 1.5, formatTaste: 1}", "platforms.C.format=photo");
        for (List<CopiedFormat> copies : List.of(
                List.of(new CopiedFormat(Format.PHOTO, 0.5)),
                List.of(new CopiedFormat(Format.PHOTO, 0.5), new CopiedFormat(Format.PHOTO, 0.2)))) {
            Offer[] offers = Bare.offers(0, 0, 0);
            offers[1] = Bare.copying(copies);
            int better = 0;
            for (int user = 0; user < 100; user++) {
                double own = population.traits().taste(user, 0);
                double more = Math.max(0, population.traits().taste(user, 2) - own);
                better += more > 0 ? 1 : 0;
                List<Worth> worths = population.worths(user, 0, offers);
                assertThat(worths.get(0).utility()).isCloseTo(own, within(1e-12));
                assertThat(worths.get(1).utility()).isCloseTo(own + more / 2, within(1e-12));
                assertThat(worths.get(2).utility())
                        .isCloseTo(population.traits().taste(user, 2), within(1e-12));
            }
            assertThat(better).isBetween(20, 80);
        }
    }

    /** One after the other the platforms are of the same format and of another. */
    @Test
    void countsInUtility() {
        Population population = Bare.population(4, "choice={taste: 1.5, formatTaste: 0.6}", "platforms.C.format=photo");
        for (int user = 0; user < 100; user++) {
            List<Worth> worths = population.worths(user, 0, Bare.offers(0.25, 0.25, 0.25, 0.25));
            for (int k = 0; k < 4; k++) {
                double taste = population.traits().taste(user, k);
                assertThat(taste).isNotZero();
                assertThat(worths.get(k).utility()).isCloseTo(0.25 + taste, within(1e-12));
            }
        }
    }
}
