package org.townsquare.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.TippingRuns;
import org.townsquare.experiment.TippingSearch;
import org.townsquare.experiment.Variation;
import org.townsquare.results.tipping.TippingFinding;
import org.townsquare.results.tipping.TippingFolder;
import org.townsquare.results.tipping.TippingQuestion;
import org.townsquare.results.words.Digits;
import org.townsquare.scenario.EntryPath;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "tipping",
        header = "Find the value of a parameter at which critical mass is as likely as not.",
        description = {
            "",
            "Begins with a few runs at nine values of the range. Each further batch goes where it says most about the middle"
                    + " of a fitted logistic curve. Prints the tipping point with its 95 %% interval and the curve, and leaves"
                    + " a folder with tables, chart and report.html. With a second --vary it finds the tipping point of the first"
                    + " at several values of the second: the frontier. With --ramp the parameter goes up and down within each run,"
                    + " which shows where the share of the alternative jumps and where it falls back."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare tipping scenarios/new-network.yaml --vary alternative.quality=0:3",
            "  ./townsquare tipping scenarios/new-network.yaml --vary alternative.initialUsers=0:0.6 --precision 0.01",
            "  ./townsquare tipping scenarios/new-network.yaml --vary alternative.quality=0:3 --vary choice.joining=0:2",
            "  ./townsquare tipping scenarios/new-network.yaml --vary alternative.marketing=0:0.02 --of critical-mass",
            "  ./townsquare tipping scenarios/textbook/brock-durlauf-spinodal-below.yaml --vary platforms.B.quality=-1:1 --ramp"
                    + " --steps 6000"
        })
final class TippingCommand extends Subcommand {

    /** Precision that is asked for by default, in parts of the range. */
    private static final double PRECISION = 0.01;

    private static final String PLATFORMS = "platforms";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenarios;

    @Option(
            names = "--vary",
            paramLabel = "path=low:high",
            required = true,
            description =
                    "The parameter and its range, as in alternative.initialUsers=0:0.6; a second one makes a frontier.")
    private List<String> vary;

    @Option(
            names = "--precision",
            paramLabel = "X",
            description =
                    "Stop when the interval reaches no farther than this to either side; by default 1 %% of the range.")
    private Double precision;

    @Option(names = "--budget", paramLabel = "N", description = "The most runs for a tipping point; 300 by default.")
    private int budget = 300;

    @Option(names = "--rows", paramLabel = "N", description = "Values of the second parameter; 7 by default.")
    private int rows = 7;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "The platform in question; by default the alternative whose parameter is varied, or the"
                    + " first.")
    private String platform;

    @Option(
            names = "--of",
            paramLabel = "outcome|critical-mass",
            description = "What must happen in a run: its outcome is critical mass (the default), or at the test the"
                    + " platform has at least its measured critical mass, or needs none.")
    private String of = TippingQuestion.Of.OUTCOME.word();

    @Option(
            names = "--common-random-numbers",
            description = "Run the same replicates at every value; by default every run is independent.")
    private boolean common;

    @Mixin
    private RampOptions ramp;

    @Mixin
    private WorkOptions work;

    @Override
    public Integer call() throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        if (ramp.isAsked()) {
            return rampUpAndDown();
        }
        scenarios.refuseReplicates("--budget says how many runs there may be in all");
        Scenario scenario = scenarios.read(townsquare.home());
        List<VaryOption> varied = varied();
        Draft draft = Draft.of(scenarios.file());
        Variation variation = new Variation(draft, overrides(), varied.get(0).path());
        TippingQuestion question = question(scenario, varied, variation);
        TippingRuns.check(variation, question);
        work.engines().refuseLeaving("a search submits one batch of runs after the other");
        String name = scenarios.name() + (question.rows() == null ? "-tipping" : "-frontier");
        search(scenario, variation, question, work.undertaking(name));
        return ExitCode.OK;
    }

    private int rampUpAndDown() throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        for (String other : List.of("--precision", "--budget", "--rows", "--of", "--common-random-numbers")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(other)) {
                throw new BadInput(other + " has no meaning with --ramp");
            }
        }
        List<VaryOption> varied = varied();
        if (varied.size() > 1) {
            throw new BadInput("--ramp goes along one parameter: give --vary once");
        }
        VaryOption vary = varied.get(0);
        String watched = judged(scenarios.read(townsquare.home()), vary.path());
        ramp.call(work.undertaking(scenarios.name() + "-ramp"), scenarios, vary, watched);
        return ExitCode.OK;
    }

    private void search(Scenario scenario, Variation variation, TippingQuestion question, Undertaking undertaking)
            throws IOException, BadInput, InterruptedException {
        Executor executor = undertaking.executor();
        String base = variation.base();
        try (TippingFolder folder = undertaking.open(() -> TippingFolder.of(scenario, question, base))) {
            undertaking.tellDone(folder.made(), " runs");
            undertaking.tellNotDrawn(scenario);
            Undertaking.Search<List<TippingFinding>> search = () -> {
                try {
                    return TippingRuns.search(
                            scenario,
                            variation,
                            question,
                            folder,
                            executor,
                            new ClusterLines(undertaking),
                            standing -> undertaking.say(line(standing, question)));
                } catch (InvalidScenarioException e) {
                    throw new IllegalStateException(e); // the ends of the range and what is between have been checked
                }
            };
            undertaking.search(
                    folder, search, findings -> findings.stream().flatMap(finding -> sentences(finding, question)));
        }
    }

    private static Stream<String> sentences(TippingFinding finding, TippingQuestion question) {
        Stream<String> sentences = finding.sentences(question).stream();
        return question.rows() == null
                ? sentences
                : Stream.concat(Stream.of(question.rows().path() + " = " + Digits.text(finding.row())), sentences);
    }

    private static String line(TippingSearch.Standing standing, TippingQuestion question) {
        return standing.runs() + " of at most " + question.budget() + " runs: "
                + standing.response().map(TippingFinding::text).orElse("all decided runs have ended alike so far");
    }

    private List<VaryOption> varied() throws BadInput {
        if (vary.size() > 2) {
            throw new BadInput("--vary can be given once, or twice for a frontier, not " + vary.size() + " times");
        }
        List<VaryOption> options = new ArrayList<>();
        for (String words : vary) {
            options.add(VaryOption.of(words));
        }
        if (options.size() == 2 && options.get(0).path().equals(options.get(1).path())) {
            throw new BadInput("--vary names " + options.get(0).path() + " twice: a frontier needs two parameters");
        }
        return options;
    }

    private TippingQuestion question(Scenario scenario, List<VaryOption> varied, Variation variation)
            throws BadInput, InvalidScenarioException {
        VaryOption first = varied.get(0);
        if (budget < TippingSearch.FEWEST_RUNS) {
            throw new BadInput("--budget must be at least " + TippingSearch.FEWEST_RUNS + " runs, not " + budget);
        }
        if (precision != null && !(precision > 0 && Double.isFinite(precision))) {
            throw new BadInput("--precision must be above 0, not " + precision);
        }
        if (varied.size() == 2 && rows < 2) {
            throw new BadInput("--rows must be at least 2, not " + rows);
        }
        first.check(variation);
        TippingQuestion.Rows frontier = null;
        if (varied.size() == 2) {
            VaryOption second = varied.get(1);
            Variation other = new Variation(variation.draft(), variation.overrides(), second.path());
            second.check(other);
            frontier = new TippingQuestion.Rows(second.path(), second.low(), second.high(), rows);
        }
        if (scenario.testStep().isEmpty()) {
            throw new BadInput(
                    "The run is too short for the subsidy-off test, so that every run would be undecided: give"
                            + " more --steps than criticalMass.settleDays + criticalMass.windowDays");
        }
        return new TippingQuestion(
                first.path(),
                first.low(),
                first.high(),
                precision == null ? PRECISION * (first.high() - first.low()) : precision,
                budget,
                common,
                judged(scenario, first.path()),
                of(),
                frontier);
    }

    private TippingQuestion.Of of() throws BadInput {
        List<String> words = Arrays.stream(TippingQuestion.Of.values())
                .map(TippingQuestion.Of::word)
                .toList();
        if (!words.contains(of)) {
            throw new BadInput("--of " + of + " is not known; allowed: " + String.join(", ", words));
        }
        return TippingQuestion.Of.values()[words.indexOf(of)];
    }

    /** Critical mass is looked for at the test alone unless the scenario says otherwise. */
    private List<String> overrides() throws BadInput {
        return of() == TippingQuestion.Of.OUTCOME
                ? scenarios.overrides()
                : Stream.concat(Stream.of("criticalMass.search=at-test"), scenarios.overrides().stream())
                        .toList();
    }

    /** The alternative whose critical mass is asked for. */
    private String judged(Scenario scenario, String path) throws BadInput {
        List<String> alternatives =
                scenario.alternatives().stream().map(PlatformSpec::name).toList();
        if (alternatives.isEmpty()) {
            throw new BadInput("The scenario has no alternative, so there is no critical mass to judge");
        }
        if (platform != null) {
            if (!alternatives.contains(platform)) {
                throw new BadInput("--platform " + platform + " is not an alternative in this scenario; allowed: "
                        + String.join(", ", alternatives));
            }
            return platform;
        }
        List<String> names = scenario.platformNames();
        return Optional.of(path)
                .filter(varied -> varied.startsWith(PLATFORMS))
                .flatMap(varied ->
                        EntryPath.of(names, varied.substring(PLATFORMS.length()).replaceFirst("^\\.", "")))
                .filter(entry -> entry.index() < names.size())
                .map(entry -> names.get(entry.index()))
                .filter(alternatives::contains)
                .orElse(alternatives.get(0));
    }
}
