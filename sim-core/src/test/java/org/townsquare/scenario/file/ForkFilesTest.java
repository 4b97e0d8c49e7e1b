package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Given;
import org.townsquare.scenario.Contradictions;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.PlatformAction;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Scenario;

class ForkFilesTest {

    private static final Scenario SCENARIO = Given.scenario(Given.SMALL, "start=2022-01-01");

    @TempDir
    Path folder;

    private Fork read(String yaml, String... step) throws InvalidScenarioException, IOException {
        Path file = Files.writeString(folder.resolve("variants.yaml"), yaml);
        return ForkFiles.read(SCENARIO, file, Optional.ofNullable(step.length == 0 ? null : step[0]));
    }

    private String problems(String yaml, String... step) {
        InvalidScenarioException e = catchThrowableOfType(InvalidScenarioException.class, () -> read(yaml, step));
        return e.getMessage().replace(folder + "/", "");
    }

    @Test
    void aStepInTheFileIsCheckedEvenWhereAnotherIsLaidOverIt() {
        assertThat(problems("at: -1\nvariants: [{name: a}]\n", "5")).startsWith("variants.yaml:1:5: at: -1 ");
    }

    @Test
    void aPolicyIsAVariantInWhichTheAlternativesAdoptIt() throws Exception {
        Fork fork = ForkFiles.policies(SCENARIO, "2022-02-01", "none, strict", Optional.empty());
        assertThat(fork.at()).isEqualTo(31);
        assertThat(fork.names()).containsExactly("none", "strict");
        assertThat(fork.variants().get(1).events()).hasSize(1).first().satisfies(event -> {
            assertThat(event.step().orElseThrow()).isEqualTo(31);
            assertThat(event.platform()).isEqualTo("New");
            assertThat(((PlatformAction.PolicyChange) event.action()).policy().preset())
                    .isEqualTo(PolicyPreset.STRICT);
        });
        Scenario strict = fork.scenarios(SCENARIO).get(1);
        assertThat(strict.title()).isEqualTo("A small world · strict");
        assertThat(strict.lastPolicy(1).preset()).isEqualTo(PolicyPreset.STRICT);
        assertThat(strict.lastPolicy(0).preset()).isEqualTo(PolicyPreset.BALANCED);
        assertThat(ForkFiles.policies(SCENARIO, "0", "none", Optional.of("Old"))
                        .variants()
                        .get(0)
                        .events()
                        .get(0)
                        .platform())
                .isEqualTo("Old");
    }

    @Test
    void eventsOfVariantsHappenAtTheForkUnlessTheySayOtherwise() throws Exception {
        Fork fork = read("""
                variants:
                  - name: as it is
                  - name: worse
                    events:
                      - {kind: outage, platform: New}
                      - {kind: outage, platform: New, at: 2022-03-01}
                """, "50");
        assertThat(fork.names()).containsExactly("as it is", "worse");
        assertThat(fork.variants().get(0).events()).isEmpty();
        assertThat(fork.variants().get(1).events())
                .extracting(event -> event.step().orElseThrow())
                .containsExactly(50, 59);
    }

    @Test
    void conditionsOfVariantsCountFromTheForkOn() throws Exception {
        String yaml =
                "variants: [{name: a, events: [{kind: outage, platform: New, when: {metric: dau, above: 9%s}}]}]\n";
        assertThat(read(yaml.formatted(""), "50")
                        .variants()
                        .get(0)
                        .events()
                        .get(0)
                        .trigger()
                        .earliest())
                .isEqualTo(50);
        assertThat(read(yaml.formatted(", from: 60"), "50")
                        .variants()
                        .get(0)
                        .events()
                        .get(0)
                        .trigger()
                        .earliest())
                .isEqualTo(60);
        assertThat(problems("at: 50\n" + yaml.formatted(", from: 49")))
                .isEqualTo(
                        "variants.yaml:2:97: variants.a.events[0].when.from: 49 is step 49, before the variants part at"
                                + " step 50");
    }

    @Test
    void theStepMayStandInTheFileAndIsOverruled() throws Exception {
        String yaml = "at: 20\nvariants: [{name: a, events: [{kind: outage, platform: New}]}]\n";
        assertThat(read(yaml).at()).isEqualTo(20);
        assertThat(read(yaml, "40").variants().get(0).events().get(0).step().orElseThrow())
                .isEqualTo(40);
        assertThat(read(ForkFiles.write(read(yaml)))).isEqualTo(read(yaml));
        assertThat(problems("variants: [{name: a}]\n")).isEqualTo("variants.yaml:1:1: at: is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200        | none        |     | --fork 200: at: step 200 is beyond the end of the run; allowed: up to 199",
                "2023-01-01 | none        |     | --fork 2023-01-01: at: step 365 is beyond the end of the run",
                "-1         | none        |     | --fork -1: at: -1 is out of range; allowed: from 0 to 65000",
                "2021-01-01 | none        |     | --fork 2021-01-01: at: '2021-01-01' is before step 0",
                "soon       | none        |     | --fork soon: at: 'soon' is not a whole number or a date",
                "10         | none,strct  |     | did you mean 'strict'?",
                "10         | none,none   |     | 'none' is taken",
                "10         | none,,strict|     | must not be blank",
                "10         | none        | Nww | --platform Nww: no platform has this name; allowed: Old, New; did you mean 'New'?",
            })
    void refusesBadPolicies(String step, String policies, String platform, String message) {
        InvalidScenarioException e = catchThrowableOfType(
                InvalidScenarioException.class,
                () -> ForkFiles.policies(SCENARIO, step, policies, Optional.ofNullable(platform)));
        assertThat(e).hasMessageContaining(message);
    }

    @Test
    void tellsAMisspeltPolicyOnceHoweverManyWouldAdoptIt() {
        Scenario many = Given.scenario("platforms: [{name: A}, {name: B}, {name: C}]\n");
        InvalidScenarioException e = catchThrowableOfType(
                InvalidScenarioException.class, () -> ForkFiles.policies(many, "1", "none,strct", Optional.empty()));
        assertThat(e)
                .hasMessage("--policy none,strct: 'strct' is not the name of a policy; allowed: none, free-speech,"
                        + " reactive, balanced, strict, community; did you mean 'strict'?");
    }

    /** What a variant closes is closed: the scenario's own later events there do not happen, all others do. */
    @Test
    void aVariantMayCloseAPlatformThatTheScenarioHasPlansFor() throws Exception {
        Scenario planned = Given.scenario(
                Given.SMALL,
                "events=[{kind: outage, platform: New, at: 20}, {kind: outage, platform: New, at: 50},"
                        + " {kind: outage, platform: Old, at: 60}, {kind: outage, platform: New, at: 70}]");
        Path file = Files.writeString(
                folder.resolve("closing.yaml"), "variants: [{name: end, events: [{kind: closing, platform: New}]}]");
        Fork fork = ForkFiles.read(planned, file, Optional.of("50"));
        Scenario end = fork.scenarios(planned).get(0);
        assertThat(end.events())
                .extracting(event -> event.kind() + " " + event.step().orElseThrow())
                .containsExactly("outage 20", "outage 50", "outage 60", "closing 50");
        assertThat(Contradictions.of(end)).isEmpty();

        Files.writeString(
                file,
                "variants: [{name: end, events: [{kind: closing, platform: New}, {kind: outage, platform: New, at: 90}]}]");
        assertThat(catchThrowableOfType(
                        InvalidScenarioException.class, () -> ForkFiles.read(planned, file, Optional.of("50"))))
                .as("what the variant itself plans after its closing is an error")
                .hasMessageContaining("the outage at step 90 comes after 'New' has closed at step 50");
    }

    @Test
    void refusesPoliciesWithoutAnAlternative() {
        Scenario alone = Given.scenario("title: A\nplatforms: [{name: Old, role: incumbent}]\n");
        InvalidScenarioException e = catchThrowableOfType(
                InvalidScenarioException.class, () -> ForkFiles.policies(alone, "1", "none", Optional.empty()));
        assertThat(e)
                .hasMessage("--policy none: the scenario has no alternative; say by --platform who adopts the policies;"
                        + " allowed: Old");
    }

    @Test
    void problemsHaveTheirPlace() {
        assertThat(problems("""
                variants:
                  - name: a
                    events: [{kind: outage, platform: Neww}]
                  - name: a
                    evnts: []
                """, "10"))
                .contains("variants.yaml:3:39: variants.a.events[0].platform: 'Neww' is not in platforms; allowed: Old,"
                        + " New; did you mean 'New'?")
                .contains("variants.yaml:4:11: variants[1].name: 'a' is taken; first at variants.yaml:2:11")
                .contains("variants.yaml:5:5: variants[1].evnts: unknown parameter; allowed: name, events; did you mean"
                        + " 'events'?");
        assertThat(problems("variants: [{name: a, events: [{kind: outage, platform: New, at: 9}]}]\n", "10"))
                .isEqualTo(
                        "variants.yaml:1:65: variants.a.events[0].at: 9 is step 9, before the variants part at step 10");
        assertThat(problems("variants: []\n", "10")).contains("a list of 0 is out of range; allowed: from 1 to 50");
        assertThat(problems("- name: a\n", "10")).contains("a list is not a file of variants; write key: value");
        assertThat(problems("variants: [{name: a/b}]\n", "10")).contains("cannot be the name of a folder");
        assertThat(problems("variants: [{name: ..}]\n", "10")).contains("cannot be the name of a folder");
        assertThat(problems("variants: [{name: a}, {name: a.partial}]\n", "10"))
                .contains("cannot end in .partial, which marks folders that are not complete");
        assertThat(problems("variants: [{name: A}, {name: a}]\n", "10")).contains("differs from 'A' only in capitals");
    }
}
