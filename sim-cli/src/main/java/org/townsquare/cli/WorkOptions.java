package org.townsquare.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command can be told that makes runs: where they go, and who makes them. */
final class WorkOptions {

    @Mixin
    private OutputOptions output;

    @Mixin
    private EngineOptions engines;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    OutputOptions output() {
        return output;
    }

    EngineOptions engines() {
        return engines;
    }

    /** The command line. */
    List<String> words() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    /** What is to be done under this name. */
    Undertaking undertaking(String name) {
        return new Undertaking((Townsquare) spec.root().userObject(), output, engines, name, words());
    }
}
