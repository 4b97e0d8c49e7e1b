package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came of each design point, for indices that need all points at once: eight bytes for each outcome. */
public final class Responses {

    private static final List<String> MEASURES = List.of(SensitivityRow.CRITICAL_MASS, SensitivityRow.FINAL_SHARE);

    private final Map<String, List<double[]>> byPlatform = new LinkedHashMap<>();

    private Responses() {}

    /** Those of a folder with points.csv. */
    public static Responses read(Path folder) throws IOException {
        Responses responses = new Responses();
        PointTable.read(folder, responses::add);
        return responses;
    }

    private void add(PointRow row) {
        List<double[]> own = byPlatform.computeIfAbsent(
                row.platform(), name -> new ArrayList<>(List.of(new double[0], new double[0])));
        int at = Math.toIntExact(row.point());
        double[] values = {row.share(), row.finalShare()};
        for (int m = 0; m < values.length; m++) {
            double[] column = own.get(m);
            if (at >= column.length) {
                int before = column.length;
                column = Arrays.copyOf(column, Math.max(16, at + at / 2 + 1));
                Arrays.fill(column, before, column.length, Double.NaN);
                own.set(m, column);
            }
            column[at] = values[m];
        }
    }

    /** Names of the platforms. */
    public Set<String> platforms() {
        return byPlatform.keySet();
    }

    /** What is looked at. */
    public List<String> measures() {
        return MEASURES;
    }

    /** Whether anything is known of this. */
    public boolean has(String platform, String measure) {
        return Arrays.stream(column(platform, measure)).anyMatch(Double::isFinite);
    }

    /** The value at a design point; NaN if it has no finished run. */
    public double at(String platform, String measure, long point) {
        double[] column = column(platform, measure);
        return point < column.length ? column[(int) point] : Double.NaN;
    }

    private double[] column(String platform, String measure) {
        return byPlatform.get(platform).get(MEASURES.indexOf(measure));
    }
}
