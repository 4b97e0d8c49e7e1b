package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Scenario;

/** Chart of the ideology of each platform's users at the horizon, each counted by attention, against all users. */
final class Ideologies {

    /** Of fewer active users, all runs together, a distribution would show chance. */
    static final int FEWEST = 100;

    private static final Color ALL_USERS = new Color(0xD0D0D0);

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

    XYPlot plot() {
        NumberAxis ideology = Theme.numbers(Words.say("chart.ideology.axis"));
        ideology.setRange(-1, 1);
        XYPlot plot = Theme.plot(ideology, Theme.shares(Words.say("chart.ideology.share")));

        XYSeriesCollection everybody =
                new XYSeriesCollection(series(Words.say("chart.ideology.all"), users[users.length - 1]));
        XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
        area.setSeriesPaint(0, ALL_USERS);
        area.setLegendArea(new Rectangle2D.Double(-14, -5, 28, 10));
        plot.setDataset(0, everybody);
        plot.setRenderer(0, area);

        XYSeriesCollection platforms = new XYSeriesCollection();
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        double all = Math.max(1, Arrays.stream(users[users.length - 1]).sum());
        for (int k = 0; k < users.length - 1; k++) {
            if (!isDrawn(k)) {
                continue;
            }
            double here = Arrays.stream(users[k]).sum();
            String name = scenario.platforms().get(k).name();
            String label = Words.say("chart.ideology.of", name, Percent.text(here / all));
            Theme.paint(lines, platforms.getSeriesCount(), k);
            platforms.addSeries(series(label, users[k]));
        }
        plot.setDataset(1, platforms);
        plot.setRenderer(1, lines);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    /** Shares of the bins, at their centres; empty where there is nobody. */
    private static XYSeries series(String name, double[] bins) {
        XYSeries series = new XYSeries(name);
        double sum = Arrays.stream(bins).sum();
        for (int bin = 0; bin < bins.length && sum > 0; bin++) {
            series.add((2.0 * bin + 1) / bins.length - 1, bins[bin] / sum);
        }
        return series;
    }
}
