package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.townsquare.cli.progress.Standing;
import org.townsquare.cli.table.Columns;
import org.townsquare.experiment.ClusterExecutor;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.SweepWork;
import org.townsquare.experiment.Work;
import org.townsquare.experiment.cluster.BatchEngine;
import org.townsquare.experiment.sweep.Estimate;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.ExitCode;

/** What is said of a sweep that is not run: its design and what it will take, or how far it has come. */
final class SweepLines {

    /** Design points that are shown at the beginning, before the last. */
    private static final int SHOWN = 5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private SweepLines() {}

    /** How large a sweep is, in words. */
    static String size(Plan plan) {
        return String.format(
                Locale.ROOT,
                "%s: %,d design %s × %s%,d %s = %s%,d runs of %,d steps",
                plan.sweep().title(),
                plan.design().size(),
                plan.design().size() == 1 ? "point" : "points",
                plan.isUntilPrecise() ? "up to " : "",
                plan.mostReplicates(),
                plan.mostReplicates() == 1 ? "replicate" : "replicates",
                plan.isUntilPrecise() ? "up to " : "",
                plan.runs(),
                plan.scenario().steps());
    }

    /** Shows the design and what it will take. */
    static void dryRun(Console console, Plan plan, int threads) {
        console.out().println(size(plan));
        console.out().println();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("Point"));
        head.addAll(plan.columns().parameters());
        rows.add(head);
        long size = plan.design().size();
        for (long point = 0; point < Math.min(SHOWN, size); point++) {
            rows.add(row(plan, point));
        }
        if (size > SHOWN + 1) {
            rows.add(head.stream().map(column -> "…").toList());
        }
        if (size > SHOWN) {
            rows.add(row(plan, size - 1));
        }
        Columns.lines(rows).forEach(console.out()::println);
        console.out().println();
        console.err().println("Making trial runs");
        estimate(plan, threads).forEach(console.out()::println);
        console.out().println("Nothing was written.");
    }

    private static List<String> row(Plan plan, long point) {
        List<String> row = new ArrayList<>(List.of(Long.toString(point)));
        row.addAll(plan.at(point).values());
        return row;
    }

    private static List<String> estimate(Plan plan, int threads) {
        Estimate run = Estimate.of(plan);
        String upTo = plan.isUntilPrecise() ? "up to " : "";
        List<String> lines = new ArrayList<>();
        if (run.failed() > 0) {
            lines.add(run.failed() + " of " + run.trials() + " trial runs failed.");
        }
        lines.add(String.format(
                Locale.ROOT,
                "Time: %sabout %s on %d %s (%s a run, by %,d trial runs).",
                upTo,
                Standing.words(run.seconds() * plan.runs() / threads),
                threads,
                threads == 1 ? "thread" : "threads",
                run.seconds() < 0.1
                        ? String.format(Locale.ROOT, "%.2f ms", 1e3 * run.seconds())
                        : String.format(Locale.ROOT, "%.1f s", run.seconds()),
                run.trials()));
        lines.add(String.format(
                Locale.ROOT,
                "Core-hours: %sabout %.3g on a cluster of such processors, a second or two for each task not counted.",
                upTo,
                run.seconds() * plan.runs() / 3600));
        // The parts and the tables made of them lie side by side for a while.
        lines.add(String.format(
                Locale.ROOT,
                "Disk: %sabout %s, and twice that while the tables are made.",
                upTo,
                bytes(run.bytes() * plan.runs())));
        return lines;
    }

    private static String bytes(double bytes) {
        return bytes >= 1e9
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : bytes >= 1e6
                        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                        : String.format(Locale.ROOT, "%.0f kB", Math.ceil(bytes / 1e3));
    }

    /** Shows how far the sweep of a folder has come. */
    static int status(Console console, Path given)
            throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        Path folder = SweepOptions.folder(given);
        Plan plan = SweepFiles.open(folder);
        SweepFolder.Status status = SweepFolder.status(folder);
        console.out().println(size(plan));
        if (status.complete()) {
            console.out().println("Complete: " + Home.shown(folder));
            return ExitCode.OK;
        }
        Work work = new SweepWork(plan);
        long most = plan.most(status.keys());
        int done = status.keys().size();
        BitSet missing = ClusterExecutor.chunks(work, Executor.missing(work, status.keys()));
        console.out()
                .printf(
                        Locale.ROOT,
                        "%,d of %s%,d runs done (%d %%), %,d failed; %,d of %,d chunks complete%n",
                        done,
                        plan.isUntilPrecise() ? "up to " : "",
                        most,
                        100L * done / most,
                        status.failed(),
                        plan.chunks() - missing.cardinality(),
                        plan.chunks());
        BatchEngine.standing(folder).forEach(console.out()::println);
        console.out()
                .println((status.running() ? "Running" : "No process on this machine is working on it")
                        + "; something was last written at " + local(status.last()));
        return ExitCode.OK;
    }

    private static String local(Instant time) {
        return TIME.format(time.atZone(ZoneId.systemDefault()));
    }
}
