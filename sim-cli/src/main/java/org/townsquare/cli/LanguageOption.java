package org.townsquare.cli;

import java.util.List;
import java.util.stream.Stream;
import org.townsquare.results.words.Language;
import org.townsquare.scenario.file.Nearest;
import picocli.CommandLine.Option;

/** In which language a report and its charts are written. */
final class LanguageOption {

    @Option(
            names = "--language",
            paramLabel = "en|fr|de",
            description = "Language of the report or page and its charts: English (the default), French or German."
                    + " Tables and terminal output stay English.")
    private String code = Language.ENGLISH.code();

    Language language() throws BadInput {
        List<String> codes = Stream.of(Language.values()).map(Language::code).toList();
        if (!codes.contains(code)) {
            throw new BadInput("--language " + code + " is not a language for reports" + Nearest.hint(code, codes));
        }
        return Language.values()[codes.indexOf(code)];
    }
}
