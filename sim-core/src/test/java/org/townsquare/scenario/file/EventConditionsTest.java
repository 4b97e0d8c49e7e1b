package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.results.words.EventWords;
import org.townsquare.scenario.Condition;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Trigger;
import org.townsquare.scenario.Warnings;

/** Conditions of events as they stand in files. */
class EventConditionsTest extends InFolder {

    private static final String CAST =
            "platforms: [{name: A, role: incumbent, business: none}, {name: B, role: incumbent, business: none, launch: {planned: 90}}]\nsteps: 80\n";

    private static String outage(String rest) {
        return CAST + "events:\n- {kind: outage, platform: A, " + rest + "}\n";
    }

    @Test
    void standInPlaceOfTheStep() {
        Scenario scenario =
                folder.read(outage("days: 3, when: {metric: attention-share, platform: B, below: 0.9, again: 9}"));
        Condition condition = new Condition(Metric.ATTENTION_SHARE, "B", null, 0.9, 1, 0, 9);
        assertThat(scenario.events())
                .containsExactly(new Event(new Trigger.When(condition), "A", new GateAction.Outage(3)));
        String written = ScenarioFiles.write(scenario);
        assertThat(written).contains("metric: \"attention-share\"").doesNotContain("at: 0");
        assertThat(folder.read(written)).isEqualTo(scenario);
        assertThat(folder.read(outage("when: {metric: dau, above: 3, from: 2022-01-05, days: 4}"))
                        .events()
                        .get(0)
                        .words())
                .isEqualTo("outage when dau is above 3 for 4 steps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        at: 4, when: {metric: dau, above: 3} | s.yaml:4:35: events[0].at: does not go with 'when'; allowed: one of the two
        when: {metric: attention_share, above: 3} | did you mean 'attention-share'?
        when: {metric: dau, above: 3, platform: C} | s.yaml:4:71: events[0].when.platform: 'C' is not in platforms; allowed: A, B
        when: {above: 3} | s.yaml:4:37: events[0].when.metric: is missing
        when: {metric: dau, abov: 3} | events[0].when.abov: unknown parameter; allowed: metric, platform, above, below, days, from, again; did you mean 'above'?
        when: {metric: dau} | s.yaml:4:1: events: the condition of the outage says neither above nor below which value
        when: {metric: dau, above: 3, below: 3} | the condition of the outage can never be above 3 and below 3 at once
        when: {metric: attention-share, above: 1} | the condition of the outage can never hold: attention-share is never above 1; allowed: below 1
        when: {metric: mean-ideology, below: -1} | can never hold: mean-ideology is never below -1; allowed: above -1
        when: {metric: dau, below: 0} | can never hold: dau is never below 0; allowed: above 0
        when: {metric: cash, platform: B, below: 0} | the condition of the outage is about cash of 'B', whose business is none: its money is not followed
        """)
    void whatIsWrongIsTold(String rest, String problem) {
        assertThat(folder.problemsOf(outage(rest))).singleElement().asString().contains(problem);
    }

    @Test
    void whatHappensToAllHasNoPlatformOfItsOwn() {
        String change = CAST + "events: [{kind: sentiment-change, when: {metric: dau, above: 3}}]\n";
        assertThat(folder.problemsOf(change))
                .singleElement()
                .asString()
                .contains(
                        "the condition of the sentiment-change does not say whose dau it is about; allowed: a platform");
        assertThat(folder.problemsOf(change.replace("above", "platform: A, above")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        at: 79 |
        at: 80 | the outage at step 80 never happens: the run ends at step 79
        when: {metric: dau, above: 3, from: 70, days: 9} |
        when: {metric: dau, above: 3, from: 70, days: 10} | never happens: it could happen at step 80 at the earliest, and the run ends at step 79
        when: {metric: dau, platform: B, above: 3} | the outage when dau of B is above 3 never happens: 'B' does not open before the run ends at step 79
        when: {metric: waiting, platform: B, above: 3} |
        """)
    void whatNeverComesIsWarnedOf(String rest, String warning) {
        Scenario scenario = folder.read(outage(rest));
        assertThat(Warnings.of(scenario)).extracting(EventWords::of).satisfies(messages -> {
            if (warning == null) {
                assertThat(messages).isEmpty();
            } else {
                assertThat(messages).singleElement().asString().contains(warning);
            }
        });
    }

    @Test
    void aPlatformThatAnEventOpensMayOpen() {
        String launch = outage("when: {metric: dau, platform: B, above: 3}") + "- {kind: launch, platform: B, at: 5}\n";
        assertThat(Warnings.of(folder.read(launch))).isEmpty();
        assertThat(Warnings.of(folder.read(launch.replace("at: 5", "at: 85")))).hasSize(2);
    }
}
