package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.townsquare.cli.page.Gallery;
import org.townsquare.cli.page.SharedPage;
import org.townsquare.results.StoredRun;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.words.Edition;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "share",
        header = "Write one HTML file that runs a scenario in any current browser, offline.",
        description = {
            "",
            "The page contains the simulation and gives the same numbers as the command line. A reader"
                    + " can play it, move sliders, trigger events, and pass on the result as a link or as a"
                    + " scenario file. Given a results folder instead of a scenario, the page shows the stored"
                    + " verdict and charts; beside them any run can be repeated, checked against the stored one,"
                    + " and changed."
        },
        footer = {
            "",
            "Examples:",
            "  ./townsquare share scenarios/new-network.yaml --out new-network.html",
            "  ./townsquare share results/new-network",
            "  ./townsquare share --all pages"
        })
final class ShareCommand extends Subcommand {

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page; by default the name of the scenario or folder with .html, in the current"
                    + " folder. An existing file is replaced.")
    private Path out;

    @Option(
            names = "--all",
            paramLabel = "DIR",
            description = "Instead, write a folder of pages with an index: the story in six steps, historical"
                    + " networks, textbook models.")
    private Path all;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws Exception {
        return Edition.of(language.language()).with(all == null ? this::share : this::gallery);
    }

    private int share() throws BadInput, InvalidScenarioException, IOException {
        boolean isResults = scenario.file() != null && Files.isDirectory(scenario.file());
        Scenario read = isResults ? stored(scenario.file()) : scenario.read(townsquare.home());
        if (read.network() instanceof NetworkSpec.EdgeList) {
            throw new BadInput(scenario.file() + ": network: a page cannot have a network from a file; "
                    + (isResults ? "'report' writes a page that shows the stored results" : "allowed: any other kind"));
        }
        Path page = page();
        if (isResults) {
            SharedPage.write(page, read, scenario.file());
        } else {
            SharedPage.write(page, read);
        }
        print("Page: " + Home.shown(page) + " (" + Files.size(page) / 1000 + " kB); open it in a browser");
        return ExitCode.OK;
    }

    /** The scenario of a results folder. */
    private Scenario stored(Path folder) throws BadInput, InvalidScenarioException, IOException {
        if (!scenario.overrides().isEmpty()) {
            throw new BadInput(
                    folder + " has its scenario: give no --set, --seed, --replicates or --steps beside it; the"
                            + " page has sliders");
        }
        Optional<Marker> other = Marker.of(folder).filter(kind -> kind != Marker.FORK);
        if (other.isPresent()) {
            throw new BadInput(folder + " holds " + other.get().words()
                    + ", which a page cannot show; allowed: the results folder of a scenario's runs, that of a variant of"
                    + " a fork, or a scenario file");
        }
        StoredRun.open(folder, 0); // refuses the others
        return ScenarioFiles.read(folder.resolve(Origin.SCENARIO), List.of());
    }

    private Path page() throws BadInput, IOException {
        Path named = scenario.file().toAbsolutePath().normalize(); // a folder may be typed as .
        Path page = out == null ? townsquare.folder().resolve(Home.name(named) + ".html") : out;
        if (Files.isDirectory(page)) {
            throw new BadInput("--out " + page + " is a folder; allowed: a file");
        }
        if (Files.exists(page) && Files.isSameFile(page, scenario.file())) {
            throw new BadInput("--out " + page + " is the scenario itself; allowed: another file");
        }
        OutFolder.above(page);
        return page;
    }

    private int gallery() throws BadInput, InvalidScenarioException, IOException {
        scenario.refuse("--all has its scenarios");
        if (out != null || Files.isRegularFile(all)) {
            throw new BadInput(
                    "--all names the folder of the pages, so there is no --out beside it, and it is no file");
        }
        int pages = Gallery.write(
                townsquare.home().root().resolve("scenarios"), townsquare.home().textbook(), all);
        print("Pages: " + pages + "; begin with " + Home.shown(all.resolve("index.html")));
        return ExitCode.OK;
    }
}
