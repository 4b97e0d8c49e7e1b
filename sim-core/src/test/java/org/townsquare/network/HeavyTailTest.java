package org.townsquare.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.util.FastMath;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed seeds; with other seeds a statistical test would fail by chance less than once in a million. */
class HeavyTailTest {

    private static final int USERS = 10_000;

    private static CompressedRows network(float[] ideology, double degree, double exponent, double assortativity) {
        Edges edges = HeavyTail.generate(ideology, new int[0], degree, exponent, 0, assortativity, Networks.stream(0));
        return new CompressedRows(ideology.length, edges);
    }

    /** What was drawn before there were communities. */
    @Test
    void withoutCommunitiesTheNetworkIsTheSameAsEver() {
        Edges edges = HeavyTail.generate(Networks.ideologies(2000), new int[0], 20, 2.3, 0.7, 0.4, Networks.stream(0));
        int hash = 1;
        for (int e = 0; e < edges.size(); e++) {
            hash = 31 * (31 * hash + edges.follower(e)) + edges.followed(e);
        }
        assertThat(edges.size()).isEqualTo(39_971);
        assertThat(hash).isEqualTo(-251_884_617);
    }

    /** The mean of 10,000 Poisson numbers of mean 2 has a standard error of 0.71 %: 5 % are 7 of them. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 20, 300})
    void meanDegreeIsWithinFivePercent(double degree) {
        CompressedRows network = network(Networks.ideologies(USERS), degree, 2.3, 0.4);
        assertThat(Networks.meanDegree(network)).isBetween(0.95 * degree, 1.05 * degree);
        assertThat(network.duplicates() + network.selfLoops()).isZero();
    }

    /** Chi-square test at 1e-8. */
    @Test
    void numbersFollowedArePoisson() {
        PoissonDistribution poisson = new PoissonDistribution(20);
        double[] probability =
                IntStream.rangeClosed(0, 100).mapToDouble(poisson::probability).toArray();
        CompressedRows network = network(Networks.ideologies(USERS), 20, 2.3, 0.4);
        assertThat(Networks.fits(Networks.numbersFollowed(network), probability))
                .isTrue();
        assertThat(Networks.fits(Networks.numbersOfFollowers(network), probability))
                .as("numbers of followers are not")
                .isFalse();
    }

    /** Maximum likelihood (Clauset, Shalizi and Newman 2009, equation 3.7): 7 of its standard errors, about 0.15. */
    @ParameterizedTest
    @ValueSource(doubles = {2.1, 2.3, 3})
    void numbersOfFollowersObeyThePowerLaw(double exponent) {
        int[] followers = Networks.numbersOfFollowers(network(Networks.ideologies(200_000), 20, exponent, 0.4));
        double[] tail = Networks.exponent(followers, 60);
        assertThat(tail[0]).isCloseTo(exponent, Offset.offset(7 * tail[1]));
        assertThat(7 * tail[1]).as("the test can tell exponents apart").isLessThan(0.25);
    }

    /**
     * Each edge stays in its camp or not, so that the share of edges within camps has a standard error of at most 0.5/√edges,
     * and the coefficient one larger by 1/(1 − Σ s²). The bound is 7 of them.
     */
    @ParameterizedTest
    @CsvSource({"0, 0", "0.4, 0", "0.9, 0", "0.4, 0.6", "0.6, -0.8"})
    void assortativityIsTheParameterWhateverTheSizesOfTheCamps(double assortativity, float shift) {
        float[] ideology = Networks.ideologies(USERS);
        for (int user = 0; user < USERS; user++) {
            ideology[user] = FastMath.max(-1, FastMath.min(1, ideology[user] + shift));
        }
        CompressedRows network = network(ideology, 20, 2.3, assortativity);
        double left = (1 - shift) / 2;
        double error = 0.5 / Math.sqrt((double) network.edges()) / (1 - left * left - (1 - left) * (1 - left));
        assertThat(Assortativity.byCamp(network, ideology)).isCloseTo(assortativity, Offset.offset(7 * error));
    }

    @Test
    void nobodyFollowsMoreThanAllOthers() {
        CompressedRows network = network(Networks.ideologies(50), 10_000, 2.01, 0.95);
        assertThat(network.edges()).isEqualTo(50 * 49);
    }

    @Test
    void aCampMayBeEmptyOrOneUser() {
        float[] ideology = new float[100];
        assertThat(Networks.meanDegree(network(ideology, 10, 2.3, 0.4))).isBetween(5.0, 15.0);
        ideology[7] = -1;
        assertThat(network(ideology, 10, 2.3, 0.95).following(7)).isPositive();
    }

    @Test
    void withoutDegreeThereAreNoEdges() {
        assertThat(network(Networks.ideologies(50), 0, 2.3, 0.4).edges()).isZero();
    }
}
