package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems with keys and values: each with its line, column, key, value, what is allowed and the nearest name. */
class ValuesTest extends InFolder {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        steps: many        | s.yaml:2:8: steps: 'many' is not a whole number; allowed: from 1 to 65000
        steps: "5"         | s.yaml:2:8: steps: '5' is not a whole number; allowed: from 1 to 65000
        steps: 5.5         | s.yaml:2:8: steps: 5.5 is not a whole number; allowed: from 1 to 65000
        steps: 1__0_       | s.yaml:2:8: steps: '1__0_' is not a whole number; allowed: from 1 to 65000
        steps: 1_0_        | s.yaml:2:8: steps: '1_0_' is not a whole number; allowed: from 1 to 65000
        steps: 017         | s.yaml:2:8: steps: '017' is not a whole number; allowed: from 1 to 65000
        steps: 0           | s.yaml:2:8: steps: 0 is out of range; allowed: from 1 to 65000
        steps: 65001       | s.yaml:2:8: steps: 65001 is out of range; allowed: from 1 to 65000
        steps: 1e999999    | s.yaml:2:8: steps: 1e999999 is out of range; allowed: from 1 to 65000
        steps: true        | s.yaml:2:8: steps: true is not a whole number; allowed: from 1 to 65000
        steps: [1]         | s.yaml:2:8: steps: a list is not a whole number; allowed: from 1 to 65000
        steps: {a: 1}      | s.yaml:2:8: steps: a section is not a whole number; allowed: from 1 to 65000
        steps: 2022-01-05  | s.yaml:2:8: steps: '2022-01-05' is not a whole number; allowed: from 1 to 65000
        steps:             | s.yaml:2:7: steps: nothing is not a whole number; allowed: from 1 to 65000
        seed: 9223372036854775808 | s.yaml:2:7: seed: 9223372036854775808 is out of range; allowed: any of 64 bits
        seed: 0.5          | s.yaml:2:7: seed: 0.5 is not a whole number; allowed: any of 64 bits
        choice: {scale: .nan} | s.yaml:2:17: choice.scale: '.nan' is not a number; allowed: from 0.01 to 1000
        choice: {scale: .inf} | s.yaml:2:17: choice.scale: '.inf' is not a number; allowed: from 0.01 to 1000
        choice: {scale: 1e999} | s.yaml:2:17: choice.scale: 1e999 is out of range; allowed: from 0.01 to 1000
        title: 2022        | s.yaml:2:8: title: 2022 is not text; put it in quotes: "2022"
        title: "a\\nb"      | s.yaml:2:8: title: 'a b' has line breaks or other control characters; allowed: plain text on one line
        description: "a\\0" | s.yaml:2:14: description: 'a ' has control characters; allowed: plain text
        title: [a]         | s.yaml:2:8: title: a list is not text; a text with ': ' needs quotes
        start: yesterday   | s.yaml:2:8: start: 'yesterday' is not a date; allowed: year-month-day, as in 2022-02-21
        start: 2022-02-30  | s.yaml:2:8: start: '2022-02-30' is not a date; allowed: year-month-day, as in 2022-02-21
        choice: {contactsBy: shar} | s.yaml:2:22: choice.contactsBy: 'shar' is unknown; allowed: share, count; did you mean 'share'?
        choice: {contactsBy: SHARE} | s.yaml:2:22: choice.contactsBy: 'SHARE' is unknown; allowed: share, count; did you mean 'share'?
        choice: {contactsBy: 1} | s.yaml:2:22: choice.contactsBy: 1 is not one word; allowed: share, count
        choice: logit      | s.yaml:2:9: choice: 'logit' stands where a section belongs; allowed: {rule: …, scale: …, taste: …, …}
        awareness: {atention: 1} | s.yaml:2:13: awareness.atention: unknown parameter; allowed: attention, contagion, forgetting, newsHalfLife, newsAppeal, expectation; did you mean 'attention'?
        awareness: {zzzzzz: 1} | s.yaml:2:13: awareness.zzzzzz: unknown parameter; allowed: attention, contagion, forgetting, newsHalfLife, newsAppeal, expectation
        network: {kind: complet} | s.yaml:2:17: network.kind: 'complet' is unknown; allowed: heavy-tailed, complete, erdos-renyi, two-sided, watts-strogatz, barabasi-albert, stochastic-block, edge-list; did you mean 'complete'?
        network: {kind: [complete]} | s.yaml:2:17: network.kind: a list is unknown; allowed: heavy-tailed, complete, erdos-renyi, two-sided, watts-strogatz, barabasi-albert, stochastic-block, edge-list
        network: complete  | s.yaml:2:10: network: 'complete' stands where a section belongs; did you mean {kind: complete}?
        network: 5         | s.yaml:2:10: network: 5 stands where a section belongs; did you mean {kind: heavy-tailed, meanDegree: 5}?
        network: ring      | s.yaml:2:10: network: 'ring' stands where a section belongs; allowed: {kind: …} with one of heavy-tailed, complete, erdos-renyi, two-sided, watts-strogatz, barabasi-albert, stochastic-block, edge-list
        users: 5000        | s.yaml:2:8: users: 5000 stands where a section belongs; did you mean {count: 5000}?
        users: [5000, x]   | s.yaml:2:8: users: a list stands where a section belongs; allowed: {count: …, represents: …, polarisation: …, …}
        population: 5000   | s.yaml:2:1: population: is unknown here; it is called users
        uncertain: 0.3     | s.yaml:2:12: uncertain: 0.3 stands where a section belongs; allowed: {path: …}, as often as needed
        network: {kind: edge-list} | s.yaml:2:10: network.file: is missing
        events: 5          | s.yaml:2:9: events: 5 is not a list; allowed: [{kind: …, …}, …]
        events: [{kind: outage}] | s.yaml:2:10: events[0].platform: is missing
        events: [{kind: outage, platform: Agorra}] | s.yaml:2:35: events[0].platform: 'Agorra' is not in platforms; allowed: Agora; did you mean 'Agora'?
        events: [{kind: outage, platform: Agora, at: -1}] | s.yaml:2:46: events[0].at: -1 is out of range; allowed: from 0 to 65000
        events: [{kind: outage, platform: Agora, at: 2021-12-31}] | s.yaml:2:46: events[0].at: '2021-12-31' is before step 0; allowed: from 2022-01-01
        events: [{kind: outage, platform: Agora, at: 2222-12-31}] | s.yaml:2:46: events[0].at: '2222-12-31' is step 73412; allowed: from 0 to 65000
        events: [{kind: influencer-ban, platform: Agora, influencer: Ann}] | s.yaml:2:62: events[0].influencer: 'Ann' is not in influencers; there are none
        influencers: [{name: Ann, home: Agor}] | s.yaml:2:33: influencers.Ann.home: 'Agor' is not in platforms; allowed: Agora; did you mean 'Agora'?
        events: [{kind: app-store-removal, platform: Agora, store: Aple}] | s.yaml:2:60: events[0].store: 'Aple' is not in gatekeepers.stores; allowed: Apple, Google; did you mean 'Apple'?
        gatekeepers: {stores: [{name: A, graceDay: 1}]} | s.yaml:2:34: gatekeepers.stores.A.graceDay: unknown parameter; allowed: name, share, tolerance, graceDays, probationDays, lostUtility, webInstalls; did you mean 'graceDays'?
        influencers: [{name: A}, {name: A}] | s.yaml:2:33: influencers[1].name: 'A' is taken; first at s.yaml:2:22
        stepps: 1          | s.yaml:2:1: stepps: unknown parameter; allowed: title, description, start, steps, timeStep, seed, replicates, users, content, network, awareness, choice, activation, influencers, platforms, advertisers, investors, gatekeepers, events, criticalMass, expect, figures, outcomes, uncertain, ensemble; did you mean 'steps'?
        """)
    void saysWhatIsWrong(String line, String problem) {
        assertThat(folder.problemsOf(Folder.SMALLEST + line + "\n")).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        title: x                      | s.yaml:1:1: platforms: is missing
        platforms: Agora              | s.yaml:1:12: platforms: 'Agora' is not a list; allowed: [{name: …, role: …, quality: …, …}, …]
        platforms: [{name: A, launch: 2022-01-05}] | s.yaml:1:31: platforms.A.launch: '2022-01-05' stands where a section belongs; did you mean {planned: 2022-01-05}?
        platforms: []                 | s.yaml:1:12: platforms: a list of 0 is out of range; allowed: from 1 to 16
        platforms: [{quality: 1}]     | s.yaml:1:13: platforms[0].name: is missing
        platforms: [{name: ' '}]      | s.yaml:1:20: platforms[0].name: must not be blank
        platforms: [{name: A}, {name: A}] | s.yaml:1:31: platforms[1].name: 'A' is taken; first at s.yaml:1:20
        platforms: [{name: A, policy: lax}] | s.yaml:1:31: platforms.A.policy.preset: 'lax' is unknown; allowed: none, free-speech, reactive, balanced, strict, community
        platforms: [{name: A, policy: {strictnes: 1}}] | s.yaml:1:32: platforms.A.policy.strictnes: unknown parameter; allowed: preset, strictness, severeStrictness, falsePositives, falseNegatives, delay, strikes, appeals, reviewCost, bias; did you mean 'strictness'?
        """)
    void saysWhatIsWrongWithPlatforms(String text, String problem) {
        assertThat(folder.problemsOf(text + "\n")).containsExactly(problem);
    }

    @Test
    void findsEverythingAtOnceFromTopToBottom() {
        String text = """
                stepps: 5
                users:
                  count: abc
                  spread: 9
                  count: 5
                platforms:
                  - name: Agora
                    role: incumbnt
                events:
                  - {platform: Agora}
                """;
        assertThat(folder.problemsOf(text, "users.spraed=1").stream()
                        .map(line ->
                                line.replaceAll("; allowed.*; did", "; did").replaceAll("; allowed.*", "")))
                .containsExactly(
                        "--set users.spraed=1: users.spraed: unknown parameter 'spraed'; did you mean 'spread'?",
                        "s.yaml:1:1: stepps: unknown parameter; did you mean 'steps'?",
                        "s.yaml:3:10: users.count: 'abc' is not a whole number",
                        "s.yaml:4:11: users.spread: 9 is out of range",
                        "s.yaml:5:3: users.count: appears twice; first at s.yaml:3:3",
                        "s.yaml:8:11: platforms.Agora.role: 'incumbnt' is unknown; did you mean 'incumbent'?",
                        "s.yaml:10:5: events[0].kind: is missing");
    }

    @Test
    void aPlatformThatIsOpenAlreadyMayHaveItsRealDate() {
        assertThat(folder.read("start: 2022-01-01\nplatforms: [{name: A, launch: {planned: 2006-07-15}}]\n")
                        .platforms()
                        .get(0)
                        .launch()
                        .planned())
                .isZero();
    }

    @Test
    void numbersMayBeWrittenInSeveralWays() {
        String numbers = "steps: 1e3\nreplicates: +12\nseed: -9223372036854775808\nusers: {count: 10_000, habit: .5}\n";
        var scenario = folder.read(Folder.SMALLEST + numbers + "choice: {outside: -0.0, scale: 2.}\n");
        assertThat(scenario.steps()).isEqualTo(1000);
        assertThat(scenario.replicates()).isEqualTo(12);
        assertThat(scenario.seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(scenario.users().count()).isEqualTo(10_000);
        assertThat(scenario.users().habit()).isEqualTo(0.5);
        assertThat(scenario.choice().scale()).isEqualTo(2);
        assertThat(Double.doubleToRawLongBits(scenario.choice().outside())).isZero();
    }
}
