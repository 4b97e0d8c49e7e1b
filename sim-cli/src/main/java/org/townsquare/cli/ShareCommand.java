package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
        footer = {"", "Example: ./townsquare share scenarios/new-network.yaml --out new-network.html"})
final class ShareCommand implements Callable<Integer> {

    private final Main townsquare;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page; by default the scenario's name with .html, here. One that exists is written anew.")
    private Path out;

    ShareCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public Integer call() throws BadInput, InvalidScenarioException, IOException {
        Scenario read = scenario.read(townsquare.home());
        if (read.network() instanceof NetworkSpec.EdgeList) {
            throw new BadInput(
                    scenario.file() + ": network: a page cannot have a network from a file; allowed: any other kind");
        }
        Path page = out == null ? Path.of(scenario.name() + ".html") : out;
        if (Files.isDirectory(page)) {
            throw new BadInput("--out " + page + " is a folder; allowed: a file");
        }
        SharedPage.write(page, read, "");
        townsquare
                .console()
                .out()
                .println("Page: " + Home.shown(page) + " (" + Files.size(page) / 1000 + " kB); open it in a browser");
        return ExitCode.OK;
    }
}
