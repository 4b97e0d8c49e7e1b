package org.townsquare.gui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JSlider;
import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Question;
import org.townsquare.scenario.file.Questions;
import org.townsquare.scenario.file.ScenarioFiles;

/** What sliders show, and where what is turned goes. */
class SlidersTest {

    private static final String CONTACTS = "choice.contacts";
    /** The narrowest that the column can be made, without its scroll bar. */
    private static final int COLUMN = 229;

    private final List<String> changed = new ArrayList<>();
    private final Pending pending = new Pending(overrides -> {});

    private Sliders sliders(Scenario scenario) {
        return new Sliders(scenario, Questions.of(scenario), pending, (path, value) -> changed.add(path + "=" + value));
    }

    private static Scenario scenario(String... overrides) throws Exception {
        return ScenarioFiles.read(Path.of("../scenarios/new-network.yaml"), List.of(overrides));
    }

    private static Stream<Component> all(Container container) {
        return Stream.of(container.getComponents())
                .flatMap(c -> Stream.concat(Stream.of(c), c instanceof Container inner ? all(inner) : Stream.empty()));
    }

    private static Component named(Container container, String name) {
        return all(container).filter(c -> name.equals(c.getName())).findFirst().orElseThrow();
    }

    @Test
    void noValueIsClipped() throws Exception {
        Sliders sliders = sliders(scenario("alternative.marketing=0.0025"));
        sliders.setSize(COLUMN, sliders.getPreferredSize().height);
        layOut(sliders);
        List<Component> words = all(sliders).filter(c -> c instanceof JLabel).toList();
        assertThat(words)
                .hasSizeGreaterThan(30)
                .allSatisfy(value -> assertThat(value.getWidth())
                        .as(((JLabel) value).getText())
                        .isGreaterThanOrEqualTo(value.getPreferredSize().width));
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component inside : container.getComponents()) {
            if (inside instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    /** There is no next step at the end of a run: what is dragged then waits for a restart, and stays where it is. */
    @Test
    void aSliderThatIsDraggedToTheEndOfARunStaysWhereItIsLeft() throws Exception {
        Scenario scenario = scenario();
        List<Question> present = Questions.of(scenario);
        Sliders sliders = sliders(scenario);
        JSlider slider = (JSlider) named(sliders, CONTACTS);
        slider.setValueIsAdjusting(true);
        slider.setValue(80);
        sliders.setOver(true);
        sliders.show(present);
        assertThat(slider.getValue()).as("while it is held").isEqualTo(80);
        slider.setValueIsAdjusting(false);
        assertThat(changed).isEmpty();
        assertThat(pending.has(CONTACTS)).isTrue();
        sliders.show(present);
        assertThat(slider.getValue()).as("when it is left").isEqualTo(80);
        assertThat(((JLabel) named(sliders, "value of " + CONTACTS)).getText()).startsWith("4.8");
    }

    @Test
    void whatIsTurnedWhileTheRunGoesOnChangesItAndFollowsIt() throws Exception {
        Scenario scenario = scenario();
        Sliders sliders = sliders(scenario);
        JSlider slider = (JSlider) named(sliders, CONTACTS);
        int before = slider.getValue();
        slider.setValue(80);
        assertThat(changed).containsExactly(CONTACTS + "=4.8");
        sliders.show(Questions.of(scenario));
        assertThat(slider.getValue()).as("the run went back to before").isEqualTo(before);
    }
}
