package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.scenario.NetworkSpec;

class ContradictionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "network: {kind: watts-strogatz, degree: 7}@1:41: network.degree: 7 is odd; allowed: even numbers",
                "users: {count: 10}@1:1: network.meanDegree: 20.0 is too large for 10 users; allowed: below that",
                "network: {kind: barabasi-albert, attachments: 10000}@1:47: network.attachments: 10000.0 is too large for"
                        + " 10000 users; allowed: below that",
                "users: {nations: [{name: A, share: 0.6}, {name: B, share: 0.6}]}@1:18: users.nations: the shares add up"
                        + " to more than 1",
                "gatekeepers: {stores: [{name: A, share: 0.6}, {name: B, share: 0.6}]}@1:23: gatekeepers.stores: the"
                        + " shares add up to more than 1",
                "platforms: [{name: A, company: {founded: 9}}]@1:42: platforms.A.company.founded: 9 is after"
                        + " launch.planned 0; allowed: up to that step",
                "users: {entry: {present: 0, growth: logistic}}@1:26: users.entry.present: 0.0 does not go with growth"
                        + " logistic; allowed: above 0 and below 0.99, or 1 for all at first",
                "platforms: [{name: A, launch: {communityDays: 9}}]@1:47: platforms.A.launch.communityDays: the network has"
                        + " no communities to open to one after the other; allowed: 0, or a network with communities"
                        + " (network.communities)",
                "criticalMass: {nicheFloor: 0.2}@1:28: criticalMass.nicheFloor: is above criticalMass.nicheCeiling 0.1",
                "criticalMass: {testStep: 1500}@1:26: criticalMass.testStep: 1500 leaves less than settleDays + windowDays"
                        + " before step 1826",
                "'activation: {kind: arrival}\nchoice: {rule: {kind: naming-game}}'@1:13: activation: two users change at"
                        + " once in a naming-game; allowed: sequential",
                "choice: {rule: {kind: threshold, thresholds: {kind: given, values: [1, 2]}}}@1:46:"
                        + " choice.rule.thresholds: 2 thresholds for 10000 users; allowed: one for each",
                "choice: {rule: {kind: threshold, thresholds: {kind: uniform, low: 2, high: 1}}}@1:46:"
                        + " choice.rule.thresholds: low 2.0 is above high 1.0",
                "platforms: [{name: A, initialSides: [0.1, 0.2]}]@1:37: platforms.A.initialSides: the network has no two"
                        + " sides; allowed: only with network.kind two-sided",
                "'platforms: [{name: A, initialSides: [0.1]}]\nnetwork: {kind: two-sided}'@1:37:"
                        + " platforms.A.initialSides: [0.1] are not two shares; allowed: one of each side, from 0 to 1",
                "'platforms: [{name: A, initialSides: [0.1, 1.2]}]\nnetwork: {kind: two-sided}'@1:37:"
                        + " platforms.A.initialSides: [0.1, 1.2] are not two shares; allowed: one of each side, from 0 to 1",
                "platforms: [{name: A, launch: {communityDays: 9}}]@1:47: platforms.A.launch.communityDays: the"
                        + " network has no communities to open to one after the other; allowed: 0, or a network with"
                        + " communities (network.communities)",
                "'platforms: [{name: A, launch: {communityDays: 9, firstCommunities: 4}}]\nnetwork: {communities: 3}'@1:68:"
                        + " platforms.A.launch.firstCommunities: 4 is more than the network has; allowed: up to 3",
                "'platforms: [{name: \"A\\u202Eb\"}]'@1:12: platforms: a name has characters that change the direction of"
                        + " writing; allowed: text without them",
                "platforms: [{name: A, committed: 0.6}, {name: B, committed: 0.6}]@1:12: platforms: the committed shares"
                        + " add up to more than 1",
            })
    void areToldWithTheirPlace(String yaml, String problem) throws Exception {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, yaml.startsWith("platforms") ? yaml : yaml + "\nplatforms: [{name: A}]\n");
        assertThatThrownBy(() -> ScenarioFiles.read(file, List.of()))
                .isInstanceOfSatisfying(
                        InvalidScenarioException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::toString)
                                .containsExactly(file + ":" + problem));
    }

    @Test
    void aNameThatFillsPagesIsOne() throws Exception {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, "platforms: [{name: " + "a".repeat(100) + "}]\n");
        assertThat(ScenarioFiles.read(file, List.of()).platforms()).hasSize(1);
        Files.writeString(file, "platforms: [{name: " + "a".repeat(101) + "}]\n");
        assertThatThrownBy(() -> ScenarioFiles.read(file, List.of()))
                .hasMessageContaining("a name has 101 characters; allowed: up to 100");
    }

    @Test
    void aNameThatIsAFormulaIsOne() throws Exception {
        Path file = folder.resolve("s.yaml");
        for (String name : List.of("=cmd|x", "+1", "-1", "@sum")) {
            Files.writeString(file, "platforms: [{name: A}]\ninfluencers: [{name: \"" + name + "\"}]\n");
            assertThatThrownBy(() -> ScenarioFiles.read(file, List.of()))
                    .hasMessageContaining("s.yaml:2:14: influencers: '" + name
                            + "' is a formula to a spreadsheet; allowed:" + " names that do not begin with = + - @");
        }
    }

    @Test
    void aRoundForAPlatformWithoutMoneyIsOne() {
        String round = "events: [{kind: funding-round, platform: A, amount: 1}]\n";
        assertThat(new Folder(folder).problemsOf(round + "platforms: [{name: A, business: none}]\n"))
                .containsExactly("s.yaml:1:9: events: the funding-round at step 0 goes to 'A', whose business is none:"
                        + " its money is not followed");
        assertThat(new Folder(folder).problemsOf(round + "platforms: [{name: A}]\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{kind: boycott, at: 3, platform: A}', boycott",
        "'{kind: spending-change, at: 3, platform: A, team: 1e6}', spending-change"
    })
    void soIsWhatElseNeedsMoney(String event, String kind) {
        String events = "events: [" + event + "]\n";
        assertThat(new Folder(folder).problemsOf(events + "platforms: [{name: A, business: none}]\n"))
                .containsExactly("s.yaml:1:9: events: the " + kind
                        + " at step 3 goes to 'A', whose business is none: its" + " money is not followed");
        assertThat(new Folder(folder).problemsOf(events + "platforms: [{name: A}]\n"))
                .isEmpty();
    }

    @Test
    void soIsASecondClosing() {
        String events = "events: [{kind: closing, at: 7, platform: A}, {kind: closing, at: 4, platform: A}]\n";
        assertThat(new Folder(folder).problemsOf(events + "platforms: [{name: A}]\n"))
                .containsExactly(
                        "s.yaml:1:9: events: the closing at step 7 comes after 'A' has closed at step 4; allowed:"
                                + " before that");
    }

    /** Every kind of event. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "announce",
                "delay",
                "launch",
                "policy-change",
                "marketing-burst",
                "quality-change",
                "influencer-ban, influencer: I",
                "influencer-move, influencer: I",
                "owner-change",
                "national-suspension, nation: N",
                "outage",
                "app-store-removal, store: Apple",
                "app-store-reinstatement, store: Apple",
                "host-shutdown",
                "regulation",
                "boycott",
                "spending-change",
                "funding-round, amount: 1",
            })
    void whatHappensToAPlatformAfterItsClosingIsOne(String event) {
        String cast = "users: {nations: [{name: N}]}\ninfluencers: [{name: I}]\nplatforms: [{name: A}]\n";
        String late = "{kind: " + event + ", at: 5, platform: A}";
        assertThat(new Folder(folder)
                        .problemsOf("events: [" + late + ", {kind: closing, at: 4, platform: A}]\n" + cast))
                .containsExactly("s.yaml:1:9: events: the " + event.replaceAll(",.*", "")
                        + " at step 5 comes after 'A' has closed at step 4; allowed: before that");
        assertThat(new Folder(folder)
                        .problemsOf("events: [" + late + ", {kind: closing, at: 5, platform: A}]\n" + cast))
                .isEmpty();
    }

    @Test
    void inOneStepTheOrderOfTheFileDecidesWhatComesAfterTheClosing() {
        String events = "events: [{kind: closing, at: 5, platform: A}, {kind: outage, at: 5, platform: A}]\n";
        assertThat(new Folder(folder).problemsOf(events + "platforms: [{name: A}]\n"))
                .containsExactly(
                        "s.yaml:1:9: events: the outage at step 5 comes after 'A' has closed at step 5; allowed:"
                                + " before that");
    }

    @Test
    void aLaunchPlannedForAfterTheClosingIsOne() {
        String closing = "events: [{kind: closing, at: 50, platform: A}]\n";
        assertThat(new Folder(folder).problemsOf(closing + "platforms: [{name: A, launch: {planned: 50}}]\n"))
                .containsExactly("s.yaml:2:41: platforms.A.launch.planned: 50 is not before the closing at step 50;"
                        + " allowed: below that");
        assertThat(new Folder(folder).problemsOf(closing + "platforms: [{name: A, launch: {planned: 49}}]\n"))
                .isEmpty();
    }

    @Test
    void aLaunchAnnouncedForThePastIsOne() {
        String platforms = "platforms: [{name: A, launch: {planned: 50}}]\n";
        assertThat(new Folder(folder)
                        .problemsOf("events: [{kind: announce, at: 20, platform: A, launch: 19}]\n" + platforms))
                .containsExactly(
                        "s.yaml:1:9: events: the announce at step 20 names step 19 for the launch; allowed: from"
                                + " that step on");
        assertThat(new Folder(folder)
                        .problemsOf("events: [{kind: announce, at: 20, platform: A, launch: 20}]\n" + platforms))
                .isEmpty();
    }

    @Test
    void sharesOfTheSidesOfATwoSidedNetworkAreNone() {
        assertThat(new Folder(folder)
                        .problemsOf("platforms: [{name: A, initialSides: [0, 1]}]\nnetwork: {kind: two-sided}\n"))
                .isEmpty();
    }

    @Test
    void aNetworkBeyondTheLimitOfArraysIsOne() {
        assertThat(new NetworkSpec.ErdosRenyi(3000, false).contradiction(1_000_000))
                .isPresent();
        assertThat(new NetworkSpec.ErdosRenyi(2000, false).contradiction(1_000_000))
                .isEmpty();
    }
}
