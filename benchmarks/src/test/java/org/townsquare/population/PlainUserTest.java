package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.benchmarks.ThreePlatforms;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** The plain version by itself, against the formulas: what would be compared is not nothing on both sides. */
class PlainUserTest {

    private static final int USERS = 20_000;

    /** Nothing matters to users but quality, which differs. */
    private static final String BARE = """
            users: {count: 20000, sessions: 4, sessionSpread: 0, habit: 0, removalSensitivity: 0, adSensitivity: 0,
              feeSensitivity: 0, creators: 0}
            content: {aversion: 0, curiosity: 0, contagion: 0}
            network: {kind: heavy-tailed, meanDegree: 2}
            awareness: {attention: 0, newsAppeal: 0}
            choice: {scale: 1, taste: 0, contacts: 0, discovery: 0, population: 0, creators: 0, pay: 0, outside: 0,
              outsideSpread: 0, joining: 0, waiting: 0}
            gatekeepers: {notice: 1}
            platforms:
              - {name: Home, role: incumbent, initialUsers: 1, initialAware: 1, business: none, policy: none}
              - {name: New, initialUsers: 0, initialAware: 1, business: none, policy: none}
            """;

    @TempDir
    private Path folder;

    private PlainTown town(String... changes) throws IOException, InvalidScenarioException {
        Path file = folder.resolve("bare.yaml");
        Files.writeString(file, BARE);
        PlainTown town = new PlainTown(
                ThreePlatforms.started(ScenarioFiles.read(file, List.of(changes)), 0),
                PlainTown.Looking.WHO_RECONSIDERS);
        town.start();
        return town;
    }

    private static double quality(PlainTown town, int platform) {
        return town.day().offers[platform].quality();
    }

    /** Share of the users who are members. */
    private static double members(PlainTown town, int platform) {
        return IntStream.range(0, USERS)
                        .filter(user -> town.user(user).isMember(platform))
                        .count()
                / (double) USERS;
    }

    /** Five standard deviations of a share of independent users: it fails by chance once in 1.7 million seeds. */
    private static double fiveDeviations(double chance) {
        return 5 * Math.sqrt(chance * (1 - chance) / USERS);
    }

    /** Day by day s grows by (a − s)·(1 − e^(−1/τ)), and a is 1/(1 + e^(−(q + h·s))) at every review. */
    @Test
    void attentionFollowsHabit() throws IOException, InvalidScenarioException {
        PlainTown town = town(
                "users.habit=3",
                "users.habitDays=10",
                "users.reconsider=0.3",
                "platforms.Home.quality=-2",
                "platforms.New.initialAware=0");
        double[] habit = new double[USERS];
        Arrays.fill(habit, 1);
        long reviews = 0;
        for (int step = 0; step < 30; step++) {
            town.step();
            for (int user = 0; user < USERS; user++) {
                double attention = town.attention(user, 0);
                // At step 0 this does not tell who reviews.
                if (step > 0 && town.user(user).habitAt == step) {
                    double share = 1 / (1 + Math.exp(-quality(town, 0) - 3 * habit[user]));
                    // Rounded to a 64th up or down.
                    assertThat(attention)
                            .as("step %d: attention of user %d with habit %f", step, user, habit[user])
                            .isCloseTo(share, within(1.01 / Emission.ATTENTION));
                    reviews++;
                }
                habit[user] += (attention - habit[user]) * (1 - Math.exp(-0.1));
            }
        }
        assertThat(reviews).as("reviews").isGreaterThan(5 * USERS);
    }

    /** With a share P of four sessions a day at least one goes there with chance 1 − (1 − P)⁴; only then is it used. */
    @Test
    void aNewPlatformIsTriedBySessions() throws IOException, InvalidScenarioException {
        PlainTown town = town("users.reconsider=1", "platforms.Home.quality=1", "platforms.New.quality=-1");
        town.step();
        double there = Math.exp(quality(town, 1));
        double share = there / (1 + Math.exp(quality(town, 0)) + there);
        double tries = 1 - Math.pow(1 - share, 4);
        assertThat(tries).as("chance to try").isBetween(0.25, 0.4);
        assertThat(members(town, 1)).as("share that tried").isCloseTo(tries, within(fiveDeviations(tries)));
        for (int user = 0; user < USERS; user++) {
            assertThat(town.attention(user, 1) > 0)
                    .as("user %d gives it attention", user)
                    .isEqualTo(town.user(user).isMember(1));
        }
    }

    /**
     * Everybody turns away from a useless platform at the first review. Whose last review is d days later has stayed until
     * then with chance e^(−d/D), however many reviews there were in between.
     */
    @Test
    void dormantMembersLeaveByAndBy() throws IOException, InvalidScenarioException {
        int steps = 100;
        double reviews = 0.25;
        double days = 60;
        PlainTown town = town(
                "users.reconsider=" + reviews,
                "users.dormantDays=" + days,
                "platforms.New.quality=-20",
                "platforms.New.initialUsers=1");
        assertThat(IntStream.range(0, USERS).mapToDouble(user -> town.attention(user, 1)))
                .as("attention at first")
                .containsOnly(1.0);
        double stays = Math.pow(1 - reviews, steps);
        for (int first = 0; first < steps; first++) {
            double firstThen = Math.pow(1 - reviews, first) * reviews;
            stays += firstThen * Math.pow(1 - reviews, steps - 1 - first);
            for (int last = first + 1; last < steps; last++) {
                double lastThen = reviews * Math.pow(1 - reviews, steps - 1 - last);
                stays += firstThen * lastThen * Math.exp((first - last) / days);
            }
            town.step();
        }
        assertThat(IntStream.range(0, USERS).mapToDouble(user -> town.attention(user, 1)))
                .as("attention in the end")
                .containsOnly(0.0);
        assertThat(members(town, 1)).as("members in the end").isCloseTo(stays, within(fiveDeviations(stays)));
        assertThat(members(town, 0)).as("members of what they use").isOne();
    }
}
