package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.Given;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/**
 * One row for every mechanism of the model: switched up, it moves a metric in one direction, strictly, in each of
 * {@value #SEEDS} seeds. With the mechanism deleted both runs are the same and the row fails. The seeds are fixed and a
 * run is a pure function of its seed, so a row that passes once always passes: the false-failure rate is zero.
 */
class MechanismsTest {

    private static final int SEEDS = 3;
    static final String NEW = "platforms.New.";
    static final String OLD = "platforms.Old.";
    static final String ALL_AWARE = NEW + "initialAware=1";
    static final String EMPTY = NEW + "initialUsers=0";

    /** Runs the small world with settings {@code less} and {@code more} on top of {@code base}; the metric must rise. */
    record Row(
            String mechanism, Metric metric, String platform, int step, List<String> base, String less, String more) {
        void check() {
            Scenario low = scenario(less);
            Scenario high = scenario(more);
            for (int seed = 0; seed < SEEDS; seed++) {
                assertThat(measure(high.alone(seed)))
                        .as("%s of %s with %s against %s, seed %d", metric, platform, more, less, seed)
                        .isGreaterThan(measure(low.alone(seed)));
            }
        }

        private Scenario scenario(String setting) {
            List<String> overrides = new ArrayList<>(base);
            overrides.add(setting);
            overrides.add("criticalMass.counterfactual=false"); // a run by itself, which leaves this one as it is
            return Given.scenario(Given.SMALL, overrides.toArray(String[]::new));
        }

        private double measure(Scenario scenario) {
            TimeSeries series = Replicate.run(scenario, 0, 1, () -> {}).series();
            return series.get(metric, step, scenario.platformIndex(platform));
        }

        @Override
        public String toString() {
            return mechanism;
        }
    }

    static Row row(String mechanism, Metric metric, String platform, String less, String more, String... base) {
        return new Row(mechanism, metric, platform, 199, List.of(base), less, more);
    }

    static String event(String event) {
        return "events=[" + event + "]";
    }

    static final String NOTHING = "events=[]";

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        // Becoming aware
        rows.add(row("contagion", Metric.AWARE_SHARE, "New", "awareness.contagion=0", "awareness.contagion=0.1"));
        rows.add(new Row(
                "attention to others' talk",
                Metric.AWARE_SHARE,
                "New",
                15,
                List.of("awareness.forgetting=0"),
                "awareness.attention=0.01",
                "awareness.attention=0.3"));
        rows.add(row(
                "standing marketing",
                Metric.AWARE_SHARE,
                "New",
                NEW + "marketing=0",
                NEW + "marketing=0.2",
                "awareness.contagion=0"));
        rows.add(row(
                "forgetting", Metric.AWARE_SHARE, "New", "awareness.forgetting=0.2", "awareness.forgetting=0", EMPTY));
        String launchAt50 = NEW + "launch.planned=50";
        rows.add(row(
                "news of the launch",
                Metric.AWARE_SHARE,
                "New",
                NEW + "launch.news=0",
                NEW + "launch.news=0.5",
                launchAt50,
                EMPTY,
                "awareness.contagion=0"));
        rows.add(row(
                "news fade",
                Metric.AWARE_SHARE,
                "New",
                "awareness.newsHalfLife=1",
                "awareness.newsHalfLife=60",
                launchAt50,
                EMPTY,
                "awareness.contagion=0"));
        rows.add(row(
                "news attract",
                Metric.MEMBERS,
                "New",
                "awareness.newsAppeal=0",
                "awareness.newsAppeal=30",
                launchAt50,
                EMPTY));
        // Joining, staying, leaving
        rows.add(row("quality", Metric.ATTENTION, "New", NEW + "quality=1", NEW + "quality=3", ALL_AWARE));
        rows.add(row(
                "quality matures",
                Metric.ATTENTION,
                "New",
                NEW + "maturingDays=5000",
                NEW + "maturingDays=20",
                NEW + "matureQuality=4"));
        rows.add(row("contacts attract", Metric.ATTENTION, "Old", "choice.contacts=0", "choice.contacts=2"));
        rows.add(row("the crowd attracts", Metric.ATTENTION, "Old", "choice.population=0", "choice.population=2"));
        rows.add(row("creators attract", Metric.ATTENTION, "Old", "choice.creators=0", "choice.creators=3"));
        rows.add(row(
                "more creators among those one follows",
                Metric.ATTENTION,
                "Old",
                "users.creators=0",
                "users.creators=0.05",
                "influencers.Star.audience=0"));
        rows.add(row(
                "being nowhere is worth something", Metric.ATTENTION, "Old", "choice.outside=3", "choice.outside=1"));
        rows.add(row("joining costs", Metric.MEMBERS, "New", "choice.joining=3", "choice.joining=0", ALL_AWARE));
        rows.add(row("habit", Metric.ATTENTION, "Old", "users.habit=0", "users.habit=3"));
        rows.add(row(
                "habit takes time",
                Metric.ATTENTION,
                "New",
                "users.habitDays=3000",
                "users.habitDays=5",
                launchAt50,
                ALL_AWARE,
                "users.habit=4"));
        rows.add(row(
                "attention is divided",
                Metric.MEMBERS,
                "New",
                "choice.rule={kind: single-home}",
                "choice.rule={kind: attention}",
                ALL_AWARE));
        rows.add(row("sharper choice", Metric.ATTENTION, "Old", "choice.scale=0.5", "choice.scale=2"));
        rows.add(row(
                "lasting taste keeps the inclined",
                Metric.ATTENTION,
                "New",
                "choice.taste=0",
                "choice.taste=3",
                NEW + "quality=1",
                "users.habit=0"));
        rows.add(row(
                "interoperability",
                Metric.ATTENTION,
                "New",
                "choice.interoperability=0",
                "choice.interoperability=0.8",
                ALL_AWARE));
        rows.add(row(
                "reconsidering", Metric.MEMBERS, "New", "users.reconsider=0.01", "users.reconsider=0.3", ALL_AWARE));
        rows.add(row(
                "initial users",
                Metric.ATTENTION,
                "New",
                NEW + "initialUsers=0.05",
                NEW + "initialUsers=0.5",
                ALL_AWARE));
        // Toxic content and ads
        rows.add(row(
                "users are averse to toxic content",
                Metric.ATTENTION,
                "Old",
                "content.aversion=60",
                "content.aversion=0"));
        rows.add(row(
                "some are curious",
                Metric.ATTENTION,
                "Old",
                "content.curiousShare=0",
                "content.curiousShare=0.9",
                "content.aversion=30"));
        rows.add(row(
                "the curious enjoy it",
                Metric.ATTENTION,
                "New",
                "content.curiosity=0",
                "content.curiosity=60",
                "content.curiousShare=1",
                OLD + "policy=strict",
                NEW + "policy=none",
                ALL_AWARE));
        rows.add(row(
                "distant content counts more",
                Metric.TOXICITY_SEEN,
                "Old",
                "content.distanceWeight=0",
                "content.distanceWeight=0.8"));
        rows.add(row(
                "extreme users are more toxic",
                Metric.TOXICITY_SEEN,
                "Old",
                "users.polarisation=0",
                "users.polarisation=0.9",
                "content.distanceWeight=0.8"));
        rows.add(row("toxic posts", Metric.TOXICITY_SEEN, "Old", "content.toxicShare=0.03", "content.toxicShare=0.2"));
        rows.add(row(
                "toxicity is catching", Metric.TOXICITY_POSTED, "Old", "content.contagion=0.3", "content.contagion=0"));
        rows.add(row(
                "what users see at large",
                Metric.ATTENTION,
                "Old",
                "content.discovery=300",
                "content.discovery=0",
                "users.activitySpread=2",
                "content.aversion=150",
                "network={kind: heavy-tailed, meanDegree: 3}",
                OLD + "policy=none"));
        rows.add(row(
                "ads annoy",
                Metric.ATTENTION,
                "Old",
                OLD + "business.adLoad=1",
                OLD + "business.adLoad=0",
                "users.adSensitivity=3"));
        // Influencers
        rows.add(row(
                "an audience",
                Metric.MEMBERS,
                "New",
                "influencers.Star.audience=0.02",
                "influencers.Star.audience=0.9",
                "influencers.Star.home=New",
                "influencers.Star.weight=20",
                ALL_AWARE));
        rows.add(row(
                "influencers are followed by their like",
                Metric.MEAN_IDEOLOGY,
                "New",
                "influencers.Star.homophily=0",
                "influencers.Star.homophily=15",
                "influencers.Star.home=New",
                "influencers.Star.weight=50",
                ALL_AWARE));
        rows.add(row(
                "influencers post",
                Metric.TOXICITY_SEEN,
                "Old",
                "influencers.Star.activity=0.5",
                "influencers.Star.activity=50",
                "influencers.Star.toxicShare=1"));
        // Networks
        rows.add(row(
                "homophily shields from the other side",
                Metric.TOXICITY_SEEN,
                "Old",
                "network.assortativity=0.9",
                "network.assortativity=0",
                "content.distanceWeight=0.875",
                "users.polarisation=0.9",
                "users.spread=0.1",
                "influencers.Star.audience=0"));
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void movesItsMetric(Row row) {
        row.check();
    }
}
