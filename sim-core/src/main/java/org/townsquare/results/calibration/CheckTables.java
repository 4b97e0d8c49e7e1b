package org.townsquare.results.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.file.ScenarioFiles;

/** The tables of a check of calibrations. */
public final class CheckTables {

    private record Row(CheckedTruth truth, String path, String value, CheckedTruth.Place place) {}

    private static final Table<Row> TRUTHS = new Table<>(
            "truths",
            "synthetic truth and parameter",
            List.of(
                    Column.whole("truth", "", "its number, from 0", row -> row.truth.number()),
                    Column.text("parameter", "its path", Row::path),
                    Column.text("value", "the true one", Row::value),
                    Column.real(
                            "quantile",
                            "share",
                            "its quantile in the prior",
                            row -> ScenarioFiles.plain(row.place.u())),
                    Column.whole(
                            "rank",
                            "draws",
                            "how many of nine draws from the posterior are less",
                            row -> row.place.rank()),
                    Column.real(
                            "up_to",
                            "share",
                            "the posterior's weight up to it",
                            row -> ScenarioFiles.plain(row.place.upTo())),
                    Column.real(
                            "tolerance",
                            "",
                            "root mean square logarithm that the calibration came to",
                            row -> ScenarioFiles.plain(row.truth.tolerance())),
                    Column.whole("runs", "runs", "how many it took", row -> row.truth.runs()),
                    Column.real(
                            "effective_size",
                            "draws",
                            "how many independent ones its posterior is worth",
                            row -> ScenarioFiles.plain(row.truth.effectiveSize()))));

    private static final Table<CheckFinding.Ranked> UNIFORMITY = new Table<>(
            "uniformity",
            "uncertain parameter",
            List.of(
                    Column.text("parameter", "its path", CheckFinding.Ranked::path),
                    Column.whole(
                            "truths", "truths", "how many", row -> row.truths().size()),
                    Column.real(
                            "chance",
                            "share",
                            "chance of ranks at least as uneven if calibrations are right (Pearson's chi-square)",
                            row -> row.ranks().chance()),
                    Column.real(
                            "within_50",
                            "share",
                            "truths in the middle 50 % of their posteriors",
                            CheckFinding.Ranked::within50),
                    Column.real(
                            "within_90",
                            "share",
                            "truths in the middle 90 % of their posteriors",
                            CheckFinding.Ranked::within90),
                    Column.real(
                            "low_90",
                            "share",
                            "lower end of its 95 % interval",
                            row -> row.interval90().low()),
                    Column.real(
                            "high_90",
                            "share",
                            "its upper end",
                            row -> row.interval90().high())));

    /** All. */
    public static final List<Table<?>> ALL = List.of(TRUTHS, UNIFORMITY);

    private CheckTables() {}

    static void writeTruths(Path folder, Cases cases, List<CheckedTruth> truths) throws IOException {
        List<String> paths = List.copyOf(cases.uncertain().keySet());
        List<Distribution> priors = List.copyOf(cases.uncertain().values());
        TRUTHS.write(
                folder,
                truths.stream()
                        .flatMap(truth -> IntStream.range(0, paths.size()).mapToObj(j -> {
                            CheckedTruth.Place place = truth.places().get(j);
                            return new Row(truth, paths.get(j), priors.get(j).at(place.u()), place);
                        })));
    }

    static void write(Path folder, Cases cases, CheckFinding finding) throws IOException {
        UNIFORMITY.write(folder, finding.ranked(cases).stream());
    }

    /** What a folder has found. */
    public static CheckFinding read(Path folder) throws IOException {
        Map<Integer, CheckedTruth> truths = new TreeMap<>();
        TRUTHS.read(
                folder,
                row -> truths.computeIfAbsent(
                                Integer.parseInt(row.getField("truth")),
                                number -> new CheckedTruth(
                                        number,
                                        Double.parseDouble(row.getField("tolerance")),
                                        Integer.parseInt(row.getField("runs")),
                                        Double.parseDouble(row.getField("effective_size")),
                                        new ArrayList<>()))
                        .places()
                        .add(new CheckedTruth.Place(
                                Double.parseDouble(row.getField("quantile")),
                                Integer.parseInt(row.getField("rank")),
                                Double.parseDouble(row.getField("up_to")))));
        return new CheckFinding(List.copyOf(truths.values()));
    }
}
