package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.Scenario;

/** The priors that come with the project, and how they are laid under scenarios. */
class PriorsTest {

    private static final Path BEHAVIOUR = Path.of("../scenarios/priors/behaviour.yaml");

    /** Sizes, facts and the choice of a rule; and switches of theory, which are 0 in all but textbook scenarios. */
    private static final Set<String> NO_BEHAVIOUR = Set.of(
            "users.count",
            "users.represents",
            "users.entry.present",
            "users.entry.growth",
            "users.entry.days",
            "choice.contactsBy",
            "choice.population",
            "choice.interoperability");

    @Test
    void everyParameterOfBehaviourHasOne(@TempDir Path folder) throws InvalidScenarioException {
        Scenario plain = new Folder(folder).read(Folder.SMALLEST);
        Scenario uncertain = Draft.of(plain).above(BEHAVIOUR).with(List.of());
        Set<String> behaviour = new TreeSet<>();
        for (Question question : Questions.of(plain)) {
            if (question.path().matches("(users|content|awareness|choice)\\..*")) {
                behaviour.add(question.path());
            }
        }
        behaviour.removeAll(NO_BEHAVIOUR);
        assertThat(uncertain.uncertain().keySet()).containsAll(behaviour);
        PairDraws.of(uncertain).requirePossible();
        assertThat(PairDraws.of(uncertain).middle().isUncertain()).isFalse();
    }

    @Test
    void eachSaysWhereItIsFrom() throws Exception {
        assertThat(Files.readAllLines(BEHAVIOUR))
                .filteredOn(line -> line.contains("kind:"))
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.matches(".*} # .*(assumption|\\d{4}).*"));
    }

    @Test
    void whatTheScenarioSaysItselfCountsBeforeThem(@TempDir Path folder) throws InvalidScenarioException {
        Scenario own = new Folder(folder)
                .read(Folder.SMALLEST + "uncertain: {choice.contacts: {kind: whole-numbers, low: 1, high: 2}}\n");
        assertThat(Draft.of(own).above(BEHAVIOUR).with(List.of()).uncertain())
                .containsEntry("choice.contacts", new Distribution.WholeNumbers(1, 2))
                .containsKey("choice.taste");
    }

    @Test
    void aFileOfPriorsSaysNothingElse(@TempDir Path temporary) {
        Folder folder = new Folder(temporary);
        Scenario plain = folder.read(Folder.SMALLEST);
        Path wrong = folder.write("p.yaml", "uncertian: {}\n");
        try {
            Draft.of(plain).above(wrong).with(List.of());
            throw new AssertionError("accepted");
        } catch (InvalidScenarioException e) {
            assertThat(folder.shown(e.problems()))
                    .containsExactly(
                            "p.yaml:1:1: uncertian: is not allowed in a file of priors; allowed: uncertain, ensemble;"
                                    + " did you mean 'uncertain'?");
        }
    }
}
