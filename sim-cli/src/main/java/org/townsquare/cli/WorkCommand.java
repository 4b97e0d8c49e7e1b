package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.townsquare.experiment.Worker;
import org.townsquare.experiment.cluster.Ranges;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "work",
        hidden = true,
        header =
                "Make the runs of some chunks of a results folder that another process has opened: a task of a cluster.",
        description = {
            "",
            "Each chunk leaves a file in the folder's parts. Chunks that are complete are left out, and one that another"
                    + " task was killed in continues from there. Exit code 0 when all these chunks are complete, whether"
                    + " runs failed or not."
        })
final class WorkCommand extends Subcommand {

    @Parameters(paramLabel = "DIR", description = "The unfinished results folder.")
    private Path folder;

    @Option(
            names = "--chunks",
            paramLabel = "FIRST-LAST,…",
            required = true,
            description = "Which chunks, from 0; those beyond the last are left out.")
    private String chunks;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work; 1 by default.")
    private int threads = 1;

    @Override
    public Integer call() throws IOException, InterruptedException, BadInput, InvalidScenarioException {
        if (threads < 1) {
            throw new BadInput("--threads must be at least 1, not " + threads);
        }
        if (!Files.isRegularFile(folder.resolve(OpenFolder.LOG))) {
            throw new BadInput(folder + " is not an unfinished results folder: it has no " + OpenFolder.LOG);
        }
        Worker worker = Worker.open(folder);
        worker.make(numbers(worker.chunks()), threads);
        print("Chunks " + chunks + " are complete.");
        return ExitCode.OK;
    }

    private BitSet numbers(int all) throws BadInput {
        try {
            BitSet numbers = Ranges.read(chunks);
            numbers.clear(all, Math.max(all, numbers.length()));
            return numbers;
        } catch (IllegalArgumentException e) {
            throw new BadInput("--chunks " + chunks + " is not a range; allowed: numbers and ranges, as in 0-9,12");
        }
    }
}
