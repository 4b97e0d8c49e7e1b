package org.townsquare.cli;

import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "schema",
        header = "Print the JSON Schema of scenario files, of sweep files, or of files of variants.",
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
            "  ./townsquare schema --variants > variants.schema.json"
        })
final class SchemaCommand implements Runnable {

    private final Main townsquare;

    @Option(names = "--variants", description = "That of files for 'run --variants'.")
    private boolean variants;

    @Option(names = "--sweep", description = "That of sweep files.")
    private boolean sweep;

    SchemaCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public void run() {
        townsquare.console().out().println(schema());
    }

    private String schema() {
        return sweep ? SweepFiles.schema() : variants ? ForkFiles.schema() : ScenarioFiles.schema();
    }
}
