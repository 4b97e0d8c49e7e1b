package org.townsquare.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.measure.TimeSeries;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * A run whose rows lie in a results folder, to be run again.
 *
 * @param folder the results folder, of replicates or of a sweep
 * @param replicate of that scenario, from 0
 */
public record StoredRun(Path folder, Scenario scenario, int replicate) {

    /**
     * Finds a run in a finished results folder of replicates, that of one variant if it is a fork's.
     *
     * @throws ResultsFolderException if there is no such run; the message says which there are
     */
    public static StoredRun open(Path folder, long replicate) throws IOException {
        refuseOthers(folder);
        Scenario scenario = scenario(folder);
        if (replicate < 0 || replicate >= scenario.replicates()) {
            throw new ResultsFolderException(folder + " has no run " + replicate + "; allowed: "
                    + (scenario.replicates() == 1 ? "0" : "from 0 to " + (scenario.replicates() - 1)));
        }
        return new StoredRun(folder, PairDraws.of(scenario).scenario((int) replicate), (int) replicate);
    }

    private static void refuseOthers(Path folder) throws IOException {
        Place.requireFolder(folder);
        if (ForkFolder.isFork(folder)) {
            throw new ResultsFolderException(
                    folder + " holds the variants of a fork: give the folder of one of them" + variants(folder));
        }
        if (Files.notExists(folder.resolve(ReplicateTable.TIMESERIES.file()))
                || Files.notExists(folder.resolve(Origin.SCENARIO))) {
            throw new ResultsFolderException(
                    folder + " holds no finished run with a " + ReplicateTable.TIMESERIES.file());
        }
    }

    private static String variants(Path folder) throws IOException {
        Path first = ResultsFolder.ofVariant(folder, "any").getParent();
        if (!Files.isDirectory(first)) {
            return "";
        }
        try (Stream<Path> variants = Files.list(first)) {
            return variants.sorted().map(Path::toString).collect(Collectors.joining(" or ", ": ", ""));
        }
    }

    private static Scenario scenario(Path folder) {
        try {
            return ScenarioFiles.read(folder.resolve(Origin.SCENARIO), List.of());
        } catch (InvalidScenarioException e) {
            throw new ResultsFolderException(
                    folder + " cannot be run again by this version of Townsquare:\n" + e.getMessage());
        }
    }

    /**
     * The first step at which a run measured anew does not have the stored rows, as far as it goes; nothing if it has them
     * all, or where none are stored: a sweep keeps no timeseries.csv. A run measured by another version of the model may
     * have others.
     */
    public Optional<Integer> firstDifference(TimeSeries series) throws IOException {
        if (Files.notExists(folder.resolve(ReplicateTable.TIMESERIES.file()))) {
            return Optional.empty();
        }
        StringWriter rows = new StringWriter();
        ReplicateTable.TIMESERIES.table().write(TimeSeriesRow.all(series, replicate, scenario), rows);
        Iterator<String> measured = rows.toString().lines().iterator();
        try (BufferedReader stored = Files.newBufferedReader(folder.resolve(ReplicateTable.TIMESERIES.file()))) {
            for (String row = stored.readLine(); row != null && measured.hasNext(); row = stored.readLine()) {
                String[] fields = row.split(",", 3);
                if (fields[0].equals(Integer.toString(replicate)) && !row.equals(measured.next())) {
                    return Optional.of(Integer.parseInt(fields[1]));
                }
            }
        }
        return Optional.empty();
    }
}
