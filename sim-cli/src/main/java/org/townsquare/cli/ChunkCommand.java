package org.townsquare.cli;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.townsquare.experiment.cluster.Ranges;
import org.townsquare.experiment.sweep.LocalEngine;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.experiment.sweep.SweepProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

@Command(
        name = "chunk",
        hidden = true,
        header = "Compute chunks of a sweep's folder: what a task of a cluster does.",
        footer = {"", "Example: ./townsquare chunk results/phases.partial 0-4 7"})
final class ChunkCommand implements Callable<Integer> {

    private final Main townsquare;

    @Parameters(index = "0", paramLabel = "DIR", description = "The sweep's folder, while it is not complete.")
    private Path folder;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CHUNKS", description = "Numbers of chunks, or ranges.")
    private List<String> chunks;

    ChunkCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public Integer call() throws Exception {
        BitSet numbers = Ranges.read(String.join(" ", chunks));
        LocalEngine.run(SweepFiles.open(SweepOptions.folder(folder)), folder, numbers, 1, SweepProgress.NONE);
        townsquare.console().out().println("Done: chunks " + Ranges.text(numbers));
        return ExitCode.OK;
    }
}
