package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.Given;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.PlatformAction;
import org.townsquare.scenario.Scenario;

/** Asking for parameters one by one. */
class QuestionsTest {

    private static final Scenario SCENARIO = Given.scenario(Given.SMALL);

    private static Question question(String kind, String path) {
        return Questions.ofEvent(SCENARIO, kind).stream()
                .filter(question -> question.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String problems(String kind, Map<String, String> answers) {
        return catchThrowableOfType(InvalidScenarioException.class, () -> Questions.event(SCENARIO, 5, kind, answers))
                .getMessage();
    }

    @Test
    void whatIsAskedIsWhatTheAnnotationsSay() {
        assertThat(question("outage", "days"))
                .isEqualTo(new Question(
                        "days",
                        "For how long.",
                        "steps",
                        Question.Form.WHOLE_NUMBER,
                        "",
                        "1",
                        1,
                        65_000,
                        List.of(),
                        true,
                        false));
        assertThat(question("outage", "platform")).satisfies(platform -> {
            assertThat(platform.form()).isEqualTo(Question.Form.CHOICE);
            assertThat(platform.allowed()).containsExactly("Old", "New");
            assertThat(platform.optional()).isFalse();
        });
        assertThat(question("policy-change", "policy.preset").allowed()).contains("strict", "none");
        assertThat(question("policy-change", "policy.strictness").optional()).isTrue();
        assertThat(Questions.ofEvent(SCENARIO, "outage"))
                .noneMatch(question -> question.path().equals("at"));
        assertThatThrownBy(() -> Questions.ofEvent(SCENARIO, "flood")).hasMessageContaining("flood");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindCanBeAskedFor(String kind) {
        assertThat(Questions.ofEvent(SCENARIO, kind))
                .allMatch(question -> !question.text().isBlank());
    }

    static List<String> kinds() {
        return Questions.kindsOfEvents();
    }

    @Test
    void answersMakeTheEventAndComeBackFromIt() throws Exception {
        Event event = Questions.event(SCENARIO, 5, "outage", Map.of("platform", "New", "days", " 7 "));
        assertThat(event).isEqualTo(Event.at(5, "New", new GateAction.Outage(7)));
        assertThat(Questions.answers(event)).isEqualTo(Map.of("platform", "New", "days", "7"));
        Event strict = Questions.event(
                SCENARIO,
                5,
                "policy-change",
                Map.of("platform", "Old", "policy.preset", "strict", "policy.delay", "2"));
        assertThat(((PlatformAction.PolicyChange) strict.action()).policy()).satisfies(policy -> {
            assertThat(policy.strictness()).isEqualTo(0.9);
            assertThat(policy.delay()).isEqualTo(2);
        });
        assertThat(Questions.event(SCENARIO, 5, "policy-change", Questions.answers(strict)))
                .isEqualTo(strict);
        assertThat(Questions.event(SCENARIO, 5, "owner-change", Map.of("platform", "Old", "policy.preset", "")))
                .isEqualTo(Event.at(5, "Old", new PlatformAction.OwnerChange(null, -0.5, 0)));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(problems("outage", Map.of("platform", "Nwe", "days", "0", "hours", "3")))
                .contains("'Nwe' is not in platforms; allowed: Old, New")
                .contains("days: 0 is out of range; allowed: from 1 to 65000")
                .contains("hours: unknown parameter");
        assertThat(problems("outage", Map.of())).contains("platform: is missing");
        assertThat(problems("announce", Map.of("platform", "New", "launch", "3")))
                .contains("names step 3 for the launch; allowed: from that step on");
    }

    @Test
    void presentValuesAreThoseOfTheScenario() {
        Scenario scenario = Given.scenario(Given.SMALL, "choice.contacts=2.5", "platforms.New.policy=strict");
        Map<String, String> values =
                Questions.of(scenario).stream().collect(Collectors.toMap(Question::path, Question::value));
        assertThat(values)
                .containsEntry("choice.contacts", "2.5")
                .containsEntry("platforms.New.policy.strictness", "0.9")
                .containsEntry("influencers.Star.audience", "0.4")
                .containsEntry("network.meanDegree", "10")
                .containsEntry("title", "A small world");
        assertThat(values.keySet()).noneMatch(path -> path.startsWith("events"));
    }
}
