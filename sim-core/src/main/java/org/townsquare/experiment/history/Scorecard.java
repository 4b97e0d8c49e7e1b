package org.townsquare.experiment.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.statistics.LogisticRegression;
import org.townsquare.statistics.Scores;

/** What the runs said of each launch, beside what came of it. */
public final class Scorecard {

    /** λ: as much as if every slope had been seen to be 0 with a standard deviation of 1. */
    private static final double RIDGE = 1;

    private final History history;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A launch.
     *
     * @param outcomes of its runs, one for each draw
     * @param best median share of the market's people who were there within its best month
     * @param monthly the same one, two and five years after the launch
     * @param atLaunch its critical mass two days after the launch
     * @param yearLater its critical mass a year after the launch
     */
    record Row(
            Launch launch,
            List<LaunchOutcome> outcomes,
            double best,
            double[] monthly,
            CriticalMassAt atLaunch,
            CriticalMassAt yearLater) {

        LaunchOutcome said() {
            return LaunchOutcome.mostOf(outcomes);
        }

        boolean isHit() {
            return launch.outcome().filter(came -> came == said()).isPresent();
        }

        boolean isCriticalMass() {
            return launch.outcome().filter(LaunchOutcome.CRITICAL_MASS::equals).isPresent();
        }

        /** The same with the outcomes of other runs. */
        Row with(List<LaunchOutcome> others) {
            return new Row(launch, others, best, monthly, atLaunch, yearLater);
        }

        /** Share of its runs that ended so. */
        double share(LaunchOutcome outcome) {
            return LaunchOutcome.share(outcomes, outcome);
        }
    }

    /**
     * A critical mass that was measured in a run of a middling product.
     *
     * @param share of all users; NaN if there is none
     * @param answer above, below, needs-none, no-level or unknown; empty if it was not open
     */
    record CriticalMassAt(double share, String answer) {}

    /**
     * How good probabilities of critical mass were.
     *
     * @param of whose they were: its name in the list of words
     */
    record Score(String of, double brier, double log, double areaUnderCurve) {}

    private Scorecard(History history) {
        this.history = history;
    }

    /**
     * Of the finished runs of a history.
     *
     * @param folder of their sweep
     * @param scenario that all have in common, as it was run
     */
    public static Scorecard read(History history, Path folder, Scenario scenario)
            throws IOException, InvalidScenarioException {
        int opening = scenario.alternatives().get(0).launch().planned();
        List<Launch> launches = history.launches();
        LaunchRuns runs = LaunchRuns.read(
                folder, launches.size(), history.draws(), scenario.users().count(), opening);
        Scorecard card = new Scorecard(history);
        for (int i = 0; i < launches.size(); i++) {
            double[] monthly = {runs.monthly(i, 1), runs.monthly(i, 2), runs.monthly(i, 5)};
            int middle = history.draws() / 2;
            card.rows.add(new Row(
                    launches.get(i),
                    runs.outcomes(i),
                    runs.best(i),
                    monthly,
                    new CriticalMassAt(runs.criticalMass(i, middle - 1), runs.answer(i, middle - 1)),
                    new CriticalMassAt(runs.criticalMass(i, middle), runs.answer(i, middle))));
        }
        return card;
    }

    List<Row> rows() {
        return rows;
    }

    /** The launches of which it is known what came of them. */
    List<Row> judged() {
        return rows.stream().filter(row -> row.launch.outcome().isPresent()).toList();
    }

    /** How many launches had an outcome, and the runs said another one. */
    int count(LaunchOutcome came, LaunchOutcome said) {
        return (int) judged().stream()
                .filter(row -> row.launch.outcome().orElseThrow() == came && row.said() == said)
                .count();
    }

    /** How many launches came to critical mass. */
    int criticalMasses() {
        return (int) judged().stream().filter(Row::isCriticalMass).count();
    }

    /** Whether some came to critical mass and some did not: whoever always says the same would be right otherwise. */
    boolean isScored() {
        return criticalMasses() > 0 && criticalMasses() < judged().size();
    }

    /** The runs, beside what a sceptic would say who has no model. */
    List<Score> scores() {
        List<Row> judged = judged();
        boolean[] came = new boolean[judged.size()];
        for (int i = 0; i < came.length; i++) {
            came[i] = judged.get(i).isCriticalMass();
        }
        List<Score> scores = new ArrayList<>();
        scores.add(score("runs", said(judged), came));
        if (history.hasPriors()) {
            scores.add(score("people", said(learnt()), came));
        }
        scores.add(score("share", share(came), came));
        if (judged.size() > 1) {
            scores.add(score("regression", regression(judged, came), came));
        }
        return scores;
    }

    private static double[] said(List<Row> rows) {
        return rows.stream()
                .mapToDouble(row -> row.share(LaunchOutcome.CRITICAL_MASS))
                .toArray();
    }

    /** Each launch with the runs alone whose people were right about most of the other launches. */
    List<Row> learnt() {
        List<Row> judged = judged();
        return judged.stream().map(row -> learnt(row, judged)).toList();
    }

    private static Row learnt(Row left, List<Row> judged) {
        List<Row> others = judged.stream()
                .filter(row -> !row.launch.id().equals(left.launch.id()))
                .toList();
        List<Integer> kept = OtherLaunches.draws(
                others.stream().map(Row::outcomes).toList(),
                others.stream().map(row -> row.launch.outcome().orElseThrow()).toList(),
                left.outcomes.size());
        return left.with(kept.stream().map(left.outcomes::get).toList());
    }

    private static Score score(String of, double[] said, boolean[] came) {
        return new Score(of, Scores.brier(said, came), Scores.log(said, came), Scores.areaUnderCurve(said, came));
    }

    /** The share of critical masses among all launches, said of each. */
    private static double[] share(boolean[] came) {
        int all = 0;
        for (boolean one : came) {
            all += one ? 1 : 0;
        }
        double[] shares = new double[came.length];
        Arrays.fill(shares, (double) all / came.length);
        return shares;
    }

    /** What a regression says of each launch that has seen all others. */
    private double[] regression(List<Row> judged, boolean[] came) {
        Facts facts = new Facts(history.mapping());
        double[] said = new double[came.length];
        for (int i = 0; i < came.length; i++) {
            double[][] x = new double[came.length - 1][];
            boolean[] y = new boolean[came.length - 1];
            for (int j = 0, k = 0; j < came.length; j++) {
                if (j != i) {
                    x[k] = facts.of(judged.get(j).launch);
                    y[k++] = came[j];
                }
            }
            said[i] = new LogisticRegression(x, y, RIDGE).probability(facts.of(judged.get(i).launch));
        }
        return said;
    }
}
