package org.townsquare.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.gui.control.Knob;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Language;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.Questions;
import org.townsquare.scenario.file.ScenarioFiles;

/** The sliders of a page are those of the window, and say the same in English. */
class DialTest {

    @Test
    void saysWhatWindowAndScenarioSay() throws Exception {
        Scenario scenario = ScenarioFiles.read(Path.of("../scenarios/new-network.yaml"), List.of());
        List<Question> questions = Questions.of(scenario);
        List<Dial> dials = Dial.of(scenario);
        assertThat(dials).extracting(Dial::name).contains("Agora: quality", "Pull of contacts");
        for (Dial dial : dials) {
            assertThat(Knob.of(scenario, questions))
                    .anySatisfy(knob ->
                            assertThat(List.of(knob.path(), knob.name())).isEqualTo(List.of(dial.path(), dial.name())));
            assertThat(questions)
                    .anySatisfy(question -> assertThat(List.of(question.path(), question.text(), question.unit()))
                            .isEqualTo(List.of(dial.path(), dial.about(), dial.unit())));
        }
        assertThat(Edition.of(Language.GERMAN).with(() -> Dial.of(scenario)))
                .allSatisfy(dial -> assertThat(dials).extracting(Dial::about).doesNotContain(dial.about()))
                .extracting(Dial::name)
                .contains("Agora: Qualität", "Sog der Kontakte");
    }
}
