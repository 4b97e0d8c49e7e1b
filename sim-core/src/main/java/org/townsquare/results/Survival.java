package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/**
 * Chart of survival: the share of runs in which an alternative still lives, by time since its launch. Runs in which it
 * lives at the horizon are censored there (Kaplan and Meier 1958).
 */
final class Survival {

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959964;

    private final Scenario scenario;
    private final List<List<Life>> lives;

    /** How long an alternative lived in one run, and whether it lived on. */
    record Life(int steps, boolean alive) {}

    /**
     * The share still alive from an age on.
     *
     * @param low lower end of its 95 % interval
     * @param high upper end
     */
    record Alive(int age, double share, double low, double high) {}

    private Survival(Scenario scenario) {
        this.scenario = scenario;
        this.lives = scenario.platforms().stream()
                .<List<Life>>map(p -> new ArrayList<>())
                .toList();
    }

    /** Reads the runs.csv of a folder. */
    static Survival read(Path folder, Scenario scenario) throws IOException {
        Survival survival = new Survival(scenario);
        ReplicateTable.RUNS.read(folder, survival::add);
        return survival;
    }

    private void add(NamedCsvRecord row) {
        if (!row.getField("lifetime").isEmpty()) {
            lives.get(scenario.platformIndex(row.getField("platform")))
                    .add(new Life(CsvFile.count(row, "lifetime"), Boolean.parseBoolean(row.getField("alive"))));
        }
    }

    /** Whether no alternative ever opened. */
    boolean isEmpty() {
        return shown().length == 0;
    }

    private int[] shown() {
        return IntStream.range(0, lives.size())
                .filter(k -> scenario.platforms().get(k).role() == Role.ALTERNATIVE)
                .filter(k -> !lives.get(k).isEmpty())
                .toArray();
    }

    /**
     * The curve of Kaplan and Meier: S = Π (1 − d/n) over the ages at which d of n alternatives ended. The interval is
     * Greenwood's (1926) on the scale of log(−log S) (Kalbfleisch and Prentice 1980), which stays within 0 and 1.
     */
    static List<Alive> curve(List<Life> lives) {
        int[] ages = lives.stream().mapToInt(Life::steps).sorted().distinct().toArray();
        List<Alive> curve = new ArrayList<>();
        curve.add(new Alive(0, 1, 1, 1));
        double share = 1;
        double greenwood = 0;
        for (int age : ages) {
            double atRisk = lives.stream().filter(life -> life.steps >= age).count();
            double ended = lives.stream()
                    .filter(life -> life.steps == age && !life.alive)
                    .count();
            share *= 1 - ended / atRisk;
            greenwood += ended == atRisk ? 0 : ended / (atRisk * (atRisk - ended));
            boolean within = share > 0 && share < 1;
            double reach = within ? Z * FastMath.sqrt(greenwood) / -FastMath.log(share) : 0;
            curve.add(new Alive(
                    age,
                    share,
                    within ? FastMath.pow(share, FastMath.exp(reach)) : share,
                    within ? FastMath.pow(share, FastMath.exp(-reach)) : share));
        }
        return curve;
    }

    Panels plot() {
        List<Series> curves = Arrays.stream(shown())
                .mapToObj(k -> OverTime.line(
                        Words.say(
                                "chart.survival.of",
                                scenario.platforms().get(k).name(),
                                lives.get(k).size()),
                        k,
                        true,
                        stairs(curve(lives.get(k)))))
                .toList();
        return Panels.of(
                Theme.numbers(Words.say("chart.survival.age")).from(0, Math.max(1, scenario.steps())),
                new Panel(Theme.shares(Words.say("chart.survival.axis")).from(0, 1.02), curves));
    }

    private static List<Point> stairs(List<Alive> curve) {
        List<Point> stairs = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            int age = curve.get(i).age;
            for (Alive step : curve.subList(Math.max(0, i - 1), i + 1)) {
                stairs.add(new Point(age, step.share, step.low, step.high));
            }
        }
        return stairs;
    }
}
