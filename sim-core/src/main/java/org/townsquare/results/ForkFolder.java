package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results of a fork in the making: in the end a results folder for each variant below {@code variants/}, and on top of
 * them scenario.yaml, fork.yaml, manifest.json and the comparison. Keys of the log are {@code VARIANT/REPLICATE}.
 */
public final class ForkFolder extends OpenFolder {

    private static final String VARIANTS = "variants";

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

    /** The results folder of a variant within that of its fork. */
    public static Path variant(Path folder, String variant) {
        return folder.resolve(VARIANTS).resolve(variant);
    }

    private static String key(Fork.Variant variant, int replicate) {
        return beginning(variant) + replicate;
    }

    private static String beginning(Fork.Variant variant) {
        return variant.name() + "/";
    }

    /** Those that no variant lacks. */
    @Override
    public BitSet finished() {
        BitSet finished = all(origin().scenario().replicates());
        for (int variant = 0; variant < fork.variants().size(); variant++) {
            finished.and(finished(variant));
        }
        return finished;
    }

    /** Numbers of the replicates of a variant that need not be run any more. */
    public BitSet finished(int variant) {
        BitSet finished = all(origin().scenario().replicates());
        if (!isMade()) {
            var keys = log().keys();
            finished.stream()
                    .filter(replicate -> !keys.contains(key(fork.variants().get(variant), replicate)))
                    .forEach(finished::clear);
        }
        return finished;
    }

    /** Adds a finished replicate of a variant; when this returns, it survives a kill. Threads may do so at once. */
    public void write(int variant, ReplicateResult result) throws IOException {
        Fork.Variant of = fork.variants().get(variant);
        log().add(key(of, result.replicate()), ReplicateRows.of(result, of.of(origin().scenario())));
    }

    @Override
    protected void writeTables() throws IOException {
        for (Fork.Variant variant : fork.variants()) {
            Path folder = Files.createDirectories(variant(partial(), variant.name()));
            ResultsFolder.writeTables(folder, variant.of(origin().scenario()), log(), beginning(variant));
        }
    }

    @Override
    protected void writeReport() throws IOException {
        Manifest manifest = Manifest.read(partial());
        for (Fork.Variant variant : fork.variants()) {
            Path folder = variant(partial(), variant.name());
            Scenario scenario = variant.of(origin().scenario());
            Origin own = ResultsFolder.origin(scenario, ScenarioFiles.write(scenario));
            own.begin(folder);
            manifest.write(folder, own);
            ResultsFolder.writeReport(folder, scenario);
        }
        ForkReport.draw(partial(), origin().scenario(), fork);
    }
}
