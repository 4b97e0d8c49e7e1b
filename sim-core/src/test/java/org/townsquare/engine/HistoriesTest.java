package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.population.Tally;
import org.townsquare.scenario.Scenario;

/**
 * Histories that one set of defaults must make: a rush that loses most and keeps some, a copy that everybody tries and nobody
 * uses, a haven, new formats that grow and that take over, and the same copy that fails where the population stands still and
 * wins where it grows. What differs from one to the other is what is known of a launch; nothing is said of behaviour. Bounds hold
 * in every replicate; the seed is fixed.
 */
class HistoriesTest {

    private static final int OLD = 0;
    private static final int NEW = 1;
    private static final int REPLICATES = 4;
    private static final int LAUNCH = 100;

    private static final String LAUNCHED = """
            users: {count: 3000}
            gatekeepers: {notice: 1}
            steps: 1000
            platforms:
              - {name: Old, role: incumbent, business: none, policy: none}
              - {name: New, business: none, policy: none, launch: {planned: 100, news: %s}, %s}
            """;

    /** Where the newcomer stands some days after the launch. */
    private record Standing(double attention, double daily, double monthly, double members, double incumbent) {

        static Standing of(Simulation simulation) {
            Tally tally = simulation.population().tally();
            double present = simulation.population().present();
            return new Standing(
                    tally.attentionShare(NEW),
                    tally.daily(NEW) / present,
                    tally.monthly(NEW) / present,
                    tally.get(Count.MEMBERS, NEW) / present,
                    tally.attentionShare(OLD));
        }
    }

    private static List<List<Standing>> histories(String yaml, int... days) {
        Scenario scenario = Given.scenario(yaml);
        List<List<Standing>> all = new ArrayList<>();
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            Simulation simulation = new Simulation(scenario, replicate);
            simulation.start();
            List<Standing> one = new ArrayList<>();
            for (int day : days) {
                simulation.runUntil(day);
                one.add(Standing.of(simulation));
            }
            all.add(one);
        }
        return all;
    }

    private static List<List<Standing>> launched(double news, String facts) {
        return histories(LAUNCHED.formatted(news, facts), LAUNCH + 10, LAUNCH + 60, LAUNCH + 800);
    }

    /** Mastodon in 2022: a rush by news to a place like the old one; most look and leave, a few stay. */
    @Test
    void aRushLosesTwoThirdsAndKeepsSome() {
        for (List<Standing> days : launched(0.2, "quality: 1.5, initialAware: 0.6")) {
            assertThat(days.get(0).daily()).isBetween(0.08, 0.3);
            assertThat(days.get(1).daily()).isLessThan(days.get(0).daily() / 3);
            assertThat(days.get(2).daily()).isBetween(0.001, 0.05);
        }
    }

    /** Google+ in 2011: everybody knows it, it is as good as the old one, a third tries it, nobody uses it. */
    @Test
    void everybodyTriesItAndNobodyStays() {
        for (List<Standing> days : launched(0.2, "quality: 2, initialAware: 1")) {
            assertThat(days.get(1).members()).isGreaterThan(0.3);
            assertThat(days.get(2).attention()).isLessThan(0.012);
            assertThat(days.get(2).incumbent()).isGreaterThan(0.95);
        }
    }

    /** Alternatives of 2021: a worse copy, some news. */
    @Test
    void aWorseCopyFails() {
        for (List<Standing> days : launched(0.2, "quality: 1, initialAware: 0.1")) {
            assertThat(days.get(2).attention()).isLessThan(0.005);
        }
    }

    /** Instagram from 2010 on: nobody knows it, but it is another thing and a better one. */
    @Test
    void aBetterPlatformOfANewFormatGrowsBesideTheOldOne() {
        for (List<Standing> days : launched(0.05, "quality: 2.5, initialAware: 0.01, format: photo, discovery: 0.3")) {
            assertThat(days.get(0).attention()).isLessThan(0.02);
            assertThat(days.get(2).attention()).isGreaterThan(0.05);
            assertThat(days.get(2).attention()).isGreaterThan(2 * days.get(1).attention());
        }
    }

    /** TikTok from 2018 on: a feed that needs no ties, bought awareness. */
    @Test
    void aNewFormatWithADiscoveryFeedTakesOver() {
        for (List<Standing> days : launched(
                0.07, "quality: 2.8, initialAware: 0.1, format: short-video, discovery: 0.9, marketing: 0.01")) {
            assertThat(days.get(0).attention()).isLessThan(0.1);
            assertThat(days.get(2).attention()).isGreaterThan(0.5);
        }
    }

    private static List<List<Standing>> copy(String entry) {
        return histories("""
                users: {count: 3000%s}
                gatekeepers: {notice: 1}
                network: {kind: heavy-tailed, communities: 40, within: 0.7}
                steps: 1500
                platforms:
                  - {name: Old, role: incumbent, business: none, policy: none, initialUsers: 0.6}
                  - {name: New, quality: 2.6, business: none, policy: none, initialUsers: 0.03, initialAware: 0.03, firstUsers: concentrated}
                """.formatted(entry), 1460);
    }

    /** Facebook against MySpace, if nobody had come to the web any more: newcomers decide. */
    @Test
    void aBetterCopyFailsWhereNobodyNewComes() {
        for (List<Standing> days : copy("")) {
            assertThat(days.get(0).attention()).isLessThan(0.08);
            assertThat(days.get(0).incumbent()).isGreaterThan(0.85);
        }
    }

    /** Facebook against MySpace: the population fourfold in four years. */
    @Test
    void theSameCopyWinsWhereThePopulationGrows() {
        for (List<Standing> days : copy(", entry: {present: 0.25, days: 1500}")) {
            assertThat(days.get(0).attention()).isGreaterThan(0.6);
            assertThat(days.get(0).incumbent()).isLessThan(0.3);
        }
    }

    /** Threads in 2023: what is known of one's ties from elsewhere makes the difference for who comes. */
    @Test
    void importedTiesKeepMore() {
        List<List<Standing>> with =
                launched(0.25, "quality: 2, initialAware: 0.6, format: profiles, importedTies: 0.7");
        List<List<Standing>> without = launched(0.25, "quality: 2, initialAware: 0.6, format: profiles");
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            assertThat(with.get(replicate).get(0).daily())
                    .isGreaterThan(without.get(replicate).get(0).daily());
            assertThat(with.get(replicate).get(2).attention())
                    .isGreaterThan(without.get(replicate).get(2).attention());
        }
    }
}
