package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/**
 * The shipped scenarios, smaller and shorter, give what they gave before. After a wanted change of the model's output,
 * write the files anew with {@code ./mvnw -pl sim-core test -Dtest=GoldenTest -Dupdate}, look at the difference, and
 * mark the change in CHANGELOG.md.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final int EVERY = 30;

    @ParameterizedTest
    @ValueSource(strings = {"status-quo", "new-network", "truth-social"})
    void runsAsBefore(String name) throws IOException {
        Path file = GOLDEN.resolve(name + ".csv");
        String now = run(name);
        if (System.getProperty("update") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, now);
        }
        assertThat(now).isEqualTo(Files.readString(file));
    }

    private static String run(String name) {
        Scenario scenario = Given.shipped(
                name + ".yaml", "users.count=1500", "steps=900", "criticalMass={settleDays: 100, windowDays: 100}");
        ReplicateResult result = Replicate.run(scenario, 0, 1, () -> {});
        StringBuilder csv = new StringBuilder("step,platform");
        for (Metric metric : Metric.values()) {
            csv.append(',').append(metric.column());
        }
        csv.append('\n');
        for (int step = EVERY - 1; step < scenario.steps(); step += EVERY) {
            for (int k = 0; k < scenario.platforms().size(); k++) {
                csv.append(step).append(',').append(k);
                for (Metric metric : Metric.values()) {
                    csv.append(',').append(number(result.series().get(metric, step, k)));
                }
                csv.append('\n');
            }
        }
        for (PlatformResult row : result.platforms()) {
            csv.append(row.platform())
                    .append(',')
                    .append(row.outcome())
                    .append(',')
                    .append(row.launchStep());
            csv.append(',').append(number(row.finalShare())).append(',').append(row.members());
            csv.append(',').append(row.shareAfterTest() == null ? "" : number(row.shareAfterTest()));
            csv.append('\n');
        }
        return csv.toString();
    }

    /** Six decimals, exactly: a double's own text differs between versions of Java. */
    private static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : new BigDecimal(value)
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
