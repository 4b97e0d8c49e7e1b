package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results of a fork in the making: in the end a results folder for each variant below {@code variants/}, and on top of
 * them scenario.yaml, fork.yaml, manifest.json and the comparison. Keys of the log are {@code VARIANT/REPLICATE}.
 */
public final class ForkFolder extends OpenFolder {

    private final Fork fork;

    private ForkFolder(Path name, Path partial, Origin origin, Fork fork) throws IOException {
        super(name, partial, origin);
        this.fork = fork;
    }

    /** The variants of a resolved scenario that forks. */
    public static FolderContent<ForkFolder> of(Scenario scenario, Fork fork) throws IOException {
        Origin origin = Origin.of(Marker.FORK, ForkFiles.write(fork), scenario, ScenarioFiles.write(scenario));
        return new FolderContent<>(origin, (name, partial) -> new ForkFolder(name, partial, origin, fork));
    }

    /** Whether a folder holds the results of a fork. */
    public static boolean isFork(Path folder) {
        return Marker.FORK.isIn(folder);
    }

    /** The fork of a results folder. */
    public static Path forkFile(Path folder) {
        return Marker.FORK.in(folder);
    }

    /** The key of a replicate of a variant. */
    public static String key(Fork.Variant variant, int replicate) {
        return beginning(variant) + replicate;
    }

    private static String beginning(Fork.Variant variant) {
        return variant.name() + "/";
    }

    /**
     * Adds a finished replicate of a variant to a log.
     *
     * @param scenario that of the variant
     */
    public static void add(RunLog log, Fork.Variant variant, Scenario scenario, ReplicateResult result)
            throws IOException {
        log.add(key(variant, result.replicate()), ReplicateRows.of(result, scenario));
    }

    @Override
    protected void writeTables() throws IOException {
        for (Fork.Variant variant : fork.variants()) {
            Path folder = Files.createDirectories(ResultsFolder.ofVariant(partial(), variant.name()));
            ResultsFolder.writeTables(folder, variant.of(origin().scenario()), log(), beginning(variant));
        }
    }

    @Override
    protected void writeParquet() throws IOException {
        for (Fork.Variant variant : fork.variants()) {
            ResultsFolder.writeParquet(ResultsFolder.ofVariant(partial(), variant.name()));
        }
    }

    @Override
    protected void writeReport() throws IOException {
        Manifest manifest = Manifest.read(partial());
        for (Fork.Variant variant : fork.variants()) {
            Path folder = ResultsFolder.ofVariant(partial(), variant.name());
            Scenario scenario = variant.of(origin().scenario());
            Origin own = ResultsFolder.origin(scenario, ScenarioFiles.write(scenario));
            own.begin(folder);
            manifest.write(folder, own);
            ResultsFolder.writeReport(folder, scenario);
        }
        ForkReport.draw(partial(), origin().scenario(), fork);
    }
}
