package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.townsquare.cli.progress.RunProgress;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.SweepWork;
import org.townsquare.experiment.Work;
import org.townsquare.experiment.cluster.BatchOptions;
import org.townsquare.experiment.cluster.ClusterException;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.results.words.EventWords;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Warning;

/**
 * What every command does that makes runs: opens a results folder, makes the runs that it lacks, completes it, and says
 * what came out. Whatever ends it before, the user learns how to go on.
 *
 * @param name of the folder, if the user gives none, and of jobs
 * @param words the command line
 */
record Undertaking(
        Townsquare townsquare, OutputOptions output, EngineOptions engines, String name, List<String> words) {

    /** What is said before charts are drawn, which may take its time. */
    static final String DRAWING = "Drawing charts and writing the report";

    /** Who makes runs, all of them before it goes on. */
    Executor executor() throws BadInput, InterruptedException {
        return executor(Path::toString);
    }

    /** Who makes runs: this process, or a cluster, which may be left alone. */
    Executor executor(Function<Path, String> whenDetached) throws BadInput, InterruptedException {
        return executor(BatchOptions.DEFAULT, whenDetached);
    }

    /**
     * The same.
     *
     * @param file what a file asks of a batch system
     */
    Executor executor(BatchOptions file, Function<Path, String> whenDetached) throws BadInput, InterruptedException {
        return new Engines(townsquare, name, engines, whenDetached).executor(file, output.threads());
    }

    /** What a folder is about. */
    interface Content<F extends OpenFolder> {
        FolderContent<F> read() throws IOException;
    }

    /** A new folder, or with --resume the unfinished one. */
    <F extends OpenFolder> F open(Content<F> content) throws BadInput {
        return output.open(
                townsquare,
                name,
                (place, resume) -> resume ? place.resume(content.read()) : place.create(content.read()));
    }

    /**
     * Makes the runs of a sweep, in the unfinished folder if there is one, and completes it.
     *
     * @return the finished folder; nothing if the runs are not all there yet, as it was asked
     */
    Optional<Path> sweep(Plan plan) throws IOException, BadInput, InterruptedException {
        Executor executor = executor(
                plan.sweep().cluster(),
                partial -> "sweep --status " + Home.shown(partial)
                        + " shows how far it is, and sweep --collect makes the tables at the end");
        FolderContent<SweepFolder> content = SweepFolder.of(plan);
        try (SweepFolder folder = output.open(
                townsquare, name, (place, resume) -> resume ? place.resume(content) : place.resumeOrCreate(content))) {
            say(SweepLines.size(plan));
            tellNotDrawn(plan.scenario());
            return run(folder, new SweepWork(plan), executor, "Making the tables");
        }
    }

    /** Says what came out, and where it is. */
    void print(Stream<String> lines, Path done) {
        lines.forEach(townsquare.console().out()::println);
        townsquare.console().out().println("Results: " + Home.shown(done));
    }

    /** Said when all runs are there. */
    interface Made {
        void tell() throws IOException;
    }

    /** Makes the runs that a folder lacks, shows how far they have come, and completes it. */
    Optional<Path> run(OpenFolder folder, Work work, Executor executor, String atTheEnd)
            throws IOException, InterruptedException {
        return run(folder, work, executor, () -> {}, atTheEnd);
    }

    /**
     * The same.
     *
     * @param made is told before the tables are written
     * @return the finished folder; nothing if the runs are not all there yet, as it was asked
     */
    Optional<Path> run(OpenFolder folder, Work work, Executor executor, Made made, String atTheEnd)
            throws IOException, InterruptedException {
        int missing = Executor.missing(work, folder).cardinality();
        tellDone(work.size() - missing, String.format(Locale.ROOT, " of %,d %ss", work.size(), work.unit()));
        RunProgress progress = new RunProgress(output.view(townsquare.console()), work.unit());
        Making making = () -> {
            boolean all = executor.make(work, folder, progress);
            if (all) {
                made.tell();
            }
            return all;
        };
        return complete(folder, making, progress::stop, atTheEnd);
    }

    /** Asks for runs as it goes. */
    interface Search<T> {

        /** @return what it has found */
        T find() throws IOException, InterruptedException;
    }

    /** Searches, completes the folder, and says what was found, in these words. */
    <T> void search(OpenFolder folder, Search<T> search, Function<T, Stream<String>> words)
            throws IOException, InterruptedException {
        List<T> found = new ArrayList<>();
        Making making = () -> found.add(search.find());
        Path done = complete(folder, making, () -> {}, "Writing the report").orElseThrow();
        print(words.apply(found.get(0)), done);
    }

    /** Makes the runs. */
    interface Making {

        /** @return false if they are not all there yet, as it was asked */
        boolean runs() throws IOException, InterruptedException;
    }

    /**
     * Makes runs and completes the folder.
     *
     * @param stopProgress ends what shows how far it has come
     * @param atTheEnd what to say before the tables and charts are made, which may take its time
     * @return the finished folder; nothing if the runs are not all there yet, as it was asked
     */
    Optional<Path> complete(OpenFolder folder, Making making, Runnable stopProgress, String atTheEnd)
            throws IOException, InterruptedException {
        say("Running into " + Home.shown(folder.partial()));
        Unfinished unfinished = new Unfinished(townsquare.console(), stopProgress, folder, words);
        try {
            boolean all = making.runs();
            stopProgress.run();
            if (!all) {
                unfinished.forget();
                return Optional.empty();
            }
            say(atTheEnd);
            Path done = folder.complete(words);
            unfinished.forget();
            return Optional.of(done);
        } catch (RuntimeException | OutOfMemoryError e) {
            unfinished.forget(); // it would fail again
            throw e;
        } catch (ClusterException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("Could not write into " + Home.shown(folder.partial()) + ": " + Errors.message(e), e);
        } finally {
            stopProgress.run();
        }
    }

    /** Tells how much need not be made any more. */
    void tellDone(long done, String of) {
        if (done > 0) {
            say(String.format(Locale.ROOT, "%,d%s are done already", done, of));
        }
    }

    /** Tells what stands in the network's files, which are bad input, too: found out before anything is written. */
    void tellNetwork(Scenario scenario) {
        scenario.network().read().ifPresent(network -> say("Network: " + network.report()));
    }

    /** Tells that what is uncertain is not drawn where it is not. */
    void tellNotDrawn(Scenario scenario) {
        if (scenario.isUncertain()) {
            say(
                    "Warning: uncertain: is not drawn here: each parameter has the scenario's own value, so intervals include only"
                            + " chance. 'run' draws it");
        }
    }

    /** Says what a scenario is warned of. */
    void warn(List<Warning> warnings) {
        warnings.forEach(warning -> say("Warning: " + warning.path() + ": " + EventWords.of(warning)));
    }

    void say(String line) {
        if (!output.isQuiet()) {
            townsquare.console().err().println(line);
        }
    }
}
