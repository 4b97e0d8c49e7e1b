package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;

/**
 * Signs that were published of real networks, in whole runs of small worlds: what {@code more} measures is strictly above
 * what {@code less} does, in each of {@value #SEEDS} seeds. The seeds are fixed and a run is a pure function of its seed:
 * the false-failure rate is zero. Those of advertisers are in {@link AdvertisersTest}.
 */
class PublishedSignsTest {

    private static final int SEEDS = 4;

    /** An incumbent and an alternative that some people know; nobody is assigned to either. */
    private static final String TWO = """
            steps: 400
            criticalMass: {counterfactual: false, settleDays: 10, windowDays: 10}
            users: {count: 3000}
            platforms:
              - {name: Old, role: incumbent, business: none}
              - {name: New, quality: 2, initialAware: 0.6, initialUsers: 0.1, business: none}
            """;

    /** The same with a haven of free speech that is good enough to live. */
    private static final String HAVEN = TWO.replace("count: 3000", "count: 8000")
            .replace("name: New, quality: 2", "name: New, quality: 2.5, policy: free-speech");

    /** Three fringe platforms beside an incumbent. */
    private static final String FRINGE = """
            steps: 166
            criticalMass: {counterfactual: false, settleDays: 10, windowDays: 10}
            users: {count: 3000}
            platforms:
              - {name: A, quality: 3, initialAware: 1, initialUsers: 0.1, business: none}
              - {name: B, quality: 3, initialAware: 1, initialUsers: 0.1, business: none}
              - {name: C, quality: 3, initialAware: 1, initialUsers: 0.1, business: none}
              - {name: Old, role: incumbent, business: none}
            """;

    private static final String OUTAGE = "events=[{kind: outage, at: 100, platform: A, days: 36}]";

    /** A niche of which few know, in a town without stars, where all runs are alike. */
    private static final String NICHE = """
            steps: 700
            criticalMass: {counterfactual: false, settleDays: 10, windowDays: 10}
            users: {count: 3000}
            network: {kind: erdos-renyi}
            choice: {creators: 0}
            platforms:
              - {name: Old, role: incumbent, business: none}
              - {name: New, quality: 2, initialAware: 0.05, initialUsers: 0.02, business: none}
            """;

    /** A neighbourhood is what a user sees. */
    private static final String VILLAGES =
            TWO.replace("steps: 400", "steps: 200").replace("initialUsers: 0.1", "initialUsers: 0.05")
                    + "network: {kind: watts-strogatz, degree: 20, rewiring: 0.05}\nchoice: {contacts: 5, effort: 5}\n";

    /** What a run says. */
    interface Measure {
        double of(int seed);
    }

    record Sign(String says, Measure less, Measure more) {
        @Override
        public String toString() {
            return says;
        }
    }

    static TimeSeries run(String yaml, int seed, String... overrides) {
        return Replicate.run(Given.scenario(yaml, overrides), seed, 1, () -> {}).series();
    }

    private static Measure at(int step, Metric metric, int platform, String yaml, String... overrides) {
        return seed -> run(yaml, seed, overrides).get(metric, step, platform);
    }

    private static Measure last(Metric metric, int platform, String yaml, String... overrides) {
        return seed -> {
            TimeSeries series = run(yaml, seed, overrides);
            double sum = 0;
            for (int step = series.steps() - 50; step < series.steps(); step++) {
                sum += series.get(metric, step, platform) / 50;
            }
            return sum;
        };
    }

    /** Posts seen on the other fringe platforms while A is off the air. */
    private static Measure useOfOthers(String... overrides) {
        return seed -> use(run(FRINGE, seed, overrides), 100, 136, List.of(1, 2));
    }

    /** Posts seen in these steps on these platforms. */
    private static double use(TimeSeries series, int from, int to, List<Integer> platforms) {
        double sum = 0;
        for (int step = from; step < to; step++) {
            for (int k : platforms) {
                double users = series.get(Metric.ATTENTION, step, k);
                sum += users == 0 ? 0 : users * series.get(Metric.POSTS_SEEN, step, k);
            }
        }
        return sum;
    }

    /** The smallest share of first users, in percent, that leaves the newcomer with more users than the incumbent. */
    private static Measure tippingPoint(double interoperability) {
        return seed -> {
            for (int percent = 5; percent < 100; percent += 5) {
                TimeSeries series = run(
                        TWO,
                        seed,
                        "choice={homing: single, contacts: 4, interoperability: " + interoperability + "}",
                        "users.count=1000",
                        "users.habit=0",
                        "platforms.New.quality=2.5",
                        "steps=150",
                        "platforms.New.initialAware=1",
                        "platforms.New.launch.planned=1",
                        "platforms.New.initialUsers=" + percent / 100.0);
                if (series.get(Metric.ATTENTION, 149, 1) > series.get(Metric.ATTENTION, 149, 0)) {
                    return percent;
                }
            }
            return 100;
        };
    }

    static Stream<Sign> signs() {
        String[] hidden = {
            "platforms.Old.policy={preset: balanced, falseNegatives: 0.000001, delay: 0, strikes: 0}",
            "users.removalSensitivity=0"
        };
        String[] shown = {"platforms.Old.policy=none", "users.removalSensitivity=0"};
        String spike = "events=[{kind: announce, at: 100, platform: New, news: 0.3}]";
        String weak = "platforms.New.quality=0.5";
        return Stream.of(
                new Sign(
                        "a haven of free speech gathers the more extreme",
                        last(Metric.EXTREMITY, 0, HAVEN),
                        last(Metric.EXTREMITY, 1, HAVEN)),
                new Sign(
                        "a haven of free speech gathers the more toxic",
                        last(Metric.TOXICITY_POSTED, 0, HAVEN),
                        last(Metric.TOXICITY_POSTED, 1, HAVEN)),
                new Sign(
                        "hiding toxic content lowers time spent (Beknazar-Yuzbashev et al. 2022)",
                        last(Metric.POSTS_SEEN, 0, TWO, hidden),
                        last(Metric.POSTS_SEEN, 0, TWO, shown)),
                new Sign(
                        "hiding toxic content makes those who suffer from it more active (Jiménez Durán 2022)",
                        last(Metric.ATTENTION, 0, TWO + "content: {curiousShare: 0}\n", shown),
                        last(Metric.ATTENTION, 0, TWO + "content: {curiousShare: 0}\n", hidden)),
                new Sign(
                        "after an outage the other fringe platforms are used more (Horta Ribeiro et al. 2023)",
                        useOfOthers(),
                        useOfOthers(OUTAGE)),
                new Sign(
                        "a news spike brings users",
                        at(99, Metric.ATTENTION, 1, TWO, weak, spike),
                        at(120, Metric.ATTENTION, 1, TWO, weak, spike)),
                new Sign("most of whom leave within months", at(280, Metric.ATTENTION, 1, TWO, weak, spike), seed -> {
                    TimeSeries series = run(TWO, seed, weak, spike);
                    return (series.get(Metric.ATTENTION, 99, 1) + series.get(Metric.ATTENTION, 120, 1)) / 2;
                }),
                new Sign(
                        "and some of whom stay for good",
                        at(99, Metric.ATTENTION, 1, NICHE),
                        last(
                                Metric.ATTENTION,
                                1,
                                NICHE,
                                "events=[{kind: announce, at: 100, platform: New, news: 0.2}]")),
                new Sign(
                        "more than would have come without",
                        last(Metric.ATTENTION, 1, NICHE),
                        last(
                                Metric.ATTENTION,
                                1,
                                NICHE,
                                "events=[{kind: announce, at: 100, platform: New, news: 0.2}]")),
                new Sign(
                        "concentrated first users do better (Centola 2010)",
                        last(Metric.ATTENTION, 1, VILLAGES, "platforms.New.firstUsers=dispersed"),
                        last(Metric.ATTENTION, 1, VILLAGES, "platforms.New.firstUsers=concentrated")),
                new Sign("interoperability lowers the tipping point", tippingPoint(0.8), tippingPoint(0)),
                new Sign(
                        "with several homes a niche can live",
                        last(Metric.ATTENTION, 1, TWO, "choice.homing=single"),
                        last(Metric.ATTENTION, 1, TWO)),
                new Sign(
                        "with several homes a takeover is rarer",
                        last(
                                Metric.ATTENTION,
                                0,
                                TWO,
                                "choice.homing=single",
                                "platforms.New.quality=6",
                                "platforms.New.initialAware=1"),
                        last(Metric.ATTENTION, 0, TWO, "platforms.New.quality=6", "platforms.New.initialAware=1")));
    }

    @ParameterizedTest
    @MethodSource("signs")
    void hasThePublishedSign(Sign sign) {
        for (int seed = 0; seed < SEEDS; seed++) {
            double less = sign.less().of(seed);
            double more = sign.more().of(seed);
            assertThat(more).as("%s, seed %d", sign, seed).isGreaterThan(less);
        }
    }

    /** Mastodon: three times its users of the start a year after the rush, and hardly fewer than half a year after it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aSpikeDecaysWithinMonthsAndThenSettlesAboveItsStart(int seed) {
        TimeSeries series = run(NICHE, seed, "events=[{kind: announce, at: 100, platform: New, news: 0.2}]");
        double start = series.get(Metric.ATTENTION, 99, 1);
        double peak = series.get(Metric.ATTENTION, 120, 1);
        double months = series.get(Metric.ATTENTION, 300, 1);
        double later = series.get(Metric.ATTENTION, 699, 1);
        assertThat(months).isLessThan(peak / 2).isGreaterThan(2 * start);
        assertThat(later / months).isBetween(0.8, 1.2);
    }

    /**
     * Parler, January and February 2021: while it was off the air its users' use of the fringe, Parler included, was no less
     * (Horta Ribeiro et al. 2023). Here that holds in the median world; where most of the fringe was on the platform that
     * goes, it shrinks.
     */
    @Test
    void anOutageDoesNotShrinkTheFringe() {
        int worlds = 6;
        double[] during = new double[worlds];
        double[] after = new double[worlds];
        List<Integer> fringe = List.of(0, 1, 2);
        for (int seed = 0; seed < worlds; seed++) {
            TimeSeries calm = run(FRINGE, seed);
            TimeSeries outage = run(FRINGE, seed, OUTAGE);
            during[seed] = use(outage, 100, 136, fringe) / use(calm, 100, 136, fringe);
            after[seed] = use(outage, 136, 166, fringe) / use(calm, 136, 166, fringe);
        }
        for (double[] ratios : List.of(during, after)) {
            Arrays.sort(ratios);
            assertThat((ratios[2] + ratios[3]) / 2)
                    .as("%s", Arrays.toString(ratios))
                    .isGreaterThanOrEqualTo(1);
            assertThat(ratios[0]).as("%s", Arrays.toString(ratios)).isGreaterThan(0.8);
        }
    }
}
