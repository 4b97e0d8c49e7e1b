package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepReportTest {

    private static final List<String> TWO = List.of("alternative.quality", "alternative.launch.planned");

    @TempDir
    Path home;

    private Path where(String name) {
        String kept = System.getProperty("keep");
        return kept == null ? home.resolve(name) : Path.of(kept, name);
    }

    @Test
    void grid() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(where("grid"), TWO);
        for (int i = 0; i <= 8; i++) {
            for (int j = 0; j <= 6; j++) {
                if (i == 8 && j == 6) {
                    sweep.failure(List.of("2.0", "180"), 0, "\"Townsquare failed: out of luck, <b>again</b>\"", true);
                } else {
                    sweep.point(
                            List.of("" + i * 0.25, "" + j * 30),
                            20,
                            x -> SyntheticSweep.logistic(5 * (x[0] - 0.4 - x[1] / 180)));
                }
            }
        }
        SweepReport.write(sweep.tables(), SyntheticSweep.base());
    }

    @Test
    void scatter() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(
                where("scatter"),
                List.of("alternative.quality", "alternative.marketing.spend", "users.count", "choice.homing"));
        for (int i = 1; i <= 300; i++) {
            double q = 2 * SyntheticSweep.spread(i, 2);
            double m = Math.rint(1e4 * Math.pow(1000, SyntheticSweep.spread(i, 3)));
            String n = "" + (1000 + (int) (9000 * SyntheticSweep.spread(i, 5)));
            double lm = Math.log10(m);
            sweep.point(
                    List.of("" + q, "" + m, n, i % 2 == 0 ? "single" : "multi"),
                    10,
                    x -> SyntheticSweep.logistic(6 * (x[0] - 1) + 4 * (lm - 5.5) + x[3] - 5.5));
        }
        Path folder = sweep.tables();
        SensitivityRow.write(folder, sobol(sweep.paths()));
        SweepReport.write(folder, SyntheticSweep.base());
    }

    private static List<SensitivityRow> sobol(List<String> paths) {
        java.util.ArrayList<SensitivityRow> rows = new java.util.ArrayList<>();
        for (String measure : List.of("critical_mass", "final_share")) {
            for (int j = 0; j < paths.size(); j++) {
                double s = 0.5 / (j + 1);
                rows.add(new SensitivityRow("Agora", measure, paths.get(j), "S1", s, s - 0.05, s + 0.06, 63, 64));
                rows.add(new SensitivityRow("Agora", measure, paths.get(j), "ST", s + 0.1, s + 0.03, s + 0.2, 63, 64));
            }
        }
        return rows;
    }

    @Test
    void oneAtATime() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(where("oat"), List.of("alternative.quality", "choice.homing"));
        sweep.point(List.of("1", "single"), 20, x -> 0.5);
        for (int i = 0; i < 5; i++) {
            sweep.point(List.of("" + i * 0.5, "single"), 20, x -> SyntheticSweep.logistic(3 * (x[0] - 1)));
        }
        sweep.point(List.of("1", "multi"), 20, x -> 0.8);
        Path folder = sweep.tables();
        java.util.ArrayList<SensitivityRow> rows = new java.util.ArrayList<>();
        for (int j = 0; j < 7; j++) {
            String path = "alternative.some.parameter" + j;
            rows.add(new SensitivityRow("Agora", "critical_mass", path, "mu", 0.1 * j, Double.NaN, Double.NaN, 20, 20));
            rows.add(new SensitivityRow(
                    "Agora", "critical_mass", path, "mu_star", 0.1 * j, 0.1 * j * .8, 0.1 * j * 1.3, 20, 20));
            rows.add(new SensitivityRow(
                    "Agora", "critical_mass", path, "sigma", j < 3 ? 0.01 : 0.07 * j, Double.NaN, Double.NaN, 20, 20));
        }
        SensitivityRow.write(folder, rows);
        SweepReport.write(folder, SyntheticSweep.base());
    }

    @Test
    void words() throws IOException {
        SyntheticSweep sweep = new SyntheticSweep(where("words"), List.of("alternative.policy", "alternative.quality"));
        for (String policy : List.of("none", "balanced", "strict")) {
            for (int i = 0; i < 5; i++) {
                sweep.point(List.of(policy, "" + i * 0.5), 20, x -> SyntheticSweep.logistic(3 * (x[1] - 1) + x[0] - 6));
            }
        }
        SweepReport.write(sweep.tables(), SyntheticSweep.base());
    }
}
