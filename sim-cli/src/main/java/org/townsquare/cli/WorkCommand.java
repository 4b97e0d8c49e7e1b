package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townsquare.experiment.sweep.LocalEngine;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.experiment.sweep.SweepProgress;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "work",
        hidden = true,
        header =
                "Make the runs of some chunks of a sweep whose folder another process has opened: a task of a cluster.",
        description = {
            "",
            "Each chunk leaves a file in the folder's parts. Chunks that are complete are left out, and one that another"
                    + " task was killed in goes on from there. Exit code 0 when all these chunks are complete, whether"
                    + " runs failed or not."
        })
final class WorkCommand implements Callable<Integer> {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    private final Main townsquare;

    @Parameters(paramLabel = "DIR", description = "The unfinished results folder.")
    private Path folder;

    @Option(
            names = "--chunks",
            paramLabel = "FIRST-LAST",
            required = true,
            description = "Which chunks, from 0; those beyond the last chunk of the sweep are left out.")
    private String chunks;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work; 1 by default.")
    private int threads = 1;

    WorkCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, BadInput, InvalidScenarioException {
        if (threads < 1) {
            throw new BadInput("--threads must be at least 1, not " + threads);
        }
        Path unfinished = SweepOptions.folder(folder);
        Plan plan = SweepFiles.open(unfinished);
        LocalEngine.run(plan, unfinished, range(plan.chunks()), threads, SweepProgress.NONE);
        townsquare.console().out().println("Chunks " + chunks + " are complete.");
        return ExitCode.OK;
    }

    private BitSet range(int all) throws BadInput {
        Matcher range = RANGE.matcher(chunks);
        if (!range.matches()) {
            throw new BadInput("--chunks " + chunks + " is no range; allowed: one number, or two as in 0-9");
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        BitSet numbers = new BitSet();
        if (first <= last) {
            numbers.set(Math.min(first, all), Math.min(last + 1, all));
        }
        return numbers;
    }
}
