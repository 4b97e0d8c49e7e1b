package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.measure.Retention;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** Chart of retention: of those who joined a platform, the share who still give it attention, by age of the cohort. */
final class Cohorts {

    private final Scenario scenario;
    private final Tally[] all;
    private final Tally[] launch;
    /** The cohort of the launch in the replicate being read, for each platform: the first that anybody joined. */
    private final int[] launchCohort;

    private int replicate = -1;

    private Cohorts(Scenario scenario) {
        int platforms = scenario.platforms().size();
        int ages = scenario.steps() / Retention.PERIOD + 1;
        this.scenario = scenario;
        this.all = IntStream.range(0, platforms).mapToObj(k -> new Tally(ages)).toArray(Tally[]::new);
        this.launch =
                IntStream.range(0, platforms).mapToObj(k -> new Tally(ages)).toArray(Tally[]::new);
        this.launchCohort = new int[platforms];
    }

    /** Reads the retention.csv of a folder. */
    static Cohorts read(Path folder, Scenario scenario) throws IOException {
        Cohorts cohorts = new Cohorts(scenario);
        ReplicateTable.RETENTION.read(folder, cohorts::add);
        return cohorts;
    }

    private void add(NamedCsvRecord row) {
        if (CsvFile.count(row, "replicate") != replicate) {
            replicate = CsvFile.count(row, "replicate");
            Arrays.fill(launchCohort, -1);
        }
        int platform = scenario.platformIndex(row.getField("platform"));
        int cohort = CsvFile.count(row, "cohort");
        int joined = CsvFile.count(row, "joined");
        if (launchCohort[platform] < 0 && joined > 0) {
            launchCohort[platform] = cohort;
        }
        all[platform].add(row, joined);
        if (cohort == launchCohort[platform]) {
            launch[platform].add(row, joined);
        }
    }

    /** Whether nobody shown joined any platform in a whole period of the run. */
    boolean isEmpty() {
        return shown().stream().noneMatch(k -> all[k].joined[0] > 0);
    }

    /** All cohorts above, those of the launch below; alternatives only, if there are any. */
    Panels plot() {
        List<Panel> panels = List.of(
                panel(Words.say("chart.retention.all"), all), panel(Words.say("chart.retention.launch"), launch));
        double oldest = panels.stream()
                .flatMap(panel -> panel.series().stream())
                .flatMap(series -> series.points().stream())
                .mapToDouble(Point::x)
                .reduce(1, Math::max);
        return Panels.below(
                Theme.numbers(Words.say("chart.retention.axis"))
                        .from(0, 1.01 * oldest)
                        .step(Math.max(1, all[0].joined.length / 10)),
                panels);
    }

    private Panel panel(String label, Tally[] tallies) {
        return new Panel(
                Theme.shares(label).from(0, 1),
                shown().stream()
                        .map(k -> Series.line(scenario.platforms().get(k).name(), k, tallies[k].points()))
                        .toList());
    }

    private List<Integer> shown() {
        List<Integer> alternatives = IntStream.range(0, all.length)
                .filter(k -> scenario.platforms().get(k).role() == Role.ALTERNATIVE)
                .boxed()
                .toList();
        return alternatives.isEmpty() ? IntStream.range(0, all.length).boxed().toList() : alternatives;
    }

    /** Sums by age over cohorts and replicates. */
    private static final class Tally {
        private final long[] joined;
        private final long[] active;

        Tally(int ages) {
            joined = new long[ages];
            active = new long[ages];
        }

        void add(NamedCsvRecord row, int joinedThen) {
            int age = CsvFile.count(row, "age");
            joined[age] += joinedThen;
            active[age] += CsvFile.count(row, "active");
        }

        List<Point> points() {
            List<Point> points = new ArrayList<>();
            for (int age = 0; age < joined.length; age++) {
                // Ages that few cohorts reach within the horizon would show which cohorts those are, not who stays.
                if (joined[age] > 0 && 2 * joined[age] >= joined[0]) {
                    points.add(new Point(age, (double) active[age] / joined[age]));
                }
            }
            return points;
        }
    }
}
