package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.townsquare.measure.Outcome;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/**
 * What the replicates say about every platform: summary.json, the report's first lines, the table on the terminal.
 *
 * @param scenario title of the scenario
 * @param replicates number of replicates
 * @param platforms in the scenario's order
 */
public record Verdict(String scenario, int replicates, List<Platform> platforms) {

    static final String FILE = "summary.json";

    /**
     * What the replicates say about one platform.
     *
     * @param role {@code incumbent} or {@code alternative}
     * @param outcomes number of replicates by {@link Outcome#word}, zeros included; null for incumbents
     * @param criticalMass probability of critical mass; null for incumbents
     * @param finalShare mean active share over the last 30 steps
     * @param peakShare largest active share
     * @param launchStep step at which it opened, where it did; null if it never did
     */
    public record Platform(
            String name,
            String role,
            Map<String, Integer> outcomes,
            Probability criticalMass,
            Spread finalShare,
            Spread peakShare,
            Spread launchStep) {

        /** The verdict on an alternative in one sentence. */
        public String sentence(int replicates) {
            String others = Arrays.stream(Outcome.values())
                    .filter(o -> o != Outcome.CRITICAL_MASS && outcomes.get(o.word()) > 0)
                    .map(o -> o.phrase() + " in " + outcomes.get(o.word()))
                    .collect(Collectors.joining(", "));
            return "%s reached critical mass in %d of %d %s: %s%s."
                    .formatted(
                            name,
                            outcomes.get(Outcome.CRITICAL_MASS.word()),
                            replicates,
                            replicates == 1 ? "run" : "runs",
                            criticalMass.text(),
                            others.isEmpty() ? "" : "; it " + others);
        }
    }

    /** The alternatives among the platforms. */
    public List<Platform> alternatives() {
        return platforms.stream().filter(p -> p.outcomes() != null).toList();
    }

    /**
     * Reads the verdict out of the runs.csv of a folder.
     *
     * @param scenario the scenario of the folder
     */
    public static Verdict read(Path folder, Scenario scenario) throws IOException {
        List<Tally> tallies = scenario.platforms().stream().map(Tally::new).toList();
        Table.RUNS.read(folder, row -> {
            int platform = scenario.platformIndex(row.getField("platform"));
            tallies.get(platform).add(row);
        });
        List<Platform> platforms = tallies.stream().map(Tally::platform).toList();
        int replicates = tallies.stream().mapToInt(t -> t.runs).max().orElse(0);
        return new Verdict(scenario.title(), replicates, platforms);
    }

    void write(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), this);
    }

    /** Counts the runs of one platform. */
    private static final class Tally {
        private final PlatformSpec spec;
        private final Map<String, Integer> outcomes = new LinkedHashMap<>();
        private final Sample finalShare = new Sample();
        private final Sample peakShare = new Sample();
        private final Sample launchStep = new Sample();
        private int runs;

        Tally(PlatformSpec spec) {
            this.spec = spec;
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome.word(), 0);
            }
        }

        void add(NamedCsvRecord row) {
            runs++;
            outcomes.merge(row.getField("outcome"), 1, Integer::sum);
            add(finalShare, Table.real(row, "final_share"));
            add(peakShare, Table.real(row, "peak_share"));
            add(launchStep, Table.real(row, "launch_step"));
        }

        private static void add(Sample sample, double value) {
            if (!Double.isNaN(value)) {
                sample.add(value);
            }
        }

        Platform platform() {
            boolean alternative = spec.role() == Role.ALTERNATIVE;
            return new Platform(
                    spec.name(),
                    Table.role(spec),
                    alternative ? outcomes : null,
                    alternative ? Probability.of(outcomes.get(Outcome.CRITICAL_MASS.word()), runs) : null,
                    finalShare.spread(),
                    peakShare.spread(),
                    launchStep.spread());
        }
    }
}
