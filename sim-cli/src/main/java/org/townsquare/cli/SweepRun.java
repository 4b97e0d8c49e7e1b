package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.townsquare.experiment.cluster.Chunks;
import org.townsquare.experiment.cluster.Engine;
import org.townsquare.experiment.sweep.LocalEngine;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.results.sweep.SweepFolder;

/** Makes the runs of a sweep, or goes on with them, and its tables. */
record SweepRun(Undertaking undertaking) {

    /**
     * Runs it.
     *
     * @return the finished folder; nothing if the runs are not all there yet, as it was asked
     */
    Optional<Path> run(Plan plan) throws IOException, BadInput, InterruptedException {
        OutputOptions output = undertaking.output();
        int threads = output.threads();
        Optional<Engine> cluster =
                undertaking.engines(SweepRun::whenDetached).cluster(plan.sweep().cluster());
        Townsquare townsquare = undertaking.townsquare();
        try (SweepFolder folder = output.open(
                townsquare,
                undertaking.name(),
                (place, resume) ->
                        resume ? place.resume(SweepFolder.of(plan)) : place.resumeOrCreate(SweepFolder.of(plan)))) {
            SweepFolder.Status before = folder.status();
            undertaking.say(SweepReport.size(plan));
            undertaking.tellDone(before.runs(), "");
            undertaking.tellNotDrawn(plan.scenario());
            SweepCounter counter = new SweepCounter(plan, before, output.view(townsquare.console()));
            // A sweep may have been killed between its last run and its name.
            Undertaking.Making making =
                    () -> before.complete() || make(plan, folder.partial(), cluster, threads, counter);
            return undertaking.complete(folder, making, counter::stop, "Making the tables");
        }
    }

    private static String whenDetached(Path folder) {
        return "sweep --status " + Home.shown(folder)
                + " shows how far it is, and sweep --collect makes the tables at the end";
    }

    private static boolean make(Plan plan, Path folder, Optional<Engine> cluster, int threads, SweepCounter counter)
            throws IOException, InterruptedException {
        BitSet all = new BitSet();
        all.set(0, plan.chunks());
        if (cluster.isEmpty()) {
            LocalEngine.run(plan, folder, all, threads, counter);
            return true;
        }
        Chunks chunks = new Chunks(folder.toAbsolutePath().normalize(), () -> {
            BitSet missing = (BitSet) all.clone();
            missing.andNot(SweepFolder.complete(folder));
            return missing;
        });
        boolean made = cluster.get().compute(chunks, doing -> counter.look(SweepFolder.status(folder), doing));
        counter.look(SweepFolder.status(folder), "");
        return made;
    }
}
