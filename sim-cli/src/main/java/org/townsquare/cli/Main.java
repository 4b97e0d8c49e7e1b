package org.townsquare.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code townsquare} command. */
@Command(
        name = "townsquare",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nParameters:%n",
        commandListHeading = "%nCommands:%n")
public final class Main implements Callable<Integer>, Townsquare {

    private static final String[] HEADER = {"Does the new network reach critical mass, and how likely is that?", ""};
    private static final String[] FOOTER = {
        "",
        "Examples:",
        "  ./townsquare gui",
        "  ./townsquare list",
        "  ./townsquare run scenarios/new-network.yaml",
        "  ./townsquare run scenarios/new-network.yaml --set alternative.quality=1.5 --replicates 100",
        "  ./townsquare tipping scenarios/new-network.yaml --vary alternative.quality=0:3",
        "  ./townsquare levers scenarios/new-network.yaml --set users.count=2000",
        "  ./townsquare query results/new-network \"select outcome, count(*) from runs group by outcome\"",
        "  ./townsquare compare results/new-network results/new-network-2",
        "  ./townsquare share scenarios/new-network.yaml",
        "  ./townsquare validate scenarios/*.yaml",
        "",
        "Exit codes: 0 done, 1 failed while running, 2 bad input (nothing written)."
    };

    private final Console console;
    private final Home home;
    /** In which the command is given: paths on the command line begin there. */
    private final Path folder;

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    private boolean verbose;

    private Main(Console console, Home home, Path folder) {
        this.console = console;
        this.home = home;
        this.folder = folder;
    }

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        // All that is written is English with ASCII digits, whatever the machine speaks.
        Locale.setDefault(Locale.ENGLISH);
        System.exit(run(Console.ofThisProcess(), Home.ofThisProcess(), Path.of(""), args));
    }

    /**
     * Runs the command.
     *
     * @param folder in which it is given: paths on the command line begin there
     * @return its exit code
     */
    static int run(Console console, Home home, Path folder, String... words) {
        int code = new Main(console, home, folder).execute(List.of(words));
        return console.isWritten() ? code : Math.max(code, ExitCode.SOFTWARE);
    }

    private static CommandLine commandLine(Main main) {
        CommandLine line = new CommandLine(main, main.factory())
                .addSubcommand(new RunCommand())
                .addSubcommand(new TippingCommand())
                .addSubcommand(new SweepCommand())
                .addSubcommand(new CalibrateCommand())
                .addSubcommand(new ForecastCommand())
                .addSubcommand(new LeversCommand())
                .addSubcommand(new HistoryCommand())
                .addSubcommand(new WorkCommand())
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new ListCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new ReportCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new QueryCommand())
                .addSubcommand(new PackCommand())
                .addSubcommand(new ShareCommand())
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new GuiCommand())
                .addSubcommand(new HelpCommand());
        line.getCommandSpec().usageMessage().header(HEADER).footer(FOOTER);
        Errors errors = new Errors(main.console, () -> main.verbose);
        return line.setOut(main.console.outWriter())
                .setErr(main.console.errWriter())
                .setColorScheme(Help.defaultColorScheme(main.console.isTerminal() ? Ansi.AUTO : Ansi.OFF))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .registerConverter(Path.class, main.folder::resolve);
    }

    private CommandLine.IFactory factory() {
        CommandLine.IFactory usual = CommandLine.defaultFactory();
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == ByName.class ? type.cast(new ByName(home, folder)) : usual.create(type);
            }
        };
    }

    @Override
    public int execute(List<String> words) {
        return commandLine(this).execute(words.toArray(String[]::new));
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCode.USAGE;
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public Home home() {
        return home;
    }

    @Override
    public Path folder() {
        return folder;
    }
}
