package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.townsquare.cli.page.PageFile;
import org.townsquare.cli.table.Columns;
import org.townsquare.experiment.history.History;
import org.townsquare.experiment.history.HistoryReport;
import org.townsquare.experiment.history.Scorecard;
import org.townsquare.experiment.history.ScorecardTable;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.Place;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.results.words.Edition;
import org.townsquare.scenario.file.InputFiles;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

@Command(
        name = "history",
        header = "Run historical launches from their coded facts, and compare the runs with what happened.",
        description = {
            "",
            "Each row of the file is a launch, coded in the columns of history/CODEBOOK.md. One"
                    + " mapping, the same for all, turns each launch into a scenario; all runs together are a"
                    + " sweep. After a kill the same command continues. history.html in the results folder has"
                    + " the scorecard."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare history history/launches.csv",
            "  ./townsquare history my-launches.csv --write my-launches",
            "  ./townsquare history history/launches.csv --priors behaviour --draws 200",
            "  ./townsquare history history/launches.csv --from results/history --page docs/history.md"
        })
final class HistoryCommand extends Subcommand {

    private static final int MOST_DRAWS = 10_000;

    @Parameters(paramLabel = "LAUNCHES", description = "The file of launches.")
    private Path file;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "The mapping from codes to parameters; by default history/mapping.yaml.")
    private Path mapping;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Another value for a parameter of the scenario in all runs. Repeatable.")
    private List<String> set = List.of();

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "Instead of running, write the scenario of each launch, and the sweep of all of them, into"
                    + " a new folder.")
    private Path write;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "Instead of running, make the scorecard from a finished folder of the same launches and"
                    + " mapping.")
    private Path from;

    @Option(names = "--page", paramLabel = "FILE", description = "Also write the scorecard as a Markdown page.")
    private Path page;

    @Mixin
    private PriorsOption priors;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How many runs each launch gets; by default as many as the mapping says.")
    private Integer draws;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private WorkOptions work;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        for (Path given : mapping == null ? List.of(file) : List.of(file, mapping)) {
            Optional<String> wrong = InputFiles.problem(given);
            if (wrong.isPresent()) {
                throw new BadInput(Home.shown(given) + " " + wrong.get());
            }
            if (page != null && Files.exists(page) && Files.isSameFile(page, given)) {
                throw new BadInput(
                        "--page " + Home.shown(page) + " is what the history is made from; allowed: another file");
            }
        }
        if (page != null) {
            WrittenPage.checkPlace("--page", page);
        }
        if (draws != null && (draws < 1 || draws > MOST_DRAWS)) {
            throw new BadInput("--draws " + draws + ": allowed: from 1 to " + MOST_DRAWS);
        }
        refuseBeside("--write", "--from", "--page", "--out", "--resume", "--engine");
        refuseBeside("--from", "--out", "--resume", "--engine");
        Edition edition = Edition.of(language.language());
        History history = History.read(
                file,
                mapping == null ? townsquare.home().root().resolve("history/mapping.yaml") : mapping,
                set,
                priors.file(townsquare),
                draws == null ? 0 : draws,
                doubt -> spec.commandLine().getErr().println("Warning: " + doubt));
        if (write != null) {
            return leave(history);
        }
        Path sources = Files.createTempDirectory("townsquare-history");
        try {
            history.write(sources);
            Plan plan = History.plan(sources);
            Optional<Path> done = from != null
                    ? Optional.of(checked(from, plan))
                    : work.undertaking("history").sweep(plan);
            if (done.isPresent()) {
                Scorecard card = Scorecard.read(history, done.get(), plan.scenario());
                Path report = edition.with(() -> HistoryReport.write(done.get(), plan.scenario(), history, card));
                tell(history, new ScorecardTable(card), edition);
                print("Report: " + Home.shown(report));
                print("Results: " + Home.shown(done.get()));
            }
        } finally {
            Durable.delete(sources);
        }
        return ExitCode.OK;
    }

    /** With an option that makes no runs, some others would say nothing. */
    private void refuseBeside(String option, String... others) throws BadInput {
        ParseResult given = spec.commandLine().getParseResult();
        for (String other : others) {
            if (given.hasMatchedOption(option) && given.hasMatchedOption(other)) {
                throw new BadInput(option + " makes no runs, so " + other + " has no meaning with it");
            }
        }
    }

    private int leave(History history) throws IOException, BadInput, InvalidScenarioException {
        if (Files.exists(write)) {
            throw new BadInput(Home.shown(write) + " exists: --write must name a new folder");
        }
        history.write(write);
        History.plan(write);
        print("Sweep: " + Home.shown(write.resolve("sweep.yaml")));
        return ExitCode.OK;
    }

    /** A folder that has been made of the same launches by the same mapping. */
    private static Path checked(Path folder, Plan plan) throws IOException, BadInput, InvalidScenarioException {
        if (!Place.isNamed(folder) || !SweepFolder.isSweep(folder)) {
            throw new BadInput(Home.shown(folder) + " is not a finished results folder of a history");
        }
        if (!plan.isThatOf(SweepFiles.open(folder), folder)) {
            throw new BadInput(Home.shown(folder)
                    + " was made from other launches or with another mapping: run the history again");
        }
        return folder;
    }

    private void tell(History history, ScorecardTable card, Edition edition) throws IOException {
        Columns.lines(card.launches()).forEach(this::print);
        if (card.isJudged()) {
            print("");
            Columns.lines(card.confusion()).forEach(this::print);
            print("");
            if (!card.scores().isEmpty()) {
                Columns.lines(card.scores()).forEach(this::print);
                print("");
            }
            print(card.sentence());
            if (history.hasPriors()) {
                print(card.learnt());
            }
        }
        if (page != null) {
            PageFile.write(
                    page,
                    edition.with(() -> HistoryPage.of(asked(), Home.shown(page).toString(), history, card)));
        }
    }

    /** The launches and all else that the runs depend on, as they were given. */
    private String asked() {
        List<String> words = new ArrayList<>(List.of(Home.shown(file).toString()));
        if (mapping != null) {
            words.addAll(List.of("--mapping", Home.shown(mapping).toString()));
        }
        if (priors.given() != null) {
            words.addAll(List.of("--priors", priors.given()));
        }
        if (draws != null) {
            words.addAll(List.of("--draws", String.valueOf(draws)));
        }
        set.forEach(one -> words.addAll(List.of("--set", one)));
        return String.join(" ", words);
    }
}
