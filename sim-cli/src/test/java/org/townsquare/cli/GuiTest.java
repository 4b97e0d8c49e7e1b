package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says where no window can be opened; windows themselves are tested where they are made. */
class GuiTest {

    @TempDir
    private Path folder;

    @Test
    void withoutADisplaySaysSoInOneLine() throws Exception {
        Command.Ended ended = Command.in(folder).run("gui");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1).first().asString().startsWith("The window needs a display");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gui none.yaml              | none.yaml does not exist",
                "gui small.yaml --set x=1   | unknown",
                "gui --set users.count=5    | name its file",
                "gui --language fr          | Unknown option: '--language'",
                "gui --run 3                | give --from RESULTS",
                "gui --recipe 3             | give --from RESULTS",
                "gui --step 3               | give --from RESULTS",
                "gui --from here            | --from needs --run N",
                "gui --from nowhere --run 0 | nowhere does not exist",
                "gui --from . --recipe 1    | is one of a results folder",
                "gui --from . --run 0       | . holds no finished run",
                "gui small.yaml --from here --run 1 | without SCENARIO",
                "run --from . --run 0       | is not the results folder of a sweep",
            })
    void refusesBadInput(String words, String message) throws Exception {
        Files.copy(Path.of(Command.scenario("small.yaml")), folder.resolve("small.yaml"));
        Command.Ended ended = Command.in(folder).run(words.split(" ", -1));
        ended.isRefused(message);
    }
}
