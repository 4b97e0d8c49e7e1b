package org.townsquare.cli;

import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "schema",
        header = "Print the JSON Schema of scenario files, or of files of variants.",
        description = {
            "",
            "Editors complete and check scenario files with it. Where the YAML language server is at work, write"
                    + " '# yaml-language-server: $$schema=townsquare.schema.json' on a file's first line."
        },
        footer = {
            "",
            "Examples:",
            "  ./townsquare schema > townsquare.schema.json",
            "  ./townsquare schema --variants > variants.schema.json"
        })
final class SchemaCommand implements Runnable {

    private final Main townsquare;

    @Option(names = "--variants", description = "That of files for 'run --variants'.")
    private boolean variants;

    SchemaCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public void run() {
        townsquare.console().out().println(variants ? ForkFiles.schema() : ScenarioFiles.schema());
    }
}
