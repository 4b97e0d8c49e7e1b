package org.townsquare.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.experiment.design.Point;
import org.townsquare.results.sweep.Responses;
import org.townsquare.results.sweep.SensitivityRow;
import org.townsquare.scenario.file.InvalidScenarioException;

/** From points.csv to sensitivity.csv, by final shares that are a known function of the parameters. */
class SensitivitiesTest {

    @TempDir
    Path home;

    private List<SensitivityRow> rows(String design, ToDoubleFunction<double[]> share)
            throws IOException, InvalidScenarioException {
        Files.writeString(home.resolve("town.yaml"), "platforms:\n  - {name: Old, role: incumbent}\n  - {name: New}\n");
        Files.writeString(home.resolve("sweep.yaml"), """
                scenario: town.yaml
                parameters:
                  - {path: alternative.quality, range: {low: 0, high: 2}}
                  - {path: alternative.initialUsers, range: {low: 0, high: 0.5}}
                design: %s
                """.formatted(design));
        Plan plan = SweepFiles.read(home.resolve("sweep.yaml"), List.of());
        StringBuilder points =
                new StringBuilder("point,alternative.quality,alternative.initialUsers,platform,role,runs,errors,"
                        + "critical_mass,niche,failed,closed,not_launched,undecided,probability,low,high,final_share,final_share_sd,"
                        + "final_share_low,final_share_high,needed\n");
        for (Point point : (Iterable<Point>) plan.design().stream()::iterator) {
            double[] x = point.settings().stream()
                    .mapToDouble(s -> Double.parseDouble(s.value()))
                    .toArray();
            points.append(point.index()).append(',').append(x[0]).append(',').append(x[1]);
            points.append(",New,alternative,1,0,0,0,1,0,0,0,0,0,0,")
                    .append(share.applyAsDouble(x))
                    .append(",,,,\n");
        }
        Files.writeString(home.resolve("points.csv"), points);
        return plan.sensitivities(Responses.read(home));
    }

    private static double value(List<SensitivityRow> rows, String parameter, String index) {
        return rows.stream()
                .filter(row -> row.measure().equals(SensitivityRow.FINAL_SHARE)
                        && row.parameter().equals(parameter)
                        && row.index().equals(index))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void morrisFindsTheSlopesOfALinearShare() throws IOException, InvalidScenarioException {
        List<SensitivityRow> rows = rows("{kind: morris, trajectories: 4}", x -> 0.5 + 0.2 * x[0] - 0.8 * x[1]);
        // Effects are of the whole range: 2 and 0.5.
        assertThat(value(rows, "alternative.quality", "mu")).isCloseTo(0.4, within(1e-12));
        assertThat(value(rows, "alternative.initialUsers", "mu")).isCloseTo(-0.4, within(1e-12));
        assertThat(value(rows, "alternative.initialUsers", "mu_star")).isCloseTo(0.4, within(1e-12));
        assertThat(value(rows, "alternative.quality", "sigma")).isCloseTo(0, within(1e-12));
        assertThat(rows).allMatch(row -> row.platform().equals("New") && row.used() == 4 && row.of() == 4);
    }

    @Test
    void saltelliFindsTheSharesOfTheVariance() throws IOException, InvalidScenarioException {
        // Variances of 0.2·U(0, 2) and 0.8·U(0, 0.5) are equal; each is behind half.
        List<SensitivityRow> rows = rows("{kind: saltelli, rows: 256}", x -> 0.1 + 0.2 * x[0] + 0.8 * x[1]);
        for (String parameter : List.of("alternative.quality", "alternative.initialUsers")) {
            assertThat(value(rows, parameter, "S1")).isCloseTo(0.5, within(0.03));
            assertThat(value(rows, parameter, "ST")).isCloseTo(0.5, within(0.03));
        }
        assertThat(rows)
                .filteredOn(row -> row.measure().equals(SensitivityRow.CRITICAL_MASS))
                .as("never reached: nothing to be divided")
                .allMatch(row -> Double.isNaN(row.value()));
    }

    @Test
    void otherDesignsTellNone() throws IOException, InvalidScenarioException {
        assertThat(rows("{kind: grid, levels: 3}", x -> x[0])).isEmpty();
    }
}
