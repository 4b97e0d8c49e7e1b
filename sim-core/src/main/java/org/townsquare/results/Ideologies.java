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
import org.townsquare.chart.Tone;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/** Chart of the ideology of each platform's users at the horizon, each counted by attention, against all users. */
final class Ideologies {

    /** Of fewer active users, all runs together, a distribution would show chance. */
    static final int FEWEST = 100;

    private static final Tone ALL_USERS = Tone.of(0xD0D0D0, 0xD0D0D0);

    private final Scenario scenario;
    private final double[][] users;

    private Ideologies(Scenario scenario) {
        this.scenario = scenario;
        this.users = new double[scenario.platforms().size() + 1][ReplicateResult.BINS];
    }

    /** Reads the ideology.csv of a folder. */
    static Ideologies read(Path folder, Scenario scenario) throws IOException {
        Ideologies ideologies = new Ideologies(scenario);
        ReplicateTable.IDEOLOGY.read(folder, ideologies::add);
        return ideologies;
    }

    private void add(NamedCsvRecord row) {
        String name = row.getField("platform");
        int of = name.isEmpty() ? users.length - 1 : scenario.platformIndex(name);
        int bin = (int) ((CsvFile.real(row, "ideology") + 1) / 2 * ReplicateResult.BINS);
        users[of][bin] += CsvFile.real(row, "users");
    }

    /** How many users a run has. */
    long usersPerRun(int replicates) {
        return Math.round(Arrays.stream(users[users.length - 1]).sum() / replicates);
    }

    /** Whether no platform has enough users. */
    boolean isEmpty() {
        return IntStream.range(0, users.length - 1).noneMatch(this::isDrawn);
    }

    boolean isDrawn(int platform) {
        return Arrays.stream(users[platform]).sum() >= FEWEST;
    }

    Panels plot() {
        double[] everybody = users[users.length - 1];
        double all = Math.max(1, Arrays.stream(everybody).sum());
        List<Series> series = new ArrayList<>();
        series.add(Series.filled(Words.say("chart.ideology.all"), ALL_USERS, Series.Extent.AREA, points(everybody)));
        for (int k = 0; k < users.length - 1; k++) {
            if (isDrawn(k)) {
                String share = Percent.text(Arrays.stream(users[k]).sum() / all);
                String name = scenario.platforms().get(k).name();
                series.add(Series.line(Words.say("chart.ideology.of", name, share), k, points(users[k])));
            }
        }
        return Panels.of(
                Theme.numbers(Words.say("chart.ideology.axis")).from(-1, 1),
                new Panel(Theme.shares(Words.say("chart.ideology.share")), series));
    }

    /** Shares of the bins, at their centres; empty where there is nobody. */
    private static List<Point> points(double[] bins) {
        double sum = Arrays.stream(bins).sum();
        return IntStream.range(0, sum > 0 ? bins.length : 0)
                .mapToObj(bin -> new Point((2.0 * bin + 1) / bins.length - 1, bins[bin] / sum, 0, bins[bin] / sum))
                .toList();
    }
}
