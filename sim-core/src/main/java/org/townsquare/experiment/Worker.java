package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.townsquare.experiment.sweep.LocalEngine;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.experiment.sweep.SweepProgress;
import org.townsquare.results.Manifest;
import org.townsquare.results.Marker;
import org.townsquare.results.Part;
import org.townsquare.results.Parts;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.ResultsFolderException;
import org.townsquare.results.story.Arms;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** Makes chunks of a folder that another process holds, and of which this one knows nothing else: a task of a cluster. */
public interface Worker {

    /** How many chunks there are. */
    int chunks();

    /**
     * Makes some chunks, each of which leaves a file in the folder's parts. Those that are there are left out.
     *
     * @throws ResultsFolderException if this process has another build or other files than that which opened the folder
     */
    void make(BitSet chunks, int threads) throws IOException, InterruptedException;

    /**
     * Reads what is to be made.
     *
     * @param folder the unfinished one, of any kind
     * @throws InvalidScenarioException if the folder's files are damaged
     */
    static Worker open(Path folder) throws IOException, InvalidScenarioException {
        if (Marker.SWEEP.isIn(folder)) {
            return ofSweep(folder, SweepFiles.open(folder));
        }
        Work work = work(folder);
        Manifest.requireSame(folder, work.origin());
        return of(folder, work);
    }

    private static Work work(Path folder) throws IOException, InvalidScenarioException {
        Scenario scenario = ScenarioFiles.read(folder.resolve(ResultsFolder.SCENARIO), List.of());
        Optional<Marker> kind = Marker.of(folder);
        if (kind.isEmpty()) {
            return new Replicates(scenario);
        }
        return switch (kind.get()) {
            case FORK -> new Variants(scenario, ForkFiles.read(scenario, Marker.FORK.in(folder), Optional.empty()));
            case RAMP -> Ramp.in(folder, scenario);
            case TIPPING -> TippingWork.in(folder, scenario);
            case CALIBRATION -> CalibrationWork.in(folder, scenario);
            case CHECK -> CheckWork.in(folder, scenario);
            case LEVERS -> LeversWork.in(folder, scenario);
            case STORY -> new StoryWork(Arms.in(folder));
            case SWEEP, COMPARISON -> throw new IllegalArgumentException(folder + " has no numbered runs");
        };
    }

    private static Worker ofSweep(Path folder, Plan plan) {
        return new Worker() {
            @Override
            public int chunks() {
                return plan.chunks();
            }

            @Override
            public void make(BitSet chunks, int threads) throws IOException, InterruptedException {
                LocalEngine.run(plan, folder, chunks, threads, SweepProgress.NONE);
            }
        };
    }

    private static Worker of(Path folder, Work work) {
        return new Worker() {
            @Override
            public int chunks() {
                return work.size();
            }

            @Override
            public void make(BitSet chunks, int threads) throws IOException {
                Set<Integer> complete = Parts.of(folder).complete().keySet();
                for (int number : chunks.stream()
                        .filter(chunk -> !complete.contains(chunk))
                        .toArray()) {
                    try (Part part = Part.open(folder, number)) {
                        work.make(number, part.log(), threads, () -> {});
                        part.complete(0);
                    }
                }
            }
        };
    }
}
