package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.Part;
import org.townsquare.results.folder.Parts;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.story.Arms;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * Makes chunks of a folder that another process holds, and of which this one knows nothing else: a task of a cluster.
 *
 * @param folder the unfinished one
 * @param work what it says that is to be made
 */
public record Worker(Path folder, Work work) {

    /**
     * Reads what is to be made.
     *
     * @param folder the unfinished one, of any kind
     * @throws InvalidScenarioException if the folder's files are damaged
     * @throws ResultsFolderException if this process has another build or other files than that which opened the folder
     */
    public static Worker open(Path folder) throws IOException, InvalidScenarioException {
        Work work = work(folder);
        Manifest.requireSame(folder, work.origin());
        return new Worker(folder, work);
    }

    private static Work work(Path folder) throws IOException, InvalidScenarioException {
        Optional<Marker> kind = Marker.of(folder);
        if (kind.isPresent() && kind.get() == Marker.SWEEP) {
            return new SweepWork(SweepFiles.open(folder));
        }
        Scenario scenario = ScenarioFiles.read(folder.resolve(Origin.SCENARIO), List.of());
        if (kind.isEmpty()) {
            return new Replicates(scenario);
        }
        return switch (kind.get()) {
            case FORK -> new Variants(scenario, ForkFiles.read(scenario, Marker.FORK.in(folder), Optional.empty()));
            case RAMP -> Ramp.in(folder, scenario);
            case TIPPING -> TippingWork.in(folder, scenario);
            case CALIBRATION -> CalibrationWork.in(folder);
            case CHECK -> CheckWork.in(folder);
            case LEVERS -> LeversWork.in(folder, scenario);
            case STORY -> new StoryWork(Arms.in(folder));
            case SWEEP, COMPARISON -> throw new IllegalArgumentException(folder + " has no numbered runs");
        };
    }

    /** How many chunks there are. */
    public int chunks() {
        return (work.size() + work.chunk() - 1) / work.chunk();
    }

    /** Makes some chunks, each of which leaves a file in the folder's parts. Those that are there are left out. */
    public void make(BitSet chunks, int threads) throws IOException, InterruptedException {
        Set<Integer> complete = Parts.of(folder).complete().keySet();
        for (int chunk :
                chunks.stream().filter(number -> !complete.contains(number)).toArray()) {
            make(chunk, threads);
        }
    }

    private void make(int chunk, int threads) throws IOException, InterruptedException {
        int first = chunk * work.chunk();
        int end = Math.min(work.size(), first + work.chunk());
        try (Part part = Part.open(folder, chunk)) {
            Set<String> before = part.log().keys();
            for (int number = first; number < end; number++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (!work.isMade(number, before)) {
                    work.make(number, part.log(), threads, Progress.NONE);
                }
            }
            part.complete();
        }
    }
}
