package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.cli.table.CompareTable;
import org.townsquare.results.compare.Compared;
import org.townsquare.results.compare.ComparedReport;
import org.townsquare.results.compare.Side;
import org.townsquare.results.folder.Place;
import org.townsquare.results.words.Edition;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        header = "Put results folders side by side: verdicts, differences with intervals, charts, parameters.",
        description = {
            "",
            "Compares folders of runs, forks and sweeps, of the same scenario or of different ones,"
                    + " each with the first. Variants and design points are compared with those of the same name"
                    + " or values; a folder with runs of one setting is compared with all of them. Runs with the"
                    + " same seed and the same users are compared in pairs, others as independent runs, and the"
                    + " output says which."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare compare results/new-network results/new-network-2",
            "  ./townsquare compare plain=results/new-network better=results/new-network-2 --out better-or-not"
        })
final class CompareCommand extends Subcommand {

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "A results folder, or NAME=DIR to give it a name; two or more of them.")
    private List<String> folders;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of the comparison, which must not exist; by default a new one in results/.")
    private Path out;

    @Mixin
    private EditionOptions edition = new EditionOptions();

    @Override
    public Integer call() throws Exception {
        if (folders.size() < 2) {
            throw new BadInput("compare needs two results folders or more, not " + folders.size());
        }
        Place place = place();
        return compare(place, edition.edition());
    }

    private int compare(Place place, Edition edition) throws IOException, BadInput, InvalidScenarioException {
        List<Side> sides = new ArrayList<>();
        for (NamedFolder each : NamedFolder.of(folders, townsquare.folder(), true)) {
            sides.add(Side.of(each.name(), each.folder()));
        }
        Compared compared = Compared.of(sides);
        sides.forEach(side -> print(side.name() + ": " + side.holds() + ", " + Home.shown(side.folder())));
        CompareTable.lines(compared).forEach(this::print);
        Path written = edition.with(() -> place.fill(folder -> ComparedReport.write(folder, compared)));
        print("Comparison: " + Home.shown(written));
        return ExitCode.OK;
    }

    private Place place() throws BadInput {
        if (out == null) {
            return Place.numbered(townsquare.home().results(), "comparison");
        }
        if (out.toString().isEmpty() || !Place.isNamed(out) || Files.exists(out)) {
            throw new BadInput("--out must name a new folder, but "
                    + (out.toString().isEmpty()
                            ? "is empty"
                            : Files.exists(out) ? out + " already exists" : out + " ends in .partial"));
        }
        return Place.named(out.toAbsolutePath().normalize());
    }
}
