package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.townsquare.measure.Distance;
import org.townsquare.measure.Evidence;
import org.townsquare.results.OutcomeShares;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.ColumnType;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.statistics.Posterior;

/** The tables of a calibration. */
public final class CalibrationTables {

    /** What was learnt of each parameter. */
    public static final Table<CalibrationFinding.Learnt> LEARNT = new Table<>(
            "learnt",
            "uncertain parameter",
            List.of(
                    Column.text("parameter", "its path", CalibrationFinding.Learnt::path),
                    Column.text(
                            "prior_median",
                            "its median before",
                            row -> row.prior().at(0.5)),
                    Column.text("median", "its median, by the weights", row -> row.at(0.5)),
                    Column.text("low", "its 5 % quantile, by the weights", row -> row.at(0.05)),
                    Column.text("high", "its 95 % quantile, by the weights", row -> row.at(0.95)),
                    Column.real(
                            "spread",
                            "of the prior's",
                            "standard deviation of its quantile in the prior, as a share of what it was: 1 where nothing was learnt",
                            CalibrationFinding.Learnt::spread),
                    Column.real(
                            "divergence",
                            "nats",
                            "Kullback-Leibler divergence from the prior, over ten classes of equal probability",
                            CalibrationFinding.Learnt::divergence),
                    Column.real(
                            "by_chance",
                            "nats",
                            "divergence to be expected of so few draws if nothing was learnt",
                            CalibrationFinding.Learnt::byChance)));

    /** Posterior predictive checks. */
    private static final Table<CalibrationFinding.Check> PREDICTIVE = new Table<>(
            "predictive",
            "figure that was fitted",
            List.of(
                    Column.text("scenario", "its title", row -> row.scenario().title()),
                    Column.text("platform", "its name", CalibrationFinding.Check::platform),
                    Column.text(
                            "unit",
                            "what is counted",
                            row -> row.figure().unit().word()),
                    new Column<>(
                            "date",
                            ColumnType.DATE,
                            "",
                            "its day",
                            row -> row.figure().date()),
                    Column.real(
                            "published",
                            "people, or a share",
                            "the figure, in the model's unit",
                            row -> row.figure().value()),
                    Column.real(
                            "median",
                            "people, or a share",
                            "median of what the posterior predicts",
                            row -> row.at(0.5)),
                    Column.real("low", "people, or a share", "its 5 % quantile", row -> row.at(0.05)),
                    Column.real("high", "people, or a share", "its 95 % quantile", row -> row.at(0.95)),
                    Column.real("up_to", "share", "share of the predictions up to the figure", row -> row.upTo())));

    /** The same of what became of platforms. */
    private static final Table<CalibrationFinding.OutcomeCheck> OUTCOMES = new Table<>(
            "outcomes",
            "outcome that was fitted; only where there are some",
            Table.<CalibrationFinding.OutcomeCheck>join(
                    List.of(Column.text(
                            "scenario", "its title", row -> row.scenario().title())),
                    OutcomeShares.COLUMNS.stream()
                            .map(column -> column.of(CalibrationFinding.OutcomeCheck::shares))
                            .toList()));

    /** All whose columns are the same in each folder. */
    public static final List<Table<?>> ALL = List.of(LEARNT, PREDICTIVE, OUTCOMES);

    private record Draw(Map<String, String> values, double weight) {}

    private record Run(Asked asked, int replicate, double distance, Map<String, String> values, double[] seen) {}

    private CalibrationTables() {}

    private static Table<Run> evaluations(Cases cases, Evidence fitted) {
        List<Column<Run>> columns = new ArrayList<>(List.of(
                Column.whole("generation", "", "its number, from 0", row -> row.asked.generation()),
                Column.whole("evaluation", "", "its number in the generation, from 0", row -> row.asked.number()),
                Column.whole("replicate", "", "its number in the evaluation, from 0", Run::replicate),
                Column.whole(
                        "seed",
                        "",
                        "what the run's random numbers come from",
                        row -> row.asked.seeds().get(row.replicate)),
                Column.real("distance", "", "from what is published", row -> ScenarioFiles.plain(row.distance))));
        for (String path : cases.uncertain().keySet()) {
            columns.add(Column.text(path, "what it was", row -> row.values.get(path)));
        }
        int figures = fitted.figures().all().size();
        for (int f = 0; f < figures; f++) {
            int i = f;
            columns.add(Column.real(
                    figure(f), "people, or a share", "in place of a figure", row -> ScenarioFiles.plain(row.seen[i])));
        }
        for (int o = 0; o < fitted.outcomes().size(); o++) {
            int i = figures + o;
            columns.add(Column.text(
                    outcome(o),
                    "what became of a platform with a known outcome",
                    row -> Evidence.outcome(row.seen[i]).word()));
        }
        return new Table<>("evaluations", "run", columns);
    }

    private static String figure(int position) {
        return "figure_" + (position + 1);
    }

    private static String outcome(int position) {
        return "outcome_" + (position + 1);
    }

    /** Writes a row for each run. */
    static void writeEvaluations(Path folder, Cases cases, Collection<Asked> asked, Map<String, double[][]> simulated)
            throws IOException {
        Evidence fitted = cases.fitted();
        Distance distance = Distance.of(
                fitted,
                asked.stream()
                        .filter(one -> one.generation() == 0)
                        .map(one -> simulated.get(one.key()))
                        .toList());
        evaluations(cases, fitted).write(folder, asked.stream().flatMap(one -> {
            double[][] runs = simulated.get(one.key());
            Map<String, String> values = cases.values(one.u());
            return IntStream.range(0, runs.length)
                    .mapToObj(r -> new Run(one, r, distance.of(runs[r]), values, runs[r]));
        }));
    }

    /** What the runs of a complete folder have in place of what is published, by keys of evaluations. */
    public static Map<String, double[][]> simulated(Path folder, Cases cases) throws IOException {
        Evidence fitted = cases.fitted();
        int figures = fitted.figures().all().size();
        Map<String, List<double[]>> rows = new LinkedHashMap<>();
        evaluations(cases, fitted)
                .read(
                        folder,
                        row -> rows.computeIfAbsent(
                                        row.getField("generation") + "/" + row.getField("evaluation"),
                                        none -> new ArrayList<>())
                                .add(IntStream.range(0, fitted.size())
                                        .mapToDouble(i -> i < figures
                                                ? Double.parseDouble(row.getField(figure(i)))
                                                : LaunchOutcome.of(row.getField(outcome(i - figures)))
                                                        .orElseThrow()
                                                        .ordinal())
                                        .toArray()));
        Map<String, double[][]> simulated = new TreeMap<>();
        rows.forEach((key, runs) -> simulated.put(key, runs.toArray(double[][]::new)));
        return simulated;
    }

    /** Writes all but the evaluations. */
    static void write(Path folder, Cases cases, CalibrationFinding finding) throws IOException {
        LEARNT.write(folder, finding.learnt(cases).stream());
        PREDICTIVE.write(folder, finding.checks(cases).stream());
        List<CalibrationFinding.OutcomeCheck> outcomes = finding.outcomeChecks(cases);
        if (!outcomes.isEmpty()) {
            OUTCOMES.write(folder, outcomes.stream());
        }
        Posterior posterior = finding.posterior();
        List<Draw> draws = IntStream.range(0, posterior.weights().length)
                .mapToObj(i -> new Draw(
                        cases.values(boxed(posterior.draws().get(i))), posterior.weights()[i]))
                .toList();
        posterior("posterior", cases.uncertain().keySet()).write(folder, draws.stream());
        for (int i = 0; cases.isSeveral() && i < cases.scenarios().size(); i++) {
            posterior(
                            "posterior-" + (i + 1),
                            cases.scenarios().get(i).uncertain().keySet())
                    .write(folder, draws.stream());
        }
    }

    /** Draws of some parameters. */
    private static Table<Draw> posterior(String name, Set<String> paths) {
        List<Column<Draw>> columns = new ArrayList<>();
        paths.forEach(path -> columns.add(Column.text(path, "its value", draw -> draw.values.get(path))));
        columns.add(Column.real("weight", "share", "how often", draw -> ScenarioFiles.plain(draw.weight)));
        return new Table<>(name, "draw", columns);
    }

    private static List<Double> boxed(double[] u) {
        return IntStream.range(0, u.length).mapToObj(j -> u[j]).toList();
    }
}
