package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Scenario;

/**
 * The tables of a scenario's runs, and the rows that one replicate adds to each.
 *
 * @param <R> what a row is made of
 */
public record ReplicateTable<R>(Table<R> table, BiFunction<ReplicateResult, Scenario, Stream<R>> of) {

    /** All metrics over time. */
    public static final ReplicateTable<TimeSeriesRow> TIMESERIES = new ReplicateTable<>(
            TimeSeriesRow.TABLE,
            (result, scenario) -> TimeSeriesRow.all(result.series(), result.replicate(), scenario));

    /** What became of each platform. */
    public static final ReplicateTable<RunRow> RUNS = new ReplicateTable<>(
            new Table<>("runs", "replicate and platform", RunRow.columns(List.of(RunColumn.values()))),
            (result, scenario) -> RunRow.all(result, result.replicate(), scenario.seed(), scenario));

    /** Critical mass, where that was measured. */
    public static final ReplicateTable<Mass> CRITICAL_MASS = new ReplicateTable<>(
            new Table<>(
                    "critical_mass",
                    "replicate, date and alternative of which critical mass was measured",
                    List.of(
                            Column.whole("replicate", "", "its number, from 0", Mass::replicate),
                            Column.whole("step", "steps", "the date at which it was measured", row -> row.of.step()),
                            Column.text("platform", "its name", Mass::platform),
                            Column.real("share", "share of users", "its active share then", row -> row.of.share()),
                            Column.text(
                                    "answer",
                                    "how it stood to its critical mass: above, below, needs-none, no-level, or unknown where branches had no time to settle",
                                    row -> row.of.answer().word()),
                            Column.real(
                                    "critical_mass",
                                    "share of users",
                                    "the boundary between the basins, the middle of low and high",
                                    row -> row.of.boundary()),
                            Column.real(
                                    "low",
                                    "share of users",
                                    "highest level from which it settles below",
                                    row -> row.of.low()),
                            Column.real(
                                    "high",
                                    "share of users",
                                    "lowest level from which it settles above",
                                    row -> row.of.high()),
                            Column.real(
                                    "settles_below",
                                    "share of users",
                                    "where it settles from below the boundary",
                                    row -> row.of.below()),
                            Column.real(
                                    "settles_above",
                                    "share of users",
                                    "where it settles from above the boundary",
                                    row -> row.of.above()),
                            Column.whole("boundaries", "", "boundaries that were found", row -> row.of.boundaries()),
                            Column.whole("unsettled", "", "branches that had not settled", row -> row.of.unsettled()),
                            Column.text(
                                    "branches", "every level and where its branch settled", row -> row.of.branches()))),
            (result, scenario) -> result.criticalMass().stream()
                    .map(mass -> new Mass(result.replicate(), name(scenario, mass.platform()), mass)));

    /** How many stay. */
    public static final ReplicateTable<Cohort> RETENTION = new ReplicateTable<>(
            new Table<>(
                    "retention",
                    "replicate, platform, cohort and age",
                    List.of(
                            Column.whole("replicate", "", "its number, from 0", Cohort::replicate),
                            Column.text("platform", "its name", Cohort::platform),
                            Column.whole(
                                    "cohort",
                                    "periods of 30 steps",
                                    "when they joined, from the launch on, from 0",
                                    Cohort::cohort),
                            Column.whole(
                                    "age",
                                    "periods of 30 steps",
                                    "how long ago that period ended, from 0",
                                    Cohort::age),
                            Column.whole("joined", "users", "how many had joined", Cohort::joined),
                            Column.whole("active", "users", "how many of them gave it any attention", Cohort::active))),
            Cohort::all);

    /** Who is active, by ideology at the horizon. */
    public static final ReplicateTable<Bin> IDEOLOGY = new ReplicateTable<>(
            new Table<>(
                    "ideology",
                    "replicate, platform and bin of ideology; rows without a platform count all users there are",
                    List.of(
                            Column.whole("replicate", "", "its number, from 0", Bin::replicate),
                            Column.text("platform", "its name", Bin::platform),
                            Column.real("ideology", "-1 to 1", "centre of the bin", Bin::centre),
                            Column.real("users", "users", "active users in the bin at the horizon", Bin::users))),
            Bin::all);

    /** What happened. */
    public static final ReplicateTable<Happened> EVENTS = new ReplicateTable<>(
            new Table<>(
                    "events",
                    "replicate and event that happened, in that order",
                    List.of(
                            Column.whole("replicate", "", "its number, from 0", Happened::replicate),
                            Column.whole("step", "steps", "when it happened", row -> row.of.step()),
                            Column.whole(
                                    "event",
                                    "",
                                    "its position in the scenario's list, from 0; none if a gatekeeper did it by its own rule",
                                    Happened::position),
                            Column.text(
                                    "kind", "what it was", row -> row.event().kind()),
                            Column.text(
                                    "platform",
                                    "whom it befell",
                                    row -> row.event().platform()),
                            Column.text("trigger", "what made it happen", row -> row.of.cause()))),
            (result, scenario) -> result.events().stream()
                    .map(happening -> new Happened(
                            result.replicate(),
                            happening.gatekeeper() == null
                                    ? (Integer) scenario.events().indexOf(happening.event())
                                    : null,
                            happening)));

    /** All of them, in the order in which the run log has them. */
    public static final List<ReplicateTable<?>> ALL =
            List.of(TIMESERIES, RUNS, CRITICAL_MASS, RETENTION, IDEOLOGY, EVENTS);

    /** A measured critical mass. */
    record Mass(int replicate, String platform, CriticalMass of) {}

    /** An event that happened. */
    record Happened(int replicate, Integer position, Happening of) {
        Event event() {
            return of.event();
        }
    }

    /** Users who joined a platform in the same month, some months later. */
    record Cohort(int replicate, String platform, int cohort, int age, int joined, int active) {

        static Stream<Cohort> all(ReplicateResult result, Scenario scenario) {
            int[][][] active = result.retention().active();
            int[][] joined = result.retention().joined();
            return IntStream.range(0, active.length)
                    .boxed()
                    .flatMap(k -> IntStream.range(0, active[k].length)
                            .boxed()
                            .flatMap(cohort -> IntStream.range(0, active[k][cohort].length)
                                    .mapToObj(age -> new Cohort(
                                            result.replicate(),
                                            name(scenario, k),
                                            cohort,
                                            age,
                                            joined[k][cohort],
                                            active[k][cohort][age]))));
        }
    }

    /** Users by ideology, of a platform or of none. */
    record Bin(int replicate, String platform, double centre, double users) {

        static Stream<Bin> all(ReplicateResult result, Scenario scenario) {
            double[][] users = result.ideology();
            return IntStream.range(0, users.length)
                    .boxed()
                    .flatMap(k -> IntStream.range(0, users[k].length)
                            .mapToObj(bin -> new Bin(
                                    result.replicate(),
                                    k < scenario.platforms().size() ? name(scenario, k) : null,
                                    (2.0 * bin + 1 - users[k].length) / users[k].length,
                                    users[k][bin])));
        }
    }

    /** Writes the rows of one replicate, without the header. */
    void write(ReplicateResult result, Scenario scenario, Writer out) {
        table.write(of.apply(result, scenario), out);
    }

    /** Name of the file. */
    public String file() {
        return table.file();
    }

    /** Hands over the rows of a finished folder one by one, as {@link Table#read}. */
    void read(Path folder, Consumer<NamedCsvRecord> rows) throws IOException {
        table.read(folder, rows);
    }

    private static String name(Scenario scenario, int platform) {
        return scenario.platforms().get(platform).name();
    }
}
