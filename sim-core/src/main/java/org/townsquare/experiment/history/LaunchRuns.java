package org.townsquare.experiment.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.townsquare.results.query.Query;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.statistics.Quantiles;

/** What the runs of the launches say, read from the tables of their sweep. */
final class LaunchRuns {

    /** Share of the people who are there within a month. */
    private record Seen(int step, double monthly) {}

    /** One run: what became of the launch, by shares of all users. */
    private static final class Run {
        private final List<Seen> seen = new ArrayList<>();
        private boolean closed;
        private String answer = "";
        private double criticalMass = Double.NaN;
    }

    private static final int YEAR = 365;

    private final List<Run> runs = new ArrayList<>();
    private final int draws;
    private final int opening;

    private LaunchRuns(int launches, int draws, int opening) {
        this.draws = draws;
        this.opening = opening;
        for (int i = 0; i < launches * draws; i++) {
            runs.add(new Run());
        }
    }

    /**
     * Reads a finished folder.
     *
     * @param draws runs of each launch
     * @param users of whom shares are taken
     * @param opening the step of the launch
     */
    static LaunchRuns read(Path folder, int launches, int draws, int users, int opening) throws IOException {
        LaunchRuns all = new LaunchRuns(launches, draws, opening);
        try (Query query = Query.open(folder)) {
            query.ask(
                    "SELECT point, step, mau FROM timeseries WHERE platform = 'Newcomer' ORDER BY point, step",
                    new Rows(row ->
                            all.run(row).seen.add(new Seen(Integer.parseInt(row.get(1)), share(row.get(2), users)))));
            query.ask(
                    "SELECT point FROM runs WHERE platform = 'Newcomer' AND (ran_out_step IS NOT NULL OR outcome = 'closed')"
                            + " ORDER BY point",
                    new Rows(row -> all.run(row).closed = true));
            query.ask(
                    "SELECT point, answer, critical_mass FROM runs WHERE platform = 'Newcomer' AND answer IS NOT NULL"
                            + " ORDER BY point",
                    new Rows(row -> {
                        Run run = all.run(row);
                        run.answer = row.get(1);
                        run.criticalMass = row.get(2) == null ? Double.NaN : Double.parseDouble(row.get(2));
                    }));
        }
        return all;
    }

    private Run run(List<String> row) {
        return runs.get(Integer.parseInt(row.get(0)));
    }

    private static double share(String count, int users) {
        return count == null ? 0 : Double.parseDouble(count) / users;
    }

    /** What became of a launch in each of its runs. */
    List<LaunchOutcome> outcomes(int launch) {
        return of(launch).stream().map(LaunchRuns::outcome).toList();
    }

    private static LaunchOutcome outcome(Run run) {
        return LaunchOutcome.of(run.closed, run.seen.stream().map(Seen::monthly).toList());
    }

    /** The critical mass of a draw, as a share of all users; NaN if there is none. */
    double criticalMass(int launch, int draw) {
        return draw < 0 ? Double.NaN : of(launch).get(draw).criticalMass;
    }

    /** What the measure of the critical mass says of a draw; empty if it was not asked for. */
    String answer(int launch, int draw) {
        return draw < 0 ? "" : of(launch).get(draw).answer;
    }

    /** Median share of the market's people who are there within a month, so many years after the launch. */
    double monthly(int launch, int years) {
        return Quantiles.median(
                of(launch).stream().mapToDouble(run -> at(run, years)).toArray());
    }

    /** Median of the same in the best month. */
    double best(int launch) {
        return Quantiles.median(of(launch).stream()
                .mapToDouble(run ->
                        run.seen.stream().mapToDouble(Seen::monthly).max().orElse(0))
                .toArray());
    }

    private double at(Run run, int years) {
        return run.seen.stream()
                .filter(seen -> seen.step() <= opening + years * YEAR)
                .reduce((first, second) -> second)
                .map(Seen::monthly)
                .orElse(0.0);
    }

    private List<Run> of(int launch) {
        return runs.subList(launch * draws, (launch + 1) * draws);
    }

    /** Hands the rows of an answer over. */
    private record Rows(Consumer<List<String>> each) implements Query.Answer {
        @Override
        public void columns(List<String> names, List<Boolean> numbers) {}

        @Override
        public void row(List<String> values) {
            each.accept(values);
        }
    }
}
