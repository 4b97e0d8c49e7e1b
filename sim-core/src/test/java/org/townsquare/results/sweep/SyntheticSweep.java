package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Streams;
import org.townsquare.results.Synthetic;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Origin;
import org.townsquare.scenario.Scenario;

/** The tables of made-up sweeps: runs at given points that reach critical mass with a given probability. */
public final class SyntheticSweep {

    private static final Scenario BASE = Synthetic.scenario("A town & its <rivals>", 2, 1, 400);

    private final Path folder;
    private final List<String> paths;
    private final StringBuilder runs = new StringBuilder("run,point");
    private final StringBuilder failures = new StringBuilder("run,point");
    private final Streams streams = new Streams(7, 0);
    private int run;
    private int point;

    SyntheticSweep(Path folder, List<String> paths) throws IOException {
        this.folder = folder;
        this.paths = paths;
        for (String path : paths) {
            runs.append(',').append(path);
            failures.append(',').append(path);
        }
        runs.append(",replicate,seed,platform,role,adoption,final_share\n");
        failures.append(",replicate,seed,error\n");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("scenario.yaml"), "title: a town\n");
        Files.writeString(folder.resolve("sweep.yaml"), "base: base.yaml\n");
        Manifest.open(folder, Origin.of(Marker.SWEEP, "base: base.yaml\n", BASE, "title: a town\n"));
    }

    static Scenario base() {
        return BASE;
    }

    /** Makes points.csv of a folder's runs. */
    public static void writePoints(Path folder) throws IOException {
        PointTable.write(folder, BASE);
    }

    /** Numbers that spread evenly over [0, 1): a digit-reversed count. */
    static double spread(int index, int prime) {
        double value = 0;
        double part = 1;
        for (int rest = index; rest > 0; rest /= prime) {
            part /= prime;
            value += part * (rest % prime);
        }
        return value;
    }

    /** The probability that a logistic curve has so far beyond its middle. */
    static double logistic(double beyond) {
        return 1 / (1 + FastMath.exp(-beyond));
    }

    /** Adds a point with so many runs. */
    SyntheticSweep point(List<String> values, int replicates, ToDoubleFunction<double[]> probability) {
        double[] numbers = values.stream()
                .mapToDouble(value -> value.matches("[-0-9.E]+") ? Double.parseDouble(value) : value.length())
                .toArray();
        double p = probability.applyAsDouble(numbers);
        for (int replicate = 0; replicate < replicates; replicate++) {
            boolean reached = streams.stream("sweep").at(run).uniform(0) < p;
            double share = 0.6 * p + 0.05 * streams.stream("sweep").at(run).uniform(1);
            String before = run++ + "," + point + "," + String.join(",", values) + "," + replicate + ",42,";
            runs.append(before).append("Plaza,incumbent,,").append(share(0.95 - share / 2));
            runs.append(before)
                    .append("Agora,alternative,")
                    .append(reached ? "critical-mass," : "failed,")
                    .append(share(share));
        }
        point++;
        return this;
    }

    private static String share(double share) {
        return FastMath.rint(share * 1e6) / 1e6 + "\n";
    }

    /** Adds a run that failed; with {@code last}, it ends its point. */
    SyntheticSweep failure(List<String> values, int replicate, String error, boolean last) {
        int at = last ? point++ : point;
        failures.append(run++ + "," + at + "," + String.join(",", values) + "," + replicate + ",42," + error + "\n");
        return this;
    }

    /** Writes the tables. */
    Path tables() throws IOException {
        Files.writeString(folder.resolve("runs.csv"), runs);
        Files.writeString(folder.resolve("failures.csv"), failures);
        PointTable.write(folder, BASE);
        return folder;
    }

    List<String> paths() {
        return paths;
    }
}
