package org.townsquare.gui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.townsquare.chart.Tone;
import org.townsquare.engine.Simulation;
import org.townsquare.gui.session.Whereabouts;
import org.townsquare.population.Population;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

class PictureTest {

    private static Simulation started(String file, String... overrides) throws InvalidScenarioException {
        Scenario scenario = ScenarioFiles.read(Path.of("../scenarios", file), List.of(overrides));
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        return simulation;
    }

    @Test
    void ofManyUsersTwoThousandAreDrawnWithTheInfluencersAmongThem() throws Exception {
        Picture picture = Picture.of(started("new-network.yaml"));
        assertThat(picture.size()).isEqualTo(Sample.MOST_USERS);
        assertThat(picture.user(picture.size() - 1)).isEqualTo(9_999);
        assertThat(picture.words()).startsWith("2,000 of 10,000 users, ");
    }

    @Test
    void usersHaveTheSamePlacesEachTimeAllInThePicture() throws Exception {
        Picture once = Picture.of(started("new-network.yaml", "users.count=300"));
        Picture again = Picture.of(started("new-network.yaml", "users.count=300"));
        assertThat(IntStream.range(0, 300)).allSatisfy(place -> {
            assertThat(once.x(place)).isBetween(0f, 1f).isEqualTo(again.x(place));
            assertThat(once.y(place)).isBetween(0f, 1f).isEqualTo(again.y(place));
        });
    }

    @Test
    void communitiesStandApart() throws Exception {
        Simulation simulation = started(
                "new-network.yaml",
                "users.count=300",
                "influencers=[]",
                "events=[]",
                "network={kind: stochastic-block, blocks: 2, meanDegree: 12, assortativity: 0.9}");
        Picture picture = Picture.of(simulation);
        Sample sample = picture.sample();
        double linked = IntStream.range(0, sample.edges())
                .mapToDouble(e -> distance(picture, sample.from(e), sample.to(e)))
                .average()
                .orElseThrow();
        double any = IntStream.range(0, 300 * 300)
                .mapToDouble(i -> distance(picture, i / 300, i % 300))
                .average()
                .orElseThrow();
        assertThat(linked).isLessThan(0.75 * any);
    }

    private static double distance(Picture picture, int a, int b) {
        return Math.hypot(picture.x(a) - picture.x(b), picture.y(a) - picture.y(b));
    }

    @Test
    void whereEverybodySeesEverybodyTheLeftStandsLeft() throws Exception {
        Simulation simulation = started("textbook/brock-durlauf-1.5.yaml", "users.count=500");
        Picture picture = Picture.of(simulation);
        assertThat(picture.words()).isEqualTo("all 500 users; everybody sees everybody");
        for (int i = 1; i < 500; i++) {
            double left = simulation.population().traits().ideology(i - 1)
                    - simulation.population().traits().ideology(i);
            assertThat(left * (picture.x(i - 1) - picture.x(i))).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void aSceneIsWhereSessionsGo() throws Exception {
        Simulation simulation = started("new-network.yaml", "users.count=300", "users.entry.present=0.5");
        simulation.runUntil(3);
        Population population = simulation.population();
        Scene scene = Picture.of(simulation).scene(simulation);
        assertThat(IntStream.range(0, 300)).allSatisfy(user -> {
            assertThat(scene.isPresent(user)).isEqualTo(population.isPresent(user));
            assertThat(scene.at(user).isPresent()).isEqualTo(population.isPresent(user));
            if (population.isPresent(user)) {
                assertThat(scene.at(user)).isEqualTo(Whereabouts.of(population, user));
                int main = scene.main(user);
                assertThat(main >= 0).isEqualTo(population.isActive(user, 0) || population.isActive(user, 1));
                assertThat(main < 0 ? 0 : population.attention(user, main))
                        .isEqualTo(Math.max(population.attention(user, 0), population.attention(user, 1)));
            }
        });
        assertThat(IntStream.range(0, 300).filter(scene::isPresent).count())
                .isEqualTo(population.present())
                .isBetween(1L, 299L);
    }

    /** A quarter of the sessions or less is palest, more than three quarters have the full colour. */
    @Test
    void aColourIsThePalerTheLessAttentionItHas() {
        assertThat(DoubleStream.of(1 / 64.0, 0.25, 0.26, 0.5, 0.75, 0.76, 1).mapToInt(Dots::strength))
                .containsExactly(0, 0, 1, 1, 2, 3, 3);
        assertThat(Dots.colour(0, 3, Color.WHITE)).isEqualTo(Tone.of(0).colour());
        assertThat(IntStream.range(0, 4)
                        .map(strength -> Dots.colour(0, strength, Color.WHITE).getRed())
                        .boxed())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void edgesFadeWhereTheyAreMany() {
        assertThat(EdgeImage.opacity(100)).isEqualTo(0.25);
        assertThat(EdgeImage.opacity(6_000)).isEqualTo(0.125);
        assertThat(EdgeImage.opacity(20_000)).isBetween(0.06, 0.07);
    }
}
