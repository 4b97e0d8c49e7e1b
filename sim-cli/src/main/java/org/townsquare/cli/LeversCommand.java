package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.townsquare.cli.table.RecipeLines;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.LeversRuns;
import org.townsquare.experiment.levers.LeverSearch;
import org.townsquare.experiment.levers.LeverWatcher;
import org.townsquare.results.levers.LeversFinding;
import org.townsquare.results.levers.LeversFolder;
import org.townsquare.results.levers.LeversQuestion;
import org.townsquare.results.levers.LeversWords;
import org.townsquare.results.levers.Recipe;
import org.townsquare.results.levers.RecipeWords;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Nearest;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.scenario.levers.DefaultLevers;
import org.townsquare.scenario.levers.LeverFiles;
import org.townsquare.scenario.levers.Moves;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "levers",
        header = "Find the cheapest changes with which a platform reaches critical mass.",
        description = {
            "",
            "Looks for recipes: sets of levers with which the platform reaches the target probability,"
                    + " and of which none can be left out. Each recipe is tested again with fresh random"
                    + " numbers. Leaves recipes.csv, the effect of each lever alone, readable rules, charts and"
                    + " report.html; docs/levers.md explains them. With --recipe it prints a recipe of a results"
                    + " folder as a scenario."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare levers scenarios/new-network.yaml --budget 1000 --set users.count=2000",
            "  ./townsquare levers my-town.yaml --levers my-levers.yaml --target 0.8",
            "  ./townsquare levers my-town.yaml --for Square",
            "  ./townsquare levers results/new-network-levers --recipe 2 > my.yaml"
        })
final class LeversCommand extends Subcommand {

    private static final String RECIPE = "--recipe";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenarios;

    @Option(
            names = "--levers",
            paramLabel = "FILE",
            description = "The levers; by default those that fit the scenario.")
    private Path levers;

    @Option(names = "--target", paramLabel = "P", description = "The probability to reach; 0.5 by default.")
    private double target = 0.5;

    @Option(names = "--budget", paramLabel = "N", description = "The most runs in all; 2000 by default.")
    private int budget = 2000;

    @Option(
            names = "--for",
            paramLabel = "PLATFORM",
            description = "The platform whose levers these are; by default the first alternative. For an incumbent:"
                    + " what it takes to keep its users.")
    private String platform;

    @Mixin
    private PriorsOption priors;

    @Option(
            names = "--ensemble",
            paramLabel = "FILE",
            description = "Joint draws of uncertain parameters, as for 'run'.")
    private Path ensemble;

    @Option(
            names = RECIPE,
            paramLabel = "N",
            description = "Print this recipe as a scenario; give the results folder in place of SCENARIO.")
    private Integer recipe;

    @Mixin
    private WorkOptions work;

    @Override
    public Integer call() throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        if (recipe != null) {
            refuseOthersThanRecipe();
            townsquare.console().out().print(ScenarioFiles.write(Recipes.scenario(scenarios.file(), recipe)));
            return ExitCode.OK;
        }
        scenarios.refuseReplicates("--budget says how many runs there may be in all");
        List<String> wrong = new ArrayList<>();
        checkOptions(wrong);
        Draft draft;
        Scenario scenario;
        try {
            checkLength(scenarios.read(townsquare.home()), wrong);
            draft = draft();
            scenario = draft.with(List.of());
            if (scenario.isUncertain()) {
                draft = draft.over(List.of("replicates=" + 2 * LeversFinding.FUTURES)); // a draw for each two
                scenario = draft.with(List.of());
            }
        } catch (InvalidScenarioException e) {
            tell(e.problems(), wrong);
            if (levers != null) {
                tell(LeverFiles.check(List.of(levers)), wrong);
            }
            throw new BadInput(String.join(System.lineSeparator(), wrong));
        }
        String whose = whose(scenario, wrong);
        Moves moves = moves(draft, scenario, whose, wrong);
        if (!wrong.isEmpty()) {
            throw new BadInput(String.join(System.lineSeparator(), wrong));
        }
        work.engines().refuseLeaving("a search submits one batch of runs after the other");
        boolean defends = scenario.platform(whose).role() == Role.INCUMBENT;
        search(scenario, moves, new LeversQuestion(whose, defends, target, budget), draft.yaml());
        return ExitCode.OK;
    }

    private void refuseOthersThanRecipe() throws BadInput {
        List<String> others = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !List.of(RECIPE, "--verbose").contains(name))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            throw new BadInput(String.join(", ", others) + " would change nothing with " + RECIPE
                    + ", which prints what is in the folder; 'run --from DIR --recipe " + recipe + "' takes changes");
        }
    }

    private static void tell(List<Problem> problems, List<String> wrong) {
        problems.forEach(problem -> wrong.add(problem.toString()));
    }

    private Draft draft() throws BadInput, IOException {
        Draft draft = priors.with(Draft.of(scenarios.file()).over(scenarios.overrides()), townsquare);
        return ensemble == null ? draft : draft.learnt(ensemble);
    }

    private void checkOptions(List<String> wrong) {
        if (!(target > 0 && target < 1)) {
            wrong.add("--target is " + target + "; allowed: a probability above 0 and below 1");
        }
        if (budget < LeverSearch.FEWEST_RUNS) {
            wrong.add("--budget is " + budget + "; allowed: from " + LeverSearch.FEWEST_RUNS + " runs on");
        }
    }

    private static void checkLength(Scenario scenario, List<String> wrong) {
        if (scenario.testStep().isEmpty()) {
            wrong.add("The run is too short for the subsidy-off test, so that every run would be undecided: give"
                    + " more --steps than criticalMass.settleDays + criticalMass.windowDays");
        }
    }

    /** Whose levers are sought; of a scenario without such a platform, that of nobody. */
    private String whose(Scenario scenario, List<String> wrong) {
        List<String> names = scenario.platformNames();
        if (platform != null) {
            if (!names.contains(platform)) {
                wrong.add("--for " + platform + " is not a platform in this scenario" + Nearest.hint(platform, names));
            }
            return names.contains(platform) ? platform : names.get(0);
        }
        if (scenario.hasAlternative()) {
            return scenario.alternatives().get(0).name();
        }
        wrong.add("The scenario has no alternative whose critical mass could be sought; allowed: --for"
                + " with an incumbent, of which there " + (names.size() == 1 ? "is " : "are ")
                + String.join(", ", names));
        return names.get(0);
    }

    /** The levers, null if something is wrong with them. */
    private Moves moves(Draft draft, Scenario scenario, String whose, List<String> wrong) {
        try {
            return levers == null
                    ? LeverFiles.of(DefaultLevers.of(scenario, whose), draft, scenario)
                    : LeverFiles.read(levers, draft, scenario);
        } catch (InvalidScenarioException e) {
            tell(e.problems(), wrong);
            return null;
        }
    }

    private static LeverWatcher told(Undertaking undertaking, SearchLines lines, RecipeWords words) {
        return new LeverWatcher() {
            @Override
            public void begins(String stage) {
                lines.begin(stage);
            }

            @Override
            public void found(Recipe recipe) {
                undertaking.say(words.found(recipe));
            }
        };
    }

    private void search(Scenario scenario, Moves moves, LeversQuestion question, String base)
            throws IOException, BadInput, InterruptedException {
        Undertaking undertaking = work.undertaking(scenarios.name() + "-levers");
        Executor executor = undertaking.executor();
        try (LeversFolder folder = undertaking.open(() -> LeversFolder.of(scenario, moves, question, base))) {
            undertaking.tellDone(folder.made(), " runs");
            SearchLines lines = new SearchLines(undertaking, budget, 1);
            undertaking.search(
                    folder,
                    () -> LeversRuns.search(
                            scenario,
                            moves,
                            question,
                            base,
                            folder,
                            executor,
                            lines,
                            told(undertaking, lines, new RecipeWords(scenario, moves, question))),
                    finding -> Stream.concat(
                            RecipeLines.of(moves, finding).stream(),
                            new LeversWords(scenario, moves, question, finding).sentences().stream()));
        }
    }
}
