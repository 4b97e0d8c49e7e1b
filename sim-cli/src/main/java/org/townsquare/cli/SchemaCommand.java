package org.townsquare.cli;

import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;

@Command(
        name = "schema",
        header = "Print the JSON Schema of scenario files.",
        description = {
            "",
            "Editors complete and check scenario files with it. Where the YAML language server is at work, write"
                    + " '# yaml-language-server: $$schema=townsquare.schema.json' on a file's first line."
        },
        footer = {"", "Example: ./townsquare schema > townsquare.schema.json"})
final class SchemaCommand implements Runnable {

    private final Main townsquare;

    SchemaCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public void run() {
        townsquare.console().out().println(ScenarioFiles.schema());
    }
}
