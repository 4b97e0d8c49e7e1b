package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.townsquare.cli.page.PageFile;
import org.townsquare.cli.table.Columns;
import org.townsquare.cli.table.CoverageTable;
import org.townsquare.cli.table.VerificationTable;
import org.townsquare.experiment.TippingCoverage;
import org.townsquare.experiment.Verification;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        header = "Run the textbook scenarios and compare them with published results.",
        description = {
            "",
            "Each row is a published result that a scenario lists under 'expect', beside the mean over"
                    + " its replicates with the standard error, or beside what a ramp or a search finds. A run that ended too early to tell counts neither way, and its row fails.",
            "",
            "Exit code 1 when a row fails.",
            "",
            "With --story: instead, run the paired experiments for a story's claims, and say in plain"
                    + " words which of them the model bears out. A claim that it does not bear out is a finding,"
                    + " not a failure. The runs go into a results folder, so that --resume continues after a"
                    + " stop."
        },
        footer = {
            "",
            "Examples:",
            "  ./townsquare verify",
            "  ./townsquare verify --story --write docs/story.md",
            "  ./townsquare verify --tipping-coverage --write docs/theory.md"
        })
final class VerifyCommand extends Subcommand {

    private static final String BEGIN = "<!-- verify -->\n";
    private static final String END = "<!-- end -->";
    private static final Set<String> OF_ALL = Set.of("--write", "--tipping-coverage", "--verbose");
    /** For each curve of a coverage. */
    private static final int SEARCHES = 200;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description =
                    "Scenario files with expectations; by default all of scenarios/textbook. With --story a story's file; by default docs/story.yaml.")
    private List<Path> files = List.of();

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description =
                    "Also write the table into a Markdown file, between '<!-- verify -->' and '<!-- end -->'; with --story a"
                            + " page of its own.")
    private Path page;

    @Option(names = "--story", description = "Test the claims of a story instead.")
    private boolean story;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "With --story: how many runs each arm has, in place of what the story says; at least 2.")
    private Integer runs;

    @Option(
            names = "--tipping-coverage",
            description =
                    "Instead, measure how often 200 searches for a tipping point cover it, on known curves; takes about two minutes.")
    private boolean coverage;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private WorkOptions work;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InvalidScenarioException, BadInput, InterruptedException {
        if (story && coverage) {
            throw new BadInput("--story and --tipping-coverage are two questions: ask one at a time");
        }
        refuseOptionsOfStories();
        if (runs != null && runs < 2) {
            throw new BadInput("--runs must be at least 2, not " + runs);
        }
        if (story) {
            new StoryTold(work.undertaking("story")).tell(files, runs, page, language.language());
            return ExitCode.OK;
        }
        if (coverage) {
            return coverage();
        }
        Map<String, Verification> scenarios = read();
        String text = page == null ? "" : readPage();

        VerificationTable table = new VerificationTable();
        int rows = 0;
        int failed = 0;
        for (Map.Entry<String, Verification> scenario : scenarios.entrySet()) {
            townsquare.console().err().println("Running " + scenario.getKey());
            for (Verification.Row row : scenario.getValue().rows()) {
                table.add(scenario.getKey(), row);
                rows++;
                failed += row.holds() ? 0 : 1;
            }
        }
        table.lines().forEach(this::print);
        print("");
        print(failed == 0 ? "All " + rows + " rows pass." : failed + " of " + rows + " rows fail.");
        if (page != null) {
            PageFile.write(page, replaced(text, table.markdown()));
        }
        return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Only a story leaves a folder. */
    private void refuseOptionsOfStories() throws BadInput {
        if (!story) {
            for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
                if (!OF_ALL.contains(option.longestName())) {
                    throw new BadInput(option.longestName() + " goes with --story");
                }
            }
        }
    }

    /** Exit code 1 if a row covers less often than 93 in 100. */
    private int coverage() throws IOException, BadInput {
        if (!files.isEmpty()) {
            throw new BadInput("--tipping-coverage searches on curves, not in scenarios: leave "
                    + files.stream().map(Path::toString).collect(Collectors.joining(" ")) + " out");
        }
        String text = page == null ? "" : readPage();
        List<TippingCoverage> rows = TippingCoverage.rows(SEARCHES);
        List<List<String>> table = CoverageTable.of(rows);
        Columns.lines(table).forEach(this::print);
        if (page != null) {
            PageFile.write(page, replaced(text, Columns.markdown(table)));
        }
        return rows.stream().allMatch(TippingCoverage::holds) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** All scenarios, before any is run: bad input is told at once. */
    private Map<String, Verification> read() throws IOException, InvalidScenarioException, BadInput {
        List<Path> chosen = files.isEmpty() ? townsquare.home().textbook() : files;
        if (chosen.isEmpty()) {
            throw new BadInput(
                    "There are no textbook scenarios in " + townsquare.home().root());
        }
        Map<String, Verification> scenarios = new LinkedHashMap<>();
        for (Path file : chosen) {
            Scenario scenario = townsquare.home().read(file, List.of());
            if (scenario.expect().isEmpty()) {
                throw new BadInput(Home.shown(file) + " expects nothing: it has no 'expect'");
            }
            scenarios.put(Home.name(file), new Verification(scenario));
        }
        return scenarios;
    }

    private String readPage() throws IOException, BadInput {
        if (Files.notExists(page)) {
            throw new BadInput(page + " does not exist");
        }
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        if (begin < 0 || text.indexOf(END, begin) < 0) {
            throw new BadInput(page + " has no lines '" + BEGIN.strip() + "' and '" + END + "' for the table");
        }
        return text;
    }

    private static String replaced(String text, List<String> table) {
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        List<String> lines = new ArrayList<>(table);
        lines.add(text.substring(text.indexOf(END, begin)));
        return text.substring(0, begin) + String.join("\n", lines);
    }
}
