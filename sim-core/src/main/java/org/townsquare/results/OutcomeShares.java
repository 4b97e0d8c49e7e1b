package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.measure.Evidence;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.ColumnType;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.table.Table;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.Scenario;

/**
 * What becomes of a platform in runs, where it is known what became of it.
 *
 * @param platform its name
 * @param shares of the runs, for each outcome
 */
public record OutcomeShares(String platform, Evidence.Known known, List<Double> shares) {

    /** All that can be said of it in a table. */
    public static final List<Column<OutcomeShares>> COLUMNS = Table.join(
            List.of(
                    Column.text("platform", "its name", OutcomeShares::platform),
                    new Column<>("date", ColumnType.DATE, "", "the date of the known outcome", row -> row.known.date()),
                    Column.text("use", "fit or judge", row -> row.known.use().word()),
                    Column.text(
                            "outcome",
                            "what became of it",
                            row -> row.known.outcome().word())),
            Stream.of(LaunchOutcome.values())
                    .map(outcome -> Column.<OutcomeShares>real(
                            outcome.name().toLowerCase(Locale.ROOT),
                            "share",
                            "share of the runs in which " + outcome.word() + " became of it",
                            row -> row.share(outcome)))
                    .toList());

    /** Those of a scenario's runs. */
    public static final Table<OutcomeShares> TABLE =
            new Table<>("outcomes", "outcome that is known; only where the scenario has some", COLUMNS);

    private static final class Run {
        private final List<Double> monthly = new ArrayList<>();
        private LaunchOutcome outcome;
    }

    /** Reads timeseries.csv of a folder. */
    public static List<OutcomeShares> read(Path folder, Scenario scenario) throws IOException {
        List<Evidence.Known> known = Evidence.of(scenario).outcomes();
        if (known.isEmpty()) {
            return List.of();
        }
        Run[][] runs = new Run[known.size()][scenario.replicates()];
        Arrays.stream(runs).forEach(row -> Arrays.setAll(row, r -> new Run()));
        double users = scenario.users().count();
        ReplicateTable.TIMESERIES.read(folder, row -> {
            int step = CsvFile.count(row, "step");
            int platform = scenario.platformIndex(row.getField("platform"));
            for (int i = 0; i < runs.length; i++) {
                if (known.get(i).platform() == platform && known.get(i).isMonth(step)) {
                    Run run = runs[i][CsvFile.count(row, "replicate")];
                    run.monthly.add(CsvFile.real(row, "mau") / users);
                    run.outcome = LaunchOutcome.of(CsvFile.count(row, "members") == 0, run.monthly);
                }
            }
        });
        return IntStream.range(0, runs.length)
                .mapToObj(i -> of(
                        scenario,
                        known.get(i),
                        Arrays.stream(runs[i]).map(run -> run.outcome).toList()))
                .toList();
    }

    private static OutcomeShares of(Scenario scenario, Evidence.Known known, List<LaunchOutcome> runs) {
        return new OutcomeShares(
                scenario.platforms().get(known.platform()).name(),
                known,
                Stream.of(LaunchOutcome.values())
                        .map(outcome -> LaunchOutcome.share(runs, outcome))
                        .toList());
    }

    private double share(LaunchOutcome outcome) {
        return shares.get(outcome.ordinal());
    }

    /** What there is to say of it. */
    public String sentence() {
        return sentence(platform);
    }

    /** The same of a platform by another name. */
    public String sentence(String name) {
        return Words.say(
                "forecast.outcome",
                name,
                Words.date(known.date()),
                words(known.outcome()),
                percent(known.outcome()),
                percent(LaunchOutcome.CRITICAL_MASS),
                percent(LaunchOutcome.NICHE),
                percent(LaunchOutcome.FAILED));
    }

    /** The share of runs with an outcome, for people. */
    public String percent(LaunchOutcome outcome) {
        return Percent.text(share(outcome));
    }

    /** What an outcome is called. */
    public static String words(LaunchOutcome outcome) {
        return Words.say("history.outcome." + outcome.word());
    }
}
