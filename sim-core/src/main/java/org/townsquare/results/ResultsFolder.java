package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.measure.Searches;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.table.ParquetFile;
import org.townsquare.scenario.Scenario;

/** The results folder of a scenario's runs, in the making. Keys of the log are the numbers of replicates. */
public final class ResultsFolder extends OpenFolder {

    private ResultsFolder(Path name, Path partial, Origin origin) throws IOException {
        super(name, partial, origin);
    }

    /**
     * The replicates of a scenario.
     *
     * @param scenario the resolved scenario
     * @param yaml its text, to become scenario.yaml
     */
    public static FolderContent<ResultsFolder> of(Scenario scenario, String yaml) throws IOException {
        Origin origin = origin(scenario, yaml);
        return new FolderContent<>(origin, (name, partial) -> new ResultsFolder(name, partial, origin));
    }

    static Origin origin(Scenario scenario, String yaml) throws IOException {
        return Origin.of(Optional.empty(), Optional.empty(), scenario, yaml);
    }

    /** The results folder of a variant within that of its fork. */
    public static Path ofVariant(Path folder, String variant) {
        return folder.resolve("variants").resolve(variant);
    }

    /** Adds a finished replicate to a log. */
    public static void add(RunLog log, Scenario scenario, ReplicateResult result) throws IOException {
        log.add(key(result.replicate()), ReplicateRows.of(result, scenario));
    }

    /** The key of a replicate. */
    public static String key(int replicate) {
        return Integer.toString(replicate);
    }

    /** Critical masses of replicates that are not finished, kept in a log. */
    public static Searches searches(RunLog log) {
        return new KeptSearches(log);
    }

    @Override
    protected void writeTables() throws IOException {
        writeTables(partial(), origin().scenario(), log(), "");
        DrawsTable.write(partial(), origin().scenario());
    }

    /** Writes the tables of replicates whose keys begin like this. */
    static void writeTables(Path folder, Scenario scenario, RunLog log, String beginning) throws IOException {
        try (ReplicateRows rows = new ReplicateRows(folder)) {
            log.read(
                    IntStream.range(0, scenario.replicates())
                            .mapToObj(replicate -> beginning + replicate)
                            .toList(),
                    (key, kept) -> rows.add(kept));
            rows.force();
        }
    }

    @Override
    protected void writeParquet() throws IOException {
        writeParquet(partial());
    }

    static void writeParquet(Path folder) throws IOException {
        for (ReplicateTable<?> each : ReplicateTable.ALL) {
            ParquetFile.write(folder, each.table());
        }
    }

    @Override
    protected void writeReport() throws IOException {
        writeReport(partial(), origin().scenario());
    }

    /** Writes what is made of the tables of a scenario's runs. */
    static void writeReport(Path folder, Scenario scenario) throws IOException {
        Ignorance ignorance = Ignorance.read(folder, scenario);
        ignorance.write(folder);
        Verdict.read(folder, scenario).write(folder, ignorance);
        Forecast.read(folder, scenario).write(folder);
        Report.draw(folder, scenario);
    }
}
