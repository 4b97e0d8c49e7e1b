package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.scenario.Scenario;

/** Rules of choice beside attention, and activation other than all at once. */
class RulesTest {

    /** Everything but rule and crowd switched off; everybody knows both platforms. */
    private static final String BARE = """
            title: Bare
            steps: 1000
            network: {kind: complete}
            users: {count: 100, reconsider: 1, sessionSpread: 0, habit: 0, removalSensitivity: 0, adSensitivity: 0, creators: 0}
            content: {aversion: 0, curiosity: 0, contagion: 0}
            choice: {rule: {kind: single-home}, contacts: 0, population: 0, discovery: 0, creators: 0, joining: 0, outside: 0, outsideSpread: 0, taste: 0}
            awareness: {forgetting: 0, newsAppeal: 0}
            gatekeepers: {notice: 1}
            advertisers: {count: 1}
            platforms:
              - {name: A, initialUsers: 0, initialAware: 1, business: none, policy: none}
              - {name: B, initialUsers: 0, initialAware: 1, business: none, policy: none}
            """;

    private static Simulation run(int steps, int replicate, String... overrides) {
        Simulation simulation = new Simulation(Given.scenario(BARE, overrides), replicate);
        simulation.start();
        simulation.runUntil(steps);
        return simulation;
    }

    private static long active(Simulation simulation, int platform) {
        return simulation.population().tally().get(Count.ATTENDED, platform);
    }

    private static String thresholds(IntStream values) {
        return "choice.rule={kind: threshold, measure: count, thresholds: {kind: given, values: "
                + values.boxed().collect(Collectors.toList()) + "}}";
    }

    private static final String ONLY_A = "platforms.B.initialAware=0";
    private static final String DEAF = "awareness.attention=0";

    /** Granovetter 1978: thresholds 0 to 99 bring all 100, one after the other; without the 1 nobody follows the first. */
    @Test
    void granovettersCrowdsDifferByOneUser() {
        assertThat(active(run(100, 0, ONLY_A, DEAF, thresholds(IntStream.range(0, 100))), 0))
                .isEqualTo(100);
        assertThat(active(run(50, 0, ONLY_A, DEAF, thresholds(IntStream.range(0, 100))), 0))
                .isEqualTo(50);
        assertThat(active(
                        run(
                                100,
                                0,
                                ONLY_A,
                                DEAF,
                                thresholds(IntStream.range(0, 100).map(t -> t == 1 ? 2 : t))),
                        0))
                .isEqualTo(1);
    }

    @Test
    void thresholdsOfSharesCountContactsInShares() {
        String rule = "choice.rule={kind: threshold, thresholds: {kind: constant, value: %s}}";
        // Of 99 contacts of an outsider 20 are there: a share of .2020.
        assertThat(active(run(5, 0, ONLY_A, DEAF, "platforms.A.initialUsers=0.2", String.format(rule, "0.202")), 0))
                .isEqualTo(100);
        assertThat(active(run(5, 0, ONLY_A, DEAF, "platforms.A.initialUsers=0.2", String.format(rule, "0.203")), 0))
                .isEqualTo(20);
    }

    /**
     * Normal thresholds of mean .25: Granovetter's recursion r' = Φ((r − .25)/σ) stops at .040 for σ = .12 and goes to 1
     * for .13 (his figure 2 has the jump at .122). 20,000 users and five standard deviations, with what one more user
     * draws after: .01; false-failure rate below 1e-6.
     */
    @ParameterizedTest
    @CsvSource({"0.12, 0.0402", "0.13, 1"})
    void normalThresholdsJump(double sd, double share) {
        String rule = "choice.rule={kind: threshold, thresholds: {kind: normal, mean: 0.25, sd: " + sd + "}}";
        Simulation simulation = run(200, 0, ONLY_A, DEAF, "users.count=20000", rule);
        assertThat(active(simulation, 0) / 2e4).isCloseTo(share, within(0.01));
    }

    /**
     * Bass 1969, p = .03, q = .38, in steps of .02. 100,000 users: a standard deviation of the share is below .004, the
     * error of the steps below .004; .03 is five of both together: false-failure rate below 1e-6.
     */
    @Test
    void adoptionFollowsBass() {
        Simulation bass = run(0, 0, ONLY_A, DEAF, "users.count=100000", "timeStep=0.02", "choice.rule={kind: bass}");
        double[] shares = IntStream.of(50, 250, 500, 1000)
                .mapToDouble(step -> {
                    bass.runUntil(step);
                    return active(bass, 0) / 1e5;
                })
                .toArray();
        double[] published = {.035758, .331199, .812803, .996259};
        for (int i = 0; i < published.length; i++) {
            assertThat(shares[i]).isCloseTo(published[i], within(0.03));
        }
    }

    @Test
    void bestResponseTakesTheBestWithoutNoise() {
        String[] better = {"choice.rule={kind: best-response}", "platforms.A.quality=0.001"};
        assertThat(active(run(1, 0, better), 0)).isEqualTo(100);
        String[] worse = {"choice.rule={kind: best-response}", "platforms.A.quality=-0.001", ONLY_A, DEAF};
        assertThat(active(run(1, 0, worse), 0)).isZero();
    }

    /** Two equally good platforms: 10,000 fair coins, five standard deviations: false-failure rate 6e-7. */
    @Test
    void bestResponseBreaksTiesEvenly() {
        Simulation tied = run(
                1,
                0,
                "users.count=10000",
                "choice.rule={kind: best-response}",
                "platforms.A.quality=1",
                "platforms.B.quality=1");
        assertThat(active(tied, 0)).isBetween(4750L, 5250L);
        assertThat(active(tied, 0) + active(tied, 1)).isEqualTo(10_000);
    }

    private static final String[] URN = {
        "choice.rule={kind: memory, length: 1}",
        "activation={kind: arrival, perStep: 10}",
        "platforms.A.initialUsers=0.01",
        "platforms.B.initialUsers=0.01"
    };

    @Test
    void everybodyArrivesOnce() {
        for (int steps : new int[] {1, 5, 10, 20}) {
            Simulation urn = run(steps, 0, URN);
            long arrived = active(urn, 0) + active(urn, 1);
            assertThat(arrived).isLessThanOrEqualTo(2 + 10L * steps);
            assertThat(urn.population().tally().get(Count.LEFT, 0)).isZero();
            assertThat(arrived).isEqualTo(steps < 10 ? arrived : 100);
        }
    }

    /**
     * Polya's urn from one ball of each colour: the final number is even over 1 to 99, so its share has mean ½ and
     * variance 49·50/3/100². 2,000 urns: the mean's standard deviation is .0064, the variance's .0017; five of each:
     * false-failure rate below 2e-6, with fixed seeds.
     */
    @Test
    void newcomersWhoCopyDrawFromPolyasUrn() {
        double[] shares = IntStream.range(0, 2000)
                .mapToDouble(r -> active(run(10, r, URN), 0) / 100.0)
                .toArray();
        double mean = DoubleStream.of(shares).average().orElseThrow();
        double variance =
                DoubleStream.of(shares).map(s -> (s - 0.5) * (s - 0.5)).sum() / shares.length;
        assertThat(mean).isCloseTo(0.5, within(0.033));
        assertThat(variance).isCloseTo(49 * 50 / 3.0 / 10_000, within(0.009));
    }

    /** Memories of 12: after 7 turns, and no sooner, most of what a user of B remembers can be A; B had the first word. */
    @Test
    void memoriesBeginAtHome() {
        String[] stubborn = {
            "choice.rule={kind: memory, length: 12}", "platforms.A.committed=0.99", "platforms.B.initialUsers=0.01"
        };
        assertThat(active(run(6, 0, stubborn), 1)).isEqualTo(1);
        assertThat(active(run(7, 0, stubborn), 1)).isZero();
    }

    /**
     * Two memories: after one meeting home ties with what was met, and nobody leaves it. After two, who met one user of A and
     * one of B goes to either by chance: of 2,000 users 640 to each, in all within 5 standard deviations of the difference,
     * √(2000·0.64): false-failure rate 6e-7.
     */
    @Test
    void memoriesThatTieStayAtHomeOrGoEitherWay() {
        String threePlatforms =
                BARE + "  - {name: C, initialUsers: 0.2, initialAware: 1, business: none, policy: none}\n";
        Simulation simulation = new Simulation(
                Given.scenario(
                        threePlatforms,
                        "users.count=10000",
                        "choice.rule={kind: memory, length: 2}",
                        "platforms.A.committed=0.4",
                        "platforms.B.committed=0.4"),
                0);
        simulation.start();
        simulation.runUntil(1);
        assertThat(active(simulation, 2)).isEqualTo(2000);
        simulation.runUntil(2);
        assertThat(active(simulation, 2)).isLessThan(1000);
        assertThat(Math.abs(active(simulation, 0) - active(simulation, 1))).isLessThan(179);
    }

    /**
     * With ties broken by chance one user of A, B and C each in memories of 2 sends half of those who met another away at once: of
     * 2,000 of C .8 do, and 800 of them go. Five standard deviations, √(2000·.4·.6) each: false-failure rate 6e-7.
     */
    @Test
    void tiesBrokenByChanceSendHalfAway() {
        Simulation simulation = new Simulation(
                Given.scenario(
                        BARE + "  - {name: C, initialUsers: 0.2, initialAware: 1, business: none, policy: none}\n",
                        "users.count=10000",
                        "choice.rule={kind: memory, length: 2, ties: random}",
                        "platforms.A.committed=0.4",
                        "platforms.B.committed=0.4"),
                0);
        simulation.start();
        simulation.runUntil(1);
        assertThat(active(simulation, 2)).isBetween(1200L - 110, 1200L + 110);
    }

    /** Spontaneous switches only: a share ε of those on A goes to B in a step. Binomial, five standard deviations: 6e-7. */
    @Test
    void spontaneousSwitchesGoAnywhereElse() {
        Simulation simulation = run(
                1,
                0,
                "users.count=10000",
                "choice.rule={kind: memory, length: 1, spontaneous: 0.3}",
                "platforms.A.initialUsers=1");
        assertThat(active(simulation, 1)).isBetween(3000L - 229, 3000L + 229);
        assertThat(active(simulation, 0) + active(simulation, 1)).isEqualTo(10_000);
    }

    /**
     * Kirman 1993: one of N at a time copies another or switches by itself with chance ε. With ε = 1/N every number of users
     * from 0 to N is equally likely in the end, here 21 numbers of mean 10 and variance 36.67. 2,000 herds after ten relaxation
     * times: standard deviations of mean and variance .135 and .73; five of each, false-failure rate 6e-7.
     */
    @Test
    void herdsAreAnywhereAtTheThreshold() {
        double[] herds = IntStream.range(0, 2000)
                .mapToDouble(r -> active(
                        run(
                                100,
                                r,
                                "users.count=20",
                                "choice.rule={kind: memory, length: 1, spontaneous: 0.05}",
                                "activation={kind: sequential}",
                                "platforms.A.initialUsers=0.5",
                                "platforms.B.initialUsers=0.5"),
                        0))
                .toArray();
        double mean = DoubleStream.of(herds).average().orElseThrow();
        double variance = DoubleStream.of(herds).map(n -> (n - 10) * (n - 10)).sum() / herds.length;
        assertThat(mean).isCloseTo(10, within(0.68));
        assertThat(variance).isCloseTo(440 / 12.0, within(3.7));
    }

    private static final String[] NAMES = {
        "choice.rule={kind: naming-game}",
        "activation={kind: sequential}",
        "users.count=1000",
        "platforms.B.initialUsers=1"
    };

    /**
     * Xie et al. 2011: below 9.8 % committed users the others stay for a time that grows exponentially with their number
     * (1,000 here), above it all come within some hundred turns each.
     */
    @ParameterizedTest
    @CsvSource({"0.06, false", "0.14, true"})
    void aCommittedMinorityTipsTheNamingGame(double committed, boolean tips) {
        String[] overrides = IntStream.range(0, NAMES.length + 1)
                .mapToObj(i -> i < NAMES.length ? NAMES[i] : "platforms.A.committed=" + committed)
                .toArray(String[]::new);
        Simulation game = run(400, 0, overrides);
        assertThat(active(game, 0)).isGreaterThanOrEqualTo((long) (1000 * committed));
        assertThat(active(game, 1)).isEqualTo(tips ? 0 : active(game, 1));
        assertThat(active(game, 0) == 1000).isEqualTo(tips);
    }

    @Test
    void committedUsersNeverChange() {
        Simulation hopeless =
                run(200, 0, "platforms.A.committed=0.07", "platforms.A.quality=-20", "platforms.B.quality=20");
        assertThat(active(hopeless, 0)).isEqualTo(7);
        assertThat(active(hopeless, 1)).isEqualTo(93);
    }

    /** Of 100 users in 100 turns with replacement (1 − 1/100)^100 = 36.6 % get none; all at once everybody gets one. */
    @Test
    void oneAfterTheOtherSomeGetNoTurn() {
        String[] all = {"platforms.A.quality=20", "choice.rule={kind: best-response}"};
        assertThat(active(run(1, 0, all), 0)).isEqualTo(100);
        assertThat(active(run(1, 0, all[0], all[1], "activation={kind: sequential}"), 0))
                .isBetween(43L, 83L);
    }

    /** Moderators who find something in every post: whoever is not committed is banned, one day after the other. */
    @Test
    void committedUsersAreNotBanned() {
        Simulation harsh = run(
                400,
                0,
                "platforms.A.committed=0.3",
                "platforms.A.quality=20",
                "platforms.A.initialUsers=0.7",
                "platforms.A.policy={strictness: 1, falsePositives: 0.5, falseNegatives: 0.01, strikes: 1, appeals: 0}",
                "content.strikeShare=1");
        assertThat(harsh.population().tally().get(Count.BANNED, 0)).isEqualTo(70);
        assertThat(active(harsh, 0)).isEqualTo(30);
    }

    /** Ideologies of -1 and 1 only: those to whom it leans come, the others stay away. */
    @Test
    void aPlatformLeansToOneSide() {
        Simulation leaning = run(
                1,
                0,
                ONLY_A,
                "choice.rule={kind: best-response}",
                "users.polarisation=1",
                "users.spread=0",
                "platforms.A.leaning=1");
        long right = IntStream.range(0, 100)
                .filter(user -> leaning.population().traits().ideology(user) > 0)
                .count();
        assertThat(right).isBetween(20L, 80L);
        assertThat(active(leaning, 0)).isEqualTo(right);
        assertThat(leaning.population().tally().meanIdeology(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"left, -1", "right, 1"})
    void firstUsersComeFromOneEnd(String end, int side) {
        Simulation founded = run(
                0,
                0,
                "users.polarisation=1",
                "users.spread=0",
                "platforms.A.initialUsers=0.2",
                "platforms.A.firstUsers=" + end);
        assertThat(active(founded, 0)).isEqualTo(20);
        assertThat(founded.population().tally().meanIdeology(0)).isEqualTo(side);
    }

    /** Each platform alone would get everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"{kind: threshold, thresholds: {kind: constant, value: 0}}", "{kind: bass, innovation: 1}"})
    void withOneHomeWhoHasJoinedJoinsNoOther(String rule) {
        Simulation one = run(5, 0, "choice.rule=" + rule);
        assertThat(active(one, 0) + active(one, 1)).isEqualTo(100);
    }

    /** Even thresholds from .5 to 1 and half of the users there: .5 + .5/2, then half of what is left, and so on. */
    @Test
    void uniformThresholdsSpreadOverTheirRange() {
        Simulation spread = run(
                1,
                0,
                ONLY_A,
                DEAF,
                "users.count=20000",
                "platforms.A.initialUsers=0.75",
                "choice.rule={kind: threshold, thresholds: {kind: uniform, low: 0.5, high: 1}}");
        // Of the other quarter, half have thresholds up to .75: 2,500 of 5,000 and five standard deviations, 6e-7.
        assertThat(active(spread, 0)).isBetween(15_000L + 2_323, 15_000L + 2_677);
    }

    @ParameterizedTest
    @ValueSource(strings = {"synchronous", "sequential", "arrival"})
    void threadsDoNotMatter(String activation) {
        Scenario scenario = Given.scenario(
                BARE,
                "users.count=1000",
                "choice.rule={kind: memory, length: 3}",
                "platforms.A.initialUsers=0.3",
                "platforms.B.initialUsers=0.3",
                "activation={kind: " + activation + "}");
        long[] counts = IntStream.of(1, 3)
                .mapToLong(threads -> {
                    Simulation simulation = new Simulation(scenario, 0);
                    simulation.start();
                    simulation.population().useThreads(threads);
                    simulation.runUntil(40);
                    return active(simulation, 0) * 10_000 + active(simulation, 1);
                })
                .toArray();
        assertThat(counts[1]).isEqualTo(counts[0]);
    }

    /** One ramble of 100 single decisions is a run of one step that makes them all. */
    @Test
    void aStepOfOneTurnIsTheSameWalk() {
        String[] walk = {"activation={kind: sequential}", "choice.population=3", "timeStep=0.01"};
        long fine = active(run(500, 0, walk), 0);
        long coarse = active(run(5, 0, walk[0], walk[1]), 0);
        assertThat(fine).isEqualTo(coarse);
    }

    /** Who decides first in a step sees what has happened in it: a platform that opens with everybody is a full one. */
    @Test
    void theFirstTurnOfAStepSeesWhatHappenedInIt() {
        Simulation opened = run(
                6,
                0,
                "activation={kind: sequential}",
                "timeStep=0.01",
                "choice.rule={kind: best-response}",
                "choice.population=10",
                "choice.outside=5",
                "platforms.A.initialAware=0",
                "platforms.B.initialUsers=1",
                "platforms.B.launch={planned: 5, news: 0}");
        assertThat(active(opened, 1)).isEqualTo(100);
    }
}
