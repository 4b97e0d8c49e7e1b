package org.townsquare.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fixed seeds; with other seeds a statistical test would fail by chance less than once in a million. */
class CampsInCommunitiesTest {

    private static final int USERS = 10_000;
    private static final float[] IDEOLOGY = Networks.ideologies(USERS);

    private static int[] communities(int users, int count) {
        return HeavyTail.communities(users, count, Networks.stream(1));
    }

    private static CompressedRows network(
            float[] ideology, int[] community, double degree, double within, double assortativity) {
        Edges edges = HeavyTail.generate(ideology, community, degree, 2.3, within, assortativity, Networks.stream(0));
        return new CompressedRows(ideology.length, edges);
    }

    private static long both(int[] community, int[] camp, int c, int k) {
        return IntStream.range(0, camp.length)
                .filter(user -> community[user] == c && camp[user] == k)
                .count();
    }

    /** How far the camps' shares differ among communities: F in the description. */
    private static double fixation(int[] community, int count, int[] camp) {
        double right = Arrays.stream(camp).sum() / (double) camp.length;
        double variance = 0;
        for (int c = 0; c < count; c++) {
            double size = both(community, camp, c, 0) + both(community, camp, c, 1);
            double share = both(community, camp, c, 1) / size;
            variance += size / camp.length * 2 * (share - right) * (share - right);
        }
        return variance / (1 - right * right - (1 - right) * (1 - right));
    }

    /**
     * Each edge stays in its community, or camp, or not: 7 times the standard error of at most 0.5/√edges of that share,
     * divided by 1 − Σ s².
     */
    @ParameterizedTest
    @CsvSource({
        "2, 0.7, 0.4",
        "10, 0.7, 0.4",
        "10, 0, 0.4",
        "10, 0.7, 0",
        "10, 0.95, 0.9",
        "10, 1, 0.4",
        "50, 0.3, 0.4",
        "200, 0.7, 0.4"
    })
    void assortativitiesByCommunityAndByCampAreTheParameters(int count, double within, double assortativity) {
        int[] community = communities(USERS, count);
        int[] camp = Camps.of(IDEOLOGY);
        CompressedRows network = network(IDEOLOGY, community, 20, within, assortativity);
        double error = 0.5 / Math.sqrt((double) network.edges());
        assertThat(Assortativity.byCommunity(network, community, count))
                .isCloseTo(within, Offset.offset(7 * error / (1 - 1.0 / count)));
        double byChance = within * fixation(community, count, camp);
        assertThat(Assortativity.byCamp(network, IDEOLOGY))
                .isCloseTo(assortativity + (1 - assortativity) * byChance, Offset.offset(7 * error / 0.5));
        assertThat(Networks.meanDegree(network)).isCloseTo(20, Offset.offset(7 * Math.sqrt(20.0 / USERS)));
        assertThat(network.duplicates() + network.selfLoops()).isZero();
    }

    /** Homophily holds among ties that stay in a community and among those that do not: each alone, 7 standard errors. */
    @Test
    void campsKeepToThemselvesInsideAndOutsideOfTheCommunity() {
        int[] community = communities(USERS, 10);
        int[] camp = Camps.of(IDEOLOGY);
        CompressedRows network = network(IDEOLOGY, community, 20, 0.7, 0.4);
        for (boolean inside : new boolean[] {true, false}) {
            long[] ties = new long[2];
            for (int user = 0; user < USERS; user++) {
                int follower = user;
                network.followed(user)
                        .filter(other -> (community[other] == community[follower]) == inside)
                        .forEach(other -> ties[camp[other] == camp[follower] ? 1 : 0]++);
            }
            double all = ties[0] + ties[1];
            assertThat(ties[1] / all).isCloseTo(0.4 + 0.6 / 2, Offset.offset(7 * 0.5 / Math.sqrt(all)));
        }
    }

    /** Equal chances, whatever the ideology: 7 standard deviations of a binomial number. */
    @Test
    void communitiesAreDrawnAtRandom() {
        int[] community = communities(USERS, 10);
        int[] camp = Camps.of(IDEOLOGY);
        for (int c = 0; c < 10; c++) {
            for (int k = 0; k < Camps.COUNT; k++) {
                assertThat((double) both(community, camp, c, k))
                        .isCloseTo(500, Offset.offset(7 * Math.sqrt(USERS * 0.05 * 0.95)));
            }
        }
    }

    /**
     * What is placed among all goes by everybody's popularity, not by that within the community, in which nobody can have
     * more followers than it has members: the most followed user keeps these at least.
     */
    @Test
    void popularityReachesBeyondTheCommunity() {
        int most = most(network(IDEOLOGY, new int[0], 20, 0.7, 0.4));
        assertThat(most).isGreaterThan(1000);
        assertThat(most(network(IDEOLOGY, communities(USERS, 200), 20, 0.7, 0.4)))
                .isGreaterThan((int) (0.25 * most));
    }

    private static int most(CompressedRows network) {
        return Arrays.stream(Networks.numbersOfFollowers(network)).max().orElseThrow();
    }

    /** With nothing left to chance: the camp in the community first, then the rest of it, then the camp elsewhere. */
    @ParameterizedTest
    @CsvSource({"50", "300", "1000"})
    void whatATinyCommunityCannotTakeGoesElsewhere(int count) {
        float[] ideology = Networks.ideologies(1000);
        int[] community = communities(1000, count);
        int[] camp = Camps.of(ideology);
        CompressedRows network = network(ideology, community, 20, 1, 1);
        assertThat(Networks.meanDegree(network)).isCloseTo(20, Offset.offset(7 * Math.sqrt(20 / 1000.0)));
        assertThat(network.duplicates() + network.selfLoops()).isZero();
        for (int user = 0; user < 1000; user++) {
            int follower = user;
            int degree = network.following(user);
            long own = both(community, camp, community[user], camp[user]) - 1;
            long other = both(community, camp, community[user], 1 - camp[user]);
            long[] followed = {0, 0, 0};
            network.followed(user).forEach(friend -> {
                boolean near = community[friend] == community[follower];
                boolean alike = camp[friend] == camp[follower];
                assertThat(near || alike).isTrue();
                followed[!near ? 2 : alike ? 0 : 1]++;
            });
            assertThat(followed)
                    .containsExactly(
                            Math.min(degree, own),
                            Math.min(Math.max(0, degree - own), other),
                            Math.max(0, degree - own - other));
        }
    }

    @Test
    void nobodyFollowsMoreThanAllOthers() {
        CompressedRows network = network(Networks.ideologies(50), communities(50, 7), 10_000, 0.7, 0.95);
        assertThat(network.edges()).isEqualTo(50 * 49);
    }
}
