package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.townsquare.gui.Gui;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.window.MainWindow;
import org.townsquare.results.StoredRun;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "gui",
        header = "Open the window: watch a network tip, intervene, ask what if.",
        footer = {
            "",
            "The window speaks English. Reports, charts and pages to share have --language.",
            "",
            "Examples:",
            "  ./townsquare gui",
            "  ./townsquare gui scenarios/new-network.yaml",
            "  ./townsquare gui --from results/new-network --run 17 --step 900",
            "  ./townsquare gui --from results/new-network-levers --recipe 2"
        })
final class GuiCommand extends Subcommand {

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            converter = ByName.class,
            description = "The scenario to run, a file or a name; without it you choose one in the window.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Another value for a parameter, as in alternative.quality=1.5. Repeatable.")
    private List<String> set = List.of();

    @Mixin
    private RepeatOptions repeat;

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "At which step; by default the last, of a recipe the first.")
    private Integer step;

    @Override
    public Integer call()
            throws BadInput, IOException, InvalidScenarioException, Gui.NoDisplayException, InterruptedException {
        Consumer<MainWindow> begin = repeat.given() ? fromResults() : fromScenario();
        Gui.open(townsquare.home().root().resolve("scenarios"), begin);
        return ExitCode.OK;
    }

    private Consumer<MainWindow> fromScenario() throws BadInput, IOException, InvalidScenarioException {
        if (step != null) {
            throw new BadInput("--step says where to open a run of a results folder; give --from RESULTS, too");
        }
        if (file == null) {
            if (!set.isEmpty()) {
                throw new BadInput("--set changes a scenario; name its file, too");
            }
            return MainWindow::showChooser;
        }
        townsquare.home().require(file);
        ScenarioFiles.read(file, set); // the window opens what a short run has left, too
        return window -> window.open(file, set);
    }

    private Consumer<MainWindow> fromResults() throws BadInput, IOException, InvalidScenarioException {
        if (file != null || !set.isEmpty()) {
            throw new BadInput("--from RESULTS opens a run or a recipe as it was; it goes without SCENARIO and --set");
        }
        StoredRun stored = repeat.stored();
        int steps = stored.scenario().steps();
        if (step != null && (step < 0 || step > steps)) {
            throw new BadInput("--step " + step + " is out of range; allowed: 0 to " + steps);
        }
        Session session = Session.of(stored, Optional.ofNullable(step).orElse(repeat.isRecipe() ? 0 : steps));
        return window -> window.open(repeat.name(), session);
    }
}
