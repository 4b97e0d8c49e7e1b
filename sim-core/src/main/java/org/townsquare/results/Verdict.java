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
import org.townsquare.measure.Undecided;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/**
 * What the replicates say about every platform: summary.json, the report's first lines, the table on the terminal.
 *
 * @param scenario title of the scenario
 * @param replicates number of replicates
 * @param steps length of a run: what comes after this horizon is not known
 * @param horizon date of its last step
 * @param platforms in the scenario's order
 */
public record Verdict(String scenario, int replicates, int steps, String horizon, List<Platform> platforms) {

    public static final String FILE = "summary.json";

    /**
     * What the replicates say about one platform.
     *
     * @param role {@code incumbent} or {@code alternative}
     * @param outcomes number of replicates by {@link Outcome#word}, zeros included; null for incumbents
     * @param undecided number of undecided replicates by {@link Undecided#word}, zeros included; null for incumbents
     * @param criticalMass the social verdict: probability of critical mass; null for incumbents
     * @param economic the economic verdict: probability of paying its way at the end, where a run that
     *     ends before a year has passed since the launch counts as no; null where the platform's money is not followed
     * @param niche probability of surviving as a niche; null for incumbents
     * @param organicReproduction users who joined for each who left without any support; null if nobody ever left
     * @param finalShare mean active share over the last 30 steps
     * @param peakShare largest active share
     * @param launchStep step at which it opened, where it did; null if it never did
     * @param shareWithout an incumbent's final share without the alternatives; null where that was not run
     * @param lost that less its final share, replicate by replicate; null where that was not run
     */
    public record Platform(
            String name,
            String role,
            Map<String, Integer> outcomes,
            Map<String, Integer> undecided,
            Probability criticalMass,
            Probability economic,
            Probability niche,
            Spread organicReproduction,
            Spread finalShare,
            Spread peakShare,
            Spread launchStep,
            Spread shareWithout,
            Spread lost) {

        /** The verdict on an alternative in one sentence. */
        public String sentence(int replicates) {
            String others = Arrays.stream(Outcome.values())
                    .filter(o -> o != Outcome.CRITICAL_MASS && outcomes.get(o.word()) > 0)
                    .map(o -> o.phrase() + " in " + outcomes.get(o.word())
                            + (o == Outcome.UNDECIDED ? " (" + reasons() + ")" : ""))
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

        /** Why runs are undecided, in words; empty if none is. */
        public String reasons() {
            return Arrays.stream(Undecided.values())
                    .filter(reason -> undecided.get(reason.word()) > 0)
                    .map(reason -> undecided.get(reason.word()) + " " + reason.phrase())
                    .collect(Collectors.joining(", "));
        }

        /** What an incumbent lost to the alternatives in one sentence. */
        public String loss() {
            return "%s lost %s points of all users to the alternatives, by the same runs without them."
                    .formatted(name, lost.points());
        }
    }

    /** The incumbents of which it is known what they lost. */
    public List<Platform> losers() {
        return platforms.stream().filter(p -> p.lost() != null).toList();
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
        String horizon = scenario.start().plusDays(scenario.steps() - 1L).toString();
        return new Verdict(scenario.title(), replicates, scenario.steps(), horizon, platforms);
    }

    void write(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), this);
    }

    /** Counts the runs of one platform. */
    private static final class Tally {
        private final PlatformSpec spec;
        private final Map<String, Integer> outcomes = new LinkedHashMap<>();
        private final Map<String, Integer> undecided = new LinkedHashMap<>();
        private final Sample reproduction = new Sample();
        private final Sample finalShare = new Sample();
        private final Sample peakShare = new Sample();
        private final Sample launchStep = new Sample();
        private final Sample shareWithout = new Sample();
        private final Sample lost = new Sample();
        private int runs;
        private int paying;

        Tally(PlatformSpec spec) {
            this.spec = spec;
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome.word(), 0);
            }
            for (Undecided reason : Undecided.values()) {
                undecided.put(reason.word(), 0);
            }
        }

        void add(NamedCsvRecord row) {
            runs++;
            outcomes.merge(row.getField("outcome"), 1, Integer::sum);
            if (!row.getField("undecided").isEmpty()) {
                undecided.merge(row.getField("undecided"), 1, Integer::sum);
            }
            paying += Boolean.parseBoolean(row.getField("economic")) ? 1 : 0;
            add(reproduction, Table.real(row, "organic_reproduction"));
            add(shareWithout, Table.real(row, "share_without"));
            add(lost, Table.real(row, "lost"));
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
                    alternative ? undecided : null,
                    alternative ? probability(Outcome.CRITICAL_MASS) : null,
                    spec.business().hasMoney() ? Probability.of(paying, runs) : null,
                    alternative ? probability(Outcome.NICHE) : null,
                    alternative ? reproduction.spread() : null,
                    finalShare.spread(),
                    peakShare.spread(),
                    launchStep.spread(),
                    shareWithout.spread(),
                    lost.spread());
        }

        private Probability probability(Outcome outcome) {
            return Probability.of(outcomes.get(outcome.word()), runs);
        }
    }
}
