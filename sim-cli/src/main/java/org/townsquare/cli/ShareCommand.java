package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.cli.page.Gallery;
import org.townsquare.cli.page.SharedPage;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "share",
        header = "Write one HTML file in which a scenario runs, in any current browser and without a network.",
        description = {
            "",
            "The page has the simulation in it, and gives the same numbers as the command line. Its reader plays it, moves"
                    + " sliders, lets things happen, and passes on what came of it as a link or as a scenario file."
        },
        footer = {
            "",
            "Examples:",
            "  ./townsquare share scenarios/new-network.yaml --out new-network.html",
            "  ./townsquare share --all pages"
        })
final class ShareCommand extends Subcommand {

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page; by default the scenario's name with .html, here. One that exists is written anew.")
    private Path out;

    @Option(
            names = "--all",
            paramLabel = "DIR",
            description =
                    "Write a folder of pages with an index instead: the story in six steps, networks that there were,"
                            + " textbook models.")
    private Path all;

    @Override
    public Integer call() throws BadInput, InvalidScenarioException, IOException {
        if (all != null) {
            return gallery();
        }
        Scenario read = scenario.read(townsquare.home());
        if (read.network() instanceof NetworkSpec.EdgeList) {
            throw new BadInput(
                    scenario.file() + ": network: a page cannot have a network from a file; allowed: any other kind");
        }
        Path page = out == null ? Path.of(scenario.name() + ".html") : out;
        if (Files.isDirectory(page)) {
            throw new BadInput("--out " + page + " is a folder; allowed: a file");
        }
        Path folder = page.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new BadInput("--out: " + folder + " is not a folder that exists");
        }
        SharedPage.write(page, read, "");
        print("Page: " + Home.shown(page) + " (" + Files.size(page) / 1000 + " kB); open it in a browser");
        return ExitCode.OK;
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
