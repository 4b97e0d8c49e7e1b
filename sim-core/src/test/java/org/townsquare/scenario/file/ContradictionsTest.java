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
                "criticalMass: {nicheFloor: 0.2}@1:28: criticalMass.nicheFloor: is above criticalMass.nicheCeiling 0.1",
                "events: [{kind: funding-round, platform: A, amount: 1}]@1:9: events: the funding-round at step 0"
                        + " goes to 'A', whose business is none: its money is not followed",
                "criticalMass: {testStep: 1500}@1:26: criticalMass.testStep: 1500 leaves less than settleDays + windowDays"
                        + " before step 1826",
            })
    void areToldWithTheirPlace(String yaml, String problem) throws Exception {
        Path file = folder.resolve("s.yaml");
        Files.writeString(file, yaml + "\nplatforms: [{name: A}]\n");
        assertThatThrownBy(() -> ScenarioFiles.read(file, List.of()))
                .isInstanceOfSatisfying(
                        InvalidScenarioException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::toString)
                                .containsExactly(file + ":" + problem));
    }

    @Test
    void aNetworkBeyondTheLimitOfArraysIsOne() {
        assertThat(new NetworkSpec.ErdosRenyi(3000).contradiction(1_000_000)).isPresent();
        assertThat(new NetworkSpec.ErdosRenyi(2000).contradiction(1_000_000)).isEmpty();
    }
}
