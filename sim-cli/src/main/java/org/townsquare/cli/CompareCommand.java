package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.townsquare.cli.table.CompareTable;
import org.townsquare.results.compare.Compared;
import org.townsquare.results.compare.ComparedReport;
import org.townsquare.results.compare.Side;
import org.townsquare.results.folder.Place;
import org.townsquare.results.words.Edition;
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
            arity = "0..*",
            paramLabel = "DIR DIR…",
            hideParamSyntax = true,
            description = "Results folders, two or more; NAME=DIR gives one a name.")
    private List<String> folders = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder of the comparison, which must not exist; by default a new one in results/.")
    private Path out;

    @Mixin
    private EditionOptions edition = new EditionOptions();

    @Override
    public Integer call() throws Exception {
        Refusals refusals = new Refusals();
        Optional<Place> place = refusals.of(this::place);
        Optional<Edition> reader = refusals.of(edition::edition);
        List<Side> sides = sides(refusals);
        refusals.tell();
        return compare(sides, place.orElseThrow(), reader.orElseThrow());
    }

    private List<Side> sides(Refusals refusals) throws IOException {
        List<Side> sides = new ArrayList<>();
        for (NamedFolder each : refusals.of(this::named).orElse(List.of())) {
            refusals.of(() -> Side.of(each.name(), each.folder())).ifPresent(sides::add);
        }
        return sides;
    }

    private List<NamedFolder> named() throws BadInput, IOException {
        if (folders.size() < 2) {
            throw new BadInput("compare needs two results folders or more, not " + folders.size());
        }
        return NamedFolder.of(folders, townsquare.folder(), true);
    }

    private int compare(List<Side> sides, Place place, Edition reader) throws IOException {
        Compared compared = Compared.of(sides);
        sides.forEach(side -> print(side.name() + ": " + side.holds() + ", " + Home.shown(side.folder())));
        CompareTable.lines(compared).forEach(this::print);
        Path written = reader.with(() -> place.fill(folder -> ComparedReport.write(folder, compared)));
        print("Comparison: " + Home.shown(written));
        return ExitCode.OK;
    }

    private Place place() throws BadInput {
        Place place = OutFolder.place(out, townsquare.home(), "comparison");
        OutFolder.above(place.first());
        if (out != null && Files.exists(out)) {
            throw new BadInput("--out must name a new folder, but " + out + " already exists");
        }
        return place;
    }
}
