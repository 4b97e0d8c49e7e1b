package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.Gatekeepers;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Scenario;

class OverridingTest extends InFolder {

    private static final String TEXT = """
            platforms:
              - {name: Big, role: incumbent, policy: strict}
              - {name: New One}
              - {name: New}
              - {name: x.com}
            events: [{kind: outage, platform: Big, days: 2}]
            """;

    private Scenario with(String... overrides) {
        return folder.read(TEXT, overrides);
    }

    @Test
    void anOverrideHidesNoWrongValueOfTheFile() {
        assertThatThrownBy(() -> folder.read("steps: -1\n" + TEXT, "steps=5"))
                .hasMessageContaining("1:8: steps: -1 is out of range");
    }

    @Test
    void anOverrideMayGiveWhatTheFileLacks() {
        assertThat(folder.read("users: {count: 50}\n", "platforms=[{name: A, role: incumbent}, {name: B}]")
                        .platforms())
                .hasSize(2);
    }

    @Test
    void valuesInSections() {
        assertThat(with("users.count=77").users().count()).isEqualTo(77);
        assertThat(with("title='A: b'").title()).isEqualTo("A: b");
        assertThat(with("steps=5", "steps=6").steps()).isEqualTo(6);
    }

    @Test
    void platformsByNamePositionAndRole() {
        assertThat(with("platforms.New One.quality=2").platforms().get(1).quality())
                .isEqualTo(2);
        assertThat(with("platforms.New.quality=2").platforms().get(2).quality()).isEqualTo(2);
        assertThat(with("platforms.x.com.quality=2").platforms().get(3).quality())
                .isEqualTo(2);
        assertThat(with("platforms[3].quality=2").platforms().get(3).quality()).isEqualTo(2);
        assertThat(with("alternative.launch.planned=2022-01-31")
                        .platforms()
                        .get(1)
                        .launch()
                        .planned())
                .isEqualTo(30);
        assertThat(with("incumbent.quality=2").platforms().get(0).quality()).isEqualTo(2);
    }

    @Test
    void aNameIsChangedWhereItStands() {
        var platforms =
                with("alternative.name=Forum", "platforms.Forum.quality=3").platforms();
        assertThat(platforms).extracting(PlatformSpec::name).containsExactly("Big", "Forum", "New", "x.com");
        assertThat(platforms.get(1).quality()).isEqualTo(3);
        assertThat(folder.problemsOf(TEXT, "incumbent.name=Huge"))
                .as("an event still means Big")
                .isNotEmpty()
                .allMatch(problem -> problem.contains("'Big'"));
    }

    @Test
    void policies() {
        var number = with("incumbent.policy.strictness=0.3").platforms().get(0).policy();
        assertThat(number.preset()).isEqualTo(PolicyPreset.STRICT);
        assertThat(number.strictness()).isEqualTo(0.3);
        var preset = with("incumbent.policy.delay=9", "incumbent.policy=none")
                .platforms()
                .get(0);
        assertThat(preset.policy().preset()).isEqualTo(PolicyPreset.NONE);
        assertThat(preset.policy().delay()).isEqualTo(1);
        var inside = with("incumbent.policy.delay=9", "incumbent.policy.preset=none")
                .platforms()
                .get(0);
        assertThat(inside.policy()).isEqualTo(preset.policy());
    }

    @Test
    void entriesOfAListThatTheFileLeavesAtItsDefault() {
        var stores = with("gatekeepers.stores.Google.tolerance=1").gatekeepers().stores();
        assertThat(stores).extracting(Gatekeepers.AppStore::name).containsExactly("Apple", "Google");
        assertThat(stores).extracting(Gatekeepers.AppStore::tolerance).containsExactly(0.002, 1.0);
        assertThat(with("gatekeepers.stores=[{name: Own}]").gatekeepers().stores())
                .extracting(Gatekeepers.AppStore::name)
                .containsExactly("Own");
        assertThat(folder.problemsOf(TEXT, "gatekeepers.stores.Gogle.tolerance=1"))
                .containsExactly(
                        "--set gatekeepers.stores.Gogle.tolerance=1: gatekeepers.stores.Gogle.tolerance: no entry"
                                + " is called 'Gogle'; allowed: Apple, Google; did you mean 'Google'?");
    }

    @Test
    void kindsAndEvents() {
        assertThat(with("network.exponent=3", "network.kind=erdos-renyi", "network.meanDegree=5")
                        .network())
                .isEqualTo(new NetworkSpec.ErdosRenyi(5, false));
        assertThat(with("network={kind: complete}").network()).isEqualTo(new NetworkSpec.Complete());
        assertThat(with("events[0].days=4").events()).containsExactly(Event.at(0, "Big", new GateAction.Outage(4)));
        assertThat(with("events=[]").events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        users.cuont=5        | users.cuont: unknown parameter 'cuont'; allowed: count, represents, polarisation, spread, rightShare, activitySpread, reconsider, habit, habitDays, sessions, sessionSpread, dormantDays, entry, creators, removalSensitivity, outlet, adSensitivity, feeSensitivity, bannedActivity, nations; did you mean 'count'?
        users.count=-5       | users.count: -5 is out of range; allowed: from 2 to 100000000
        users.count.more=5   | users.count.more: a single value has no part 'more'
        platforms.Bug.quality=5 | platforms.Bug.quality: no entry is called 'Bug'; allowed: Big, New One, New, x.com; did you mean 'Big'?
        platforms[4].quality=5 | platforms[4].quality: there is no entry [4]; there are 4
        platforms.New One.qualty=5 | platforms.New One.qualty: unknown parameter 'qualty'; allowed: name, role, quality, matureQuality, maturingDays, format, discovery, importedTies, policy, launch, initialUsers, initialSides, firstUsers, committed, leaning, initialAware, marketing, business, company; did you mean 'quality'?
        incumbents.quality=5 | incumbents.quality: unknown parameter 'incumbents'; allowed: title, description, start, steps, timeStep, seed, replicates, users, content, network, awareness, choice, activation, influencers, platforms, advertisers, investors, gatekeepers, events, criticalMass, expect, figures, outcomes, uncertain, ensemble, incumbent, alternative; did you mean 'incumbent'?
        Big.quality=5         | Big.quality: unknown parameter 'Big'; did you mean 'platforms.Big.quality'?
        events[0].day=5      | events[0].day: unknown parameter 'day'; allowed: at, when, platform, days; did you mean 'days'?
        network.kind=compete | network.kind: 'compete' is unknown; allowed: heavy-tailed, complete, erdos-renyi, two-sided, watts-strogatz, barabasi-albert, stochastic-block, edge-list; did you mean 'complete'?
        title=A: b           | title: a section is not text; a text with ': ' needs quotes
        title=[              | not valid YAML: while parsing a flow node, expected the node content, but found '<stream end>'
        title=               | is empty
        """)
    void saysWhatIsWrong(String override, String problem) {
        assertThat(folder.problemsOf(TEXT, override)).containsExactly("--set " + override + ": " + problem);
    }

    @Test
    void aContradictionStandsInTheFileIfItsParameterIsNotOverridden() {
        assertThat(folder.problemsOf(TEXT, "users.count=2", "steps=900"))
                .containsExactly("s.yaml:1:1: network.meanDegree: 20.0 is too large for 2 users; allowed: below that");
        assertThat(folder.problemsOf(TEXT, "users.count=30", "network.meanDegree=30", "steps=900"))
                .containsExactly("--set network.meanDegree=30: network.meanDegree: 30.0 is too large for 30 users;"
                        + " allowed: below that");
    }

    @Test
    void form() {
        assertThat(folder.problemsOf(TEXT, "steps", "=3"))
                .containsExactly(
                        "--set =3: an override has the form path=value",
                        "--set steps: an override has the form path=value");
        assertThat(folder.problemsOf("platforms: [{name: A}]\n", "incumbent.quality=1"))
                .containsExactly("--set incumbent.quality=1: incumbent.quality: no platform has the role incumbent");
    }
}
