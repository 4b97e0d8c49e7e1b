package org.townsquare.cli;

import org.townsquare.experiment.story.StoryFiles;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.scenario.levers.LeverFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

@Command(
        name = "schema",
        header = "Print the JSON Schema of scenario files, or of files of sweeps, variants, stories or levers.",
        description = {
            "",
            "Editors complete and check scenario files with it. Where the YAML language server is at work, write"
                    + " '# yaml-language-server: $$schema=townsquare.schema.json' on a file's first line."
        },
        footer = {
            "",
            "Examples:",
            "  ./townsquare schema > townsquare.schema.json",
            "  ./townsquare schema --sweep > sweep.schema.json",
            "  ./townsquare schema --variants > variants.schema.json",
            "  ./townsquare schema --story > story.schema.json",
            "  ./townsquare schema --levers > levers.schema.json"
        })
final class SchemaCommand extends Subcommand {

    @Option(names = "--variants", description = "That of files for 'run --variants'.")
    private boolean variants;

    @Option(names = "--sweep", description = "That of sweep files.")
    private boolean sweep;

    @Option(names = "--story", description = "That of stories.")
    private boolean story;

    @Option(names = "--levers", description = "That of files for 'levers --levers'.")
    private boolean levers;

    @Override
    public Integer call() {
        print(schema());
        return ExitCode.OK;
    }

    private String schema() {
        return levers
                ? LeverFiles.schema()
                : story
                        ? StoryFiles.schema()
                        : sweep ? SweepFiles.schema() : variants ? ForkFiles.schema() : ScenarioFiles.schema();
    }
}
