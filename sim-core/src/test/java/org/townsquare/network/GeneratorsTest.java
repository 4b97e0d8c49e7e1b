package org.townsquare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed seeds; with other seeds a statistical test would fail by chance less than once in a million. */
class GeneratorsTest {

    private static final int USERS = 20_000;

    /** Chi-square tests at 1e-8: degrees are binomial, exactly and independently. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 20})
    void randomGraphHasBinomialDegrees(double degree) {
        SocialNetwork network = new CompressedRows(USERS, RandomGraph.generate(USERS, degree, Networks.stream(0)));
        BinomialDistribution binomial = new BinomialDistribution(USERS - 1, degree / (USERS - 1));
        double[] probability =
                IntStream.rangeClosed(0, 100).mapToDouble(binomial::probability).toArray();
        assertThat(Networks.fits(Networks.numbersFollowed(network), probability))
                .isTrue();
        assertThat(Networks.fits(Networks.numbersOfFollowers(network), probability))
                .isTrue();
    }

    /** In a small dense graph each of the 12 possible edges comes up about 20,000 times in 40,000; 7 standard errors. */
    @Test
    void everyEdgeOfARandomGraphIsEquallyLikely() {
        int[][] counts = new int[4][4];
        for (int replicate = 0; replicate < 40_000; replicate++) {
            Edges edges = RandomGraph.generate(4, 1.5, Networks.stream(replicate));
            for (int e = 0; e < edges.size(); e++) {
                counts[edges.follower(e)][edges.followed(e)]++;
            }
        }
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(counts[i][j]).isCloseTo(i == j ? 0 : 20_000, Offset.offset(i == j ? 0 : 700));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 0", "10, 9, 90", "10, 50, 90", "1, 3, 0"})
    void randomGraphMayBeEmptyOrFull(int users, double degree, int edges) {
        CompressedRows network = new CompressedRows(users, RandomGraph.generate(users, degree, Networks.stream(0)));
        assertThat(network.edges()).isEqualTo(edges);
        assertThat(network.selfLoops() + network.duplicates()).isZero();
    }

    @Test
    void smallWorldWithoutRewiringIsTheRing() {
        SocialNetwork ring = smallWorld(12, 4, 0);
        assertThat(ring.followed(0).toArray()).containsExactly(1, 2, 10, 11);
        assertThat(ring.followed(5).toArray()).containsExactly(3, 4, 6, 7);
        assertThat(Networks.followers(ring, 5)).containsExactly(3, 4, 6, 7);
        // With h = degree / 2 there are h(h − 1)/2 triangles a user.
        assertThat(triangles(smallWorld(1000, 10, 0))).isEqualTo(1000L * 10);
    }

    /** Degree h plus a Poisson number of mean h (Barrat and Weigt 2000); chi-square test at 1e-8. */
    @Test
    void smallWorldFullyRewiredHasPoissonDegreesAboveHalf() {
        SocialNetwork network = smallWorld(USERS, 10, 1);
        PoissonDistribution poisson = new PoissonDistribution(5);
        double[] probability = IntStream.rangeClosed(0, 60)
                .mapToDouble(degree -> poisson.probability(degree - 5))
                .toArray();
        assertThat(Networks.fits(Networks.numbersFollowed(network), probability))
                .isTrue();
        assertThat(network.edges()).isEqualTo(USERS * 10L);
    }

    /**
     * A triangle of the ring survives with chance (1 − p)³. A tie is in at most 12 triangles, so that their number has a
     * standard deviation below √(5·USERS·p(1−p))·12 (Efron and Stein 1981), at most 0.95 % of the ring's; 7 of them, and
     * fewer than 0.3 % of chance triangles.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1})
    void smallWorldClusteringFalls(double rewiring) {
        double share = triangles(smallWorld(USERS, 10, rewiring)) / (USERS * 10.0);
        double error = Math.sqrt(5 * USERS * rewiring * (1 - rewiring)) * 12 / (USERS * 10.0);
        assertThat(share).isCloseTo(Math.pow(1 - rewiring, 3), Offset.offset(7 * error + 0.003));
    }

    @ParameterizedTest
    @CsvSource({"20, 7, even", "20, 20, below the number of users (20)"})
    void smallWorldRefusesImpossibleRings(int users, int degree, String why) {
        assertThatThrownBy(() -> SmallWorld.generate(users, degree, 0.1, Networks.stream(0)))
                .hasMessageContaining(why)
                .hasMessageContaining("not " + degree);
    }

    @Test
    void smallWorldOfEverybodyStaysComplete() {
        assertThat(smallWorld(11, 10, 1).edges()).isEqualTo(110);
    }

    /**
     * The mean is exact. Chi-square test at 1e-8 (conservative, since degrees vary less than independent ones would), and
     * the exponent within 7 standard errors.
     */
    @Test
    void preferentialAttachmentHasItsDegreesAndExponentThree() {
        int users = 100_000;
        int m = 5;
        Edges edges = PreferentialAttachment.generate(users, m, Networks.stream(0));
        CompressedRows network = new CompressedRows(users, edges);
        assertThat(network.edges()).isEqualTo(m * (2L * users - m - 1));
        int[] degrees = Networks.numbersOfFollowers(network);
        assertThat(degrees).isEqualTo(Networks.numbersFollowed(network));
        double[] probability = IntStream.rangeClosed(0, 10_000)
                .mapToDouble(k -> k < m ? 0 : 2.0 * m * (m + 1) / (k * (k + 1.0) * (k + 2)))
                .toArray();
        assertThat(Networks.fits(degrees, probability)).isTrue();
        double[] tail = Networks.exponent(degrees, 25);
        assertThat(tail[0]).isCloseTo(3, Offset.offset(7 * tail[1]));
        assertThat(7 * tail[1]).isLessThan(0.25);
    }

    @Test
    void preferentialAttachmentNeedsMoreUsersThanAttachments() {
        assertThat(PreferentialAttachment.generate(3, 2, Networks.stream(0)).size())
                .isEqualTo(6);
        assertThatThrownBy(() -> PreferentialAttachment.generate(3, 3, Networks.stream(0)))
                .hasMessageContaining("below the number of users (3), not 3");
    }

    /** An edge stays in its block with chance ρ + (1 − ρ)/blocks, a standard error of at most 0.5/√edges; 7 of them. */
    @ParameterizedTest
    @CsvSource({"4, 0.5", "10, 0", "3, 1", "1, 0.5"})
    void blockModelKeepsTheShareWithinBlocks(int blocks, double assortativity) {
        int[] block = BlockModel.blocks(Networks.ideologies(USERS), blocks);
        CompressedRows network =
                new CompressedRows(USERS, BlockModel.generate(block, blocks, 20, assortativity, Networks.stream(0)));
        double within = IntStream.range(0, USERS)
                .mapToLong(user -> network.followed(user)
                        .filter(other -> block[other] == block[user])
                        .count())
                .sum();
        double error = 0.5 / Math.sqrt((double) network.edges());
        assertThat(within / network.edges())
                .isCloseTo(assortativity + (1 - assortativity) / blocks, Offset.offset(7 * error));
        if (blocks > 1) {
            assertThat(Assortativity.byCommunity(network, block, blocks))
                    .isCloseTo(assortativity, Offset.offset(7 * error / (1 - 1.0 / blocks)));
        }
    }

    /** Chi-square tests at 1e-8. */
    @Test
    void blockModelHasPoissonDegrees() {
        SocialNetwork network = new CompressedRows(
                USERS,
                BlockModel.generate(BlockModel.blocks(Networks.ideologies(USERS), 4), 4, 20, 0.5, Networks.stream(0)));
        PoissonDistribution poisson = new PoissonDistribution(20);
        double[] probability =
                IntStream.rangeClosed(0, 100).mapToDouble(poisson::probability).toArray();
        assertThat(Networks.fits(Networks.numbersFollowed(network), probability))
                .isTrue();
        assertThat(Networks.fits(Networks.numbersOfFollowers(network), probability))
                .isTrue();
    }

    @Test
    void blocksAreSlicesByIdeology() {
        float[] ideology = {0.9f, -0.0f, -1, 0.0f, -0.3f, 1};
        assertThat(BlockModel.blocks(ideology, 3)).containsExactly(2, 1, 0, 1, 0, 2);
        assertThat(BlockModel.blocks(ideology, 2)).containsExactly(1, 0, 0, 1, 0, 1);
    }

    /** A community of 5 cannot feed 20 edges a user: the rest goes elsewhere, and the degree stays. */
    @Test
    void blocksSmallerThanTheDegreeSpillOver() {
        CompressedRows network = new CompressedRows(
                1000,
                BlockModel.generate(BlockModel.blocks(Networks.ideologies(1000), 200), 200, 20, 1, Networks.stream(0)));
        assertThat(Networks.meanDegree(network)).isCloseTo(20, Offset.offset(7 * Math.sqrt(20 / 1000.0)));
        assertThat(network.duplicates()).isZero();
    }

    private static SocialNetwork smallWorld(int users, int degree, double rewiring) {
        CompressedRows network =
                new CompressedRows(users, SmallWorld.generate(users, degree, rewiring, Networks.stream(0)));
        assertThat(network.selfLoops() + network.duplicates()).isZero();
        return network;
    }

    /** Number of triangles in a network of mutual ties. */
    private static long triangles(SocialNetwork network) {
        return IntStream.range(0, network.users())
                .mapToLong(one -> network.followed(one)
                        .filter(two -> two > one)
                        .mapToLong(two -> network.followed(two)
                                .filter(three ->
                                        three > two && network.followed(one).anyMatch(other -> other == three))
                                .count())
                        .sum())
                .sum();
    }

    /** 100,000 users, mean degree 4: the number of ties is binomial, five standard deviations 2,236 of 200,000: 6e-7. */
    @Test
    void mutualTiesAreReturned() {
        Edges edges = RandomGraph.generateMutual(100_000, 4, Networks.stream(0));
        CompressedRows network = new CompressedRows(100_000, edges);
        assertThat(network.duplicates() + network.selfLoops()).isZero();
        assertThat(network.edges() / 2.0).isCloseTo(200_000, Offset.offset(2_236.0));
        for (int user = 0; user < 100_000; user++) {
            assertThat(network.followed(user).toArray()).isEqualTo(Networks.followers(network, user));
        }
    }

    @Test
    void mutualTiesOfAllAreTheCompleteNetwork() {
        CompressedRows network = new CompressedRows(50, RandomGraph.generateMutual(50, 49, Networks.stream(0)));
        assertThat(network.edges()).isEqualTo(50 * 49);
    }

    @Test
    void sidesFollowEachOtherOnly() {
        float[] ideology = {0.5f, -0.5f, 0.1f, -0.1f, 0.9f, -0.9f, 0.3f};
        CompressedRows all = new CompressedRows(7, TwoSides.generate(ideology, 4, Networks.stream(0)));
        assertThat(all.edges()).isEqualTo(2 * 3 * 4);
        assertThat(all.followed(5)).containsExactly(0, 4, 6);
        assertThat(all.followed(4)).containsExactly(1, 2, 3, 5);
    }
}
