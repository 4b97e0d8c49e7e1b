package org.townsquare.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The results of a fork in the making: a results folder for each variant below {@code variants/}, and on top of them
 * scenario.yaml, fork.yaml and manifest.json at once and the comparison in the end. Each variant's folder is made as any
 * other is, so a kill at any moment leaves something to resume.
 */
public final class ForkFolder implements OpenFolder {

    private static final String VARIANTS = "variants";

    private final Path name;
    private final Path partial;
    private final Scenario scenario;
    private final Fork fork;
    private final FolderLock lock;
    /** The variants' folders; null for those that are complete. */
    private final List<ResultsFolder> variants = new ArrayList<>();

    private ForkFolder(Path name, Path partial, Scenario scenario, Fork fork, FolderLock lock) {
        this.name = name;
        this.partial = partial;
        this.scenario = scenario;
        this.fork = fork;
        this.lock = lock;
    }

    /** The variants of a resolved scenario that forks. */
    public static FolderContent<ForkFolder> of(Scenario scenario, Fork fork) {
        return new FolderContent<>(
                partial -> isOf(partial, scenario, fork), (name, partial) -> open(name, partial, scenario, fork));
    }

    private static ForkFolder open(Path name, Path partial, Scenario scenario, Fork fork) throws IOException {
        ForkFolder folder = new ForkFolder(name, partial, scenario, fork, FolderLock.take(partial));
        try {
            // The fork first: it tells the folder from that of a plain run.
            writeIfMissing(Marker.FORK.in(partial), ForkFiles.write(fork));
            writeIfMissing(partial.resolve(ResultsFolder.SCENARIO), ScenarioFiles.write(scenario));
            Manifest.open(partial, scenario);
            for (Fork.Variant variant : fork.variants()) {
                folder.variants.add(openVariant(variant(partial, variant.name()), variant.of(scenario)));
            }
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static ResultsFolder openVariant(Path name, Scenario scenario) throws IOException {
        if (Files.exists(name)) {
            return null;
        }
        Path partial = Place.partial(name);
        Files.createDirectories(partial);
        return ResultsFolder.open(name, partial, scenario, ScenarioFiles.write(scenario));
    }

    private static void writeIfMissing(Path file, String text) throws IOException {
        if (Files.notExists(file)) {
            Durable.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whether a partial folder belongs to this fork; one killed before it had any belongs to all. */
    private static boolean isOf(Path partial, Scenario scenario, Fork fork) throws IOException {
        Path own = Marker.FORK.in(partial);
        Path scenarios = partial.resolve(ResultsFolder.SCENARIO);
        return (Files.exists(own) || Files.notExists(scenarios))
                && ResultsFolder.hasOrLacks(own, ForkFiles.write(fork))
                && ResultsFolder.hasOrLacks(scenarios, ScenarioFiles.write(scenario));
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

    @Override
    public Path partial() {
        return partial;
    }

    /** Those that no variant lacks. */
    @Override
    public BitSet finished() throws IOException {
        BitSet finished = OpenFolder.all(scenario.replicates());
        for (int variant = 0; variant < variants.size(); variant++) {
            finished.and(finished(variant));
        }
        return finished;
    }

    /** Numbers of the replicates of a variant that need not be run any more. */
    public BitSet finished(int variant) throws IOException {
        ResultsFolder folder = variants.get(variant);
        return folder == null ? OpenFolder.all(scenario.replicates()) : folder.finished();
    }

    /** Adds a finished replicate of a variant; when this returns, it survives a kill. Threads may do so at once. */
    public void write(int variant, ReplicateResult result) throws IOException {
        variants.get(variant).write(result);
    }

    @Override
    public Path complete(List<String> commandLine) throws IOException {
        for (ResultsFolder variant : variants) {
            if (variant != null) {
                variant.complete(commandLine);
            }
        }
        Manifest.complete(partial, scenario, commandLine);
        ForkReport.draw(partial, scenario, fork);
        lock.remove();
        return ResultsFolder.named(partial, name);
    }

    @Override
    public void close() throws IOException {
        for (ResultsFolder variant : variants) {
            if (variant != null) {
                variant.close();
            }
        }
        lock.close();
    }
}
