package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.results.Crate;
import org.townsquare.results.folder.Place;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pack",
        header = "Pack a results folder into a zip with everything needed to repeat it.",
        description = {
            "",
            "The zip is an RO-Crate: the files that say what is run and those that they read, the results, their checksums, the"
                    + " build, and the command that makes the same tables. The same folder gives the same bytes."
        },
        footer = {"", "Example: ./townsquare pack results/new-network --out new-network.zip"})
final class PackCommand extends Subcommand {

    private static final String ENDING = ".zip";

    @Parameters(
            paramLabel = "DIR",
            description = "A results folder of runs, a fork, a sweep, or a search for a tipping point.")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The zip, which must not exist; by default the folder's name with .zip, beside it.")
    private Path out;

    @Override
    public Integer call() throws BadInput, IOException, InvalidScenarioException {
        Place.requireFolder(folder);
        Path whole = folder.toAbsolutePath().normalize();
        Path zip = out == null ? whole.resolveSibling(whole.getFileName() + ENDING) : out.toAbsolutePath();
        if (!zip.toString().endsWith(ENDING)) {
            throw new BadInput("--out " + out + " is not a zip; allowed: a name that ends in " + ENDING);
        }
        if (Files.exists(zip)) {
            throw new BadInput(Home.shown(zip) + " already exists: choose another --out");
        }
        OutFolder.above(zip);
        Crate.write(folder, Repeated.of(folder), zip);
        print("Packed: " + Home.shown(zip) + " (" + Files.size(zip) / 1000 + " kB)");
        return ExitCode.OK;
    }
}
