package org.townsquare.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.townsquare.measure.Fate;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.measure.Undecided;
import org.townsquare.results.folder.Json;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.CriticalMassRules;
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
     * @param adoption the same by what became of the users, as if money could not run out; null for incumbents
     * @param insolvent number of replicates that reached critical mass by adoption, but whose money ran out
     * @param ranOut number of replicates in which its money ran out
     * @param undecided number of undecided replicates by {@link Undecided#word}, zeros included; null for incumbents
     * @param fates number of replicates by {@link Fate#word}, zeros included; null for alternatives
     * @param criticalMass the social verdict: probability of critical mass by adoption, over the replicates that are decided;
     *     null for incumbents
     * @param bounds the share of all replicates if every undecided one had missed critical mass, and if it had reached it;
     *     null for incumbents
     * @param economic the economic verdict: probability of paying its way at the end, where a run that
     *     ends before a year has passed since the launch counts as no; null where the platform's money is not followed
     * @param niche probability of surviving as a niche by adoption, over those decided; null for incumbents
     * @param organicReproduction attention that was there or came without any support, for each bit that was there or went; null
     *     if there never was any
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
            Map<String, Integer> adoption,
            Integer insolvent,
            Integer ranOut,
            Map<String, Integer> undecided,
            Map<String, Integer> fates,
            Probability criticalMass,
            Bounds bounds,
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
            int reached = adoption.get(Outcome.CRITICAL_MASS.word());
            int open = adoption.get(Outcome.UNDECIDED.word());
            if (open == replicates) {
                return Words.say("verdict.undecided", name, open, reasons());
            }
            String others = Arrays.stream(Outcome.values())
                    .filter(o -> o != Outcome.CRITICAL_MASS && adoption.get(o.word()) > 0)
                    .map(this::counted)
                    .collect(Collectors.joining(", "));
            return Words.say(
                    open > 0 ? "verdict.reached.decided" : "verdict.reached",
                    name,
                    reached,
                    replicates - open,
                    criticalMass.text(),
                    open > 0 ? Words.say("verdict.open", bounds.text()) : "",
                    insolvent == 0
                            ? ""
                            : Words.say(insolvent == reached ? "verdict.ran-out.all" : "verdict.ran-out", insolvent),
                    others.isEmpty() ? "" : Words.say("verdict.others", others));
        }

        private String counted(Outcome outcome) {
            return Words.say(
                    outcome == Outcome.UNDECIDED ? "verdict.count.reasons" : "verdict.count",
                    Words.say("outcome." + outcome.word()),
                    adoption.get(outcome.word()),
                    reasons());
        }

        /** A row of a report's table: name, final share and, where there are some, the probabilities. */
        public Map<String, Object> brief() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", name);
            row.put("finalShare", finalShare == null ? "" : finalShare.percent());
            if (outcomes != null) {
                row.put("criticalMass", criticalMass.brief());
                row.put("niche", niche.brief());
            }
            if (economic != null) {
                row.put("economic", economic.brief());
            }
            return row;
        }

        /** What became of an incumbent in one sentence. */
        public String fate() {
            return Words.say(
                    "verdict.fate",
                    name,
                    Arrays.stream(Fate.values())
                            .filter(fate -> fates.get(fate.word()) > 0)
                            .map(fate -> Words.say(
                                    "verdict.count", Words.say("fate." + fate.word()), fates.get(fate.word())))
                            .collect(Collectors.joining(", ")));
        }

        /** Why runs are undecided, in words; empty if none is. */
        public String reasons() {
            return Arrays.stream(Undecided.values())
                    .filter(reason -> undecided.get(reason.word()) > 0)
                    .map(reason -> Words.say(
                            "verdict.reason", undecided.get(reason.word()), Words.say("undecided." + reason.word())))
                    .collect(Collectors.joining(", "));
        }

        /** What an incumbent lost to the alternatives in one sentence; what it gained if it lost nothing in 95 % of the runs. */
        public String loss() {
            return lost.p95() < 0
                    ? Words.say("verdict.gain", name, lost.negated().points())
                    : Words.say("verdict.loss", name, lost.points());
        }
    }

    /** By which limits outcomes are told apart, in one sentence. */
    public static String limits(CriticalMassRules rules) {
        return Words.say(
                rules.nicheFloor() < rules.nicheCeiling() ? "verdict.limits" : "verdict.limits.floor",
                Percent.text(rules.nicheCeiling()),
                Percent.text(rules.retained()),
                Percent.text(rules.nicheFloor()));
    }

    /**
     * What undecided replicates leave open.
     *
     * @param low share if none of them had reached critical mass
     * @param high share if all had
     */
    public record Bounds(double low, double high) {

        /** For people. */
        public String text() {
            return Words.say("verdict.bounds", Percent.digits(low), Percent.text(high));
        }
    }

    /** The incumbents. */
    public List<Platform> incumbents() {
        return platforms.stream().filter(p -> p.fates() != null).toList();
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
        Counting counting = new Counting(scenario);
        ReplicateTable.RUNS.read(folder, counting::add);
        return counting.verdict();
    }

    /**
     * The verdict of runs that are in no folder: the same as from their table.
     *
     * @param results of all replicates of the scenario
     */
    public static Verdict of(Scenario scenario, List<ReplicateResult> results) {
        StringWriter text = new StringWriter();
        text.write(ReplicateTable.RUNS.table().header());
        results.forEach(result -> ReplicateTable.RUNS.write(result, scenario, text));
        Counting counting = new Counting(scenario);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.toString())) {
            reader.forEach(counting::add);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return counting.verdict();
    }

    /** Makes a verdict out of rows of a runs.csv, of which a sweep may have kept some columns only. */
    public static final class Counting {
        private final Scenario scenario;
        private final List<Tally> tallies;

        /** Of no rows yet. */
        public Counting(Scenario scenario) {
            this.scenario = scenario;
            this.tallies = scenario.platforms().stream()
                    .map(platform -> new Tally(platform, scenario.isUncertain()))
                    .toList();
        }

        /** Adds what a run says of a platform. */
        public void add(NamedCsvRecord row) {
            tallies.get(scenario.platformIndex(row.getField("platform"))).add(row);
        }

        /** What the rows say. */
        public Verdict verdict() {
            List<Platform> platforms = tallies.stream().map(Tally::platform).toList();
            int replicates = tallies.stream().mapToInt(t -> t.runs).max().orElse(0);
            String horizon = scenario.end().toString();
            return new Verdict(scenario.title(), replicates, scenario.steps(), horizon, platforms);
        }
    }

    /** What summary.json holds: a verdict, and where something is uncertain how much of the variance that is. */
    private record Summary(@JsonUnwrapped Verdict verdict, List<Ignorance.Part> ignorance) {}

    void write(Path folder, Ignorance ignorance) throws IOException {
        List<Ignorance.Part> parts = ignorance.parts();
        Json.write(folder.resolve(FILE), new Summary(this, parts.isEmpty() ? null : parts));
    }

    /** Counts the runs of one platform. */
    private static final class Tally {
        private final PlatformSpec spec;
        private final Map<String, Integer> outcomes = new LinkedHashMap<>();
        private final Map<String, Integer> adoption = new LinkedHashMap<>();
        private final Map<String, Integer> undecided = new LinkedHashMap<>();
        private final Map<String, Integer> fates = new LinkedHashMap<>();
        private final Sample reproduction = new Sample();
        private final Sample finalShare = new Sample();
        private final Sample peakShare = new Sample();
        private final Sample launchStep = new Sample();
        private final Sample shareWithout = new Sample();
        private final Sample lost = new Sample();
        private final Shares reached;
        private final Shares niche;
        private final Shares paying;
        private int runs;
        private int insolvent;
        private int ranOut;

        Tally(PlatformSpec spec, boolean shared) {
            this.spec = spec;
            this.reached = new Shares(shared);
            this.niche = new Shares(shared);
            this.paying = new Shares(shared);
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome.word(), 0);
                adoption.put(outcome.word(), 0);
            }
            for (Fate fate : Fate.values()) {
                fates.put(fate.word(), 0);
            }
            for (Undecided reason : Undecided.values()) {
                undecided.put(reason.word(), 0);
            }
        }

        void add(NamedCsvRecord row) {
            runs++;
            String own = field(row, "adoption");
            outcomes.merge(field(row, "outcome"), 1, Integer::sum);
            adoption.merge(own, 1, Integer::sum);
            fates.merge(field(row, "fate"), 1, Integer::sum);
            int replicate = CsvFile.count(row, "replicate");
            boolean mass = own.equals(Outcome.CRITICAL_MASS.word());
            if (!own.isEmpty() && !own.equals(Outcome.UNDECIDED.word())) {
                reached.add(replicate, mass);
                niche.add(replicate, own.equals(Outcome.NICHE.word()));
            }
            boolean broke = !field(row, "ran_out_step").isEmpty();
            ranOut += broke ? 1 : 0;
            insolvent += mass && broke ? 1 : 0;
            if (!field(row, "undecided").isEmpty()) {
                undecided.merge(field(row, "undecided"), 1, Integer::sum);
            }
            paying.add(replicate, Boolean.parseBoolean(field(row, "economic")));
            add(reproduction, row, "organic_reproduction");
            add(shareWithout, row, "share_without");
            add(lost, row, "lost");
            add(finalShare, row, "final_share");
            add(peakShare, row, "peak_share");
            add(launchStep, row, "launch_step");
        }

        private static String field(NamedCsvRecord row, String column) {
            return row.findField(column).orElse("");
        }

        private static void add(Sample sample, NamedCsvRecord row, String column) {
            String field = field(row, column);
            if (!field.isEmpty()) {
                sample.add(Double.parseDouble(field));
            }
        }

        Platform platform() {
            boolean alternative = spec.role() == Role.ALTERNATIVE;
            return new Platform(
                    spec.name(),
                    spec.role().word(),
                    alternative ? outcomes : null,
                    alternative ? adoption : null,
                    alternative ? (Integer) insolvent : null,
                    ranOut,
                    alternative ? undecided : null,
                    alternative ? null : fates,
                    alternative ? reached.probability() : null,
                    alternative ? bounds() : null,
                    spec.business().hasMoney() ? paying.probability() : null,
                    alternative ? niche.probability() : null,
                    alternative ? reproduction.spread() : null,
                    finalShare.spread(),
                    peakShare.spread(),
                    launchStep.spread(),
                    shareWithout.spread(),
                    lost.spread());
        }

        private Bounds bounds() {
            double sure = adoption.get(Outcome.CRITICAL_MASS.word());
            return new Bounds(sure / runs, (sure + adoption.get(Outcome.UNDECIDED.word())) / runs);
        }
    }
}
