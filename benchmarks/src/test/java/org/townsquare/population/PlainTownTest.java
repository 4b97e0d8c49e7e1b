package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.townsquare.benchmarks.ThreePlatforms;
import org.townsquare.engine.Simulation;
import org.townsquare.market.Ledger;

/** What is compared in speed does the same: user by user, step by step, to the last bit. */
class PlainTownTest {

    private static final int USERS = 2_000;

    /** What the plain version counts. */
    private static final List<Count> COUNTED =
            List.of(Count.ATTENTION, Count.MAU, Count.AWARE, Count.CREATORS, Count.TOXICITY, Count.POSTS, Count.TOXIC);

    /** What the timed scenario leaves out: newcomers, a launch by invitation, those who never change, other terms. */
    private static final List<String> MORE = List.of(
            "users.entry={present: 0.6, days: 150}",
            "users.dormantDays=20",
            "choice.population=1",
            "choice.interoperability=0.3",
            "network.communities=8",
            "influencers=[{name: Star, home: Forum, audience: 0.2, weight: 50}]",
            "platforms.Forum.committed=0.02",
            "platforms.Agora.launch={planned: 40, inviteDays: 30, communityDays: 20}",
            "platforms.Agora.initialUsers=0",
            "platforms.Commons.leaning=0.7",
            "content.strikeShare=0.5");

    /** What can be switched off or counted otherwise. */
    private static final List<String> LESS = List.of(
            "users.sessionSpread=0",
            "users.habit=0",
            "choice.contactsBy=count",
            "choice.contacts=0.3",
            "choice.tieDays=0",
            "choice.taste=0",
            "choice.outsideSpread=0",
            "choice.joining=0",
            "content.contagion=0");

    private static final String STANDING =
            "attention, habit, joined at, strikes by platform; habit at, members, aware, banned, toxicity";

    /** All there is to know of a user: see {@link #STANDING}. */
    private static int[] standing(PlainUser user) {
        int platforms = user.attention.length;
        int[] standing = new int[4 * platforms + 5];
        for (int k = 0; k < platforms; k++) {
            standing[k] = user.attention[k];
            standing[platforms + k] = user.habit[k];
            standing[2 * platforms + k] = user.joinedAt[k];
            standing[3 * platforms + k] = user.strikes[k];
        }
        int[] others = {user.habitAt, user.members, user.aware, user.banned, user.toxicity};
        System.arraycopy(others, 0, standing, 4 * platforms, others.length);
        return standing;
    }

    private static int[] standing(int user, Roster roster) {
        int platforms = roster.platforms();
        int habitAt = -roster.unchanged(user, 0);
        int[] standing = new int[4 * platforms + 5];
        for (int k = 0; k < platforms; k++) {
            standing[k] = roster.attention(user, k);
            standing[platforms + k] = (int) Math.round(roster.habit(user, k, habitAt) * 65_535);
            standing[2 * platforms + k] = roster.joinedAt(user, k);
            standing[3 * platforms + k] = roster.strikes(user, k);
        }
        int[] others = {
            habitAt,
            roster.members.ofUser(user),
            roster.aware.ofUser(user),
            roster.banned.ofUser(user),
            roster.toxicity(user)
        };
        System.arraycopy(others, 0, standing, 4 * platforms, others.length);
        return standing;
    }

    @ParameterizedTest
    @CsvSource({"EVERYBODY,true", "WHO_RECONSIDERS,true", "WHO_RECONSIDERS,false"})
    void comesToTheSameAsTheColumns(PlainTown.Looking looking, boolean market) {
        Simulation columns = ThreePlatforms.started(USERS, market);
        Happened happened = compare(columns, looking, 200);
        // Otherwise it would not matter what the plain version makes of stores, money, trials and dormancy.
        assertThat(columns.market().offers()[2].closedStores())
                .as("stores that are closed")
                .matches(closed -> (closed != 0) == market);
        assertThat(columns.market().ledger().ever(0, Ledger.Item.ADS) > 0).isEqualTo(market);
        assertThat(happened.moved).as("users whose attention moved").isGreaterThan(2 * USERS);
        assertThat(happened.joined).as("users who joined").isGreaterThan(USERS / 20);
        assertThat(happened.left).as("users who left for good").isGreaterThan(USERS / 20);
    }

    @ParameterizedTest
    @EnumSource(PlainTown.Looking.class)
    void knowsWhatElseThereIs(PlainTown.Looking looking) {
        Simulation columns = ThreePlatforms.started(ThreePlatforms.scenario(USERS, MORE), 1);
        Happened happened = compare(columns, looking, 200);
        assertThat(columns.population().present())
                .as("users after all have come")
                .isEqualTo(USERS);
        assertThat(columns.population().tally().get(Count.MEMBERS, 1))
                .as("members of the platform that opened later")
                .isGreaterThan(0);
        assertThat(happened.left).as("users who left for good").isGreaterThan(USERS / 20);
        assertThat(happened.banned).as("users banned").isGreaterThan(USERS / 100);
    }

    @ParameterizedTest
    @EnumSource(PlainTown.Looking.class)
    void knowsWhatIsSwitchedOff(PlainTown.Looking looking) {
        Simulation columns = ThreePlatforms.started(ThreePlatforms.scenario(USERS, LESS), 1);
        Happened happened = compare(columns, looking, 100);
        assertThat(happened.moved).as("users whose attention moved").isGreaterThan(USERS / 2);
        assertThat(happened.joined).as("users who joined").isGreaterThan(USERS / 20);
        assertThat(happened.left).as("users who left for good").isGreaterThan(USERS / 20);
    }

    /** What happened to users in all steps together. */
    private record Happened(long moved, long joined, long left, long banned) {}

    /** Takes so many steps in both ways and compares all there is after each. */
    private static Happened compare(Simulation columns, PlainTown.Looking looking, int steps) {
        PlainTown plain = new PlainTown(columns, looking);
        plain.start();
        Roster roster = columns.population().state().roster;
        Tally tally = columns.population().tally();
        int[][] before = new int[USERS][];
        Arrays.setAll(before, user -> standing(user, roster));
        long moved = 0;
        long joined = 0;
        long left = 0;
        for (int step = columns.stepsTaken(); steps > 0; step++, steps--) {
            columns.runUntil(step + 1);
            plain.step();
            assertThat(plain.day().offers)
                    .as("step %d: offers", step)
                    .isEqualTo(columns.market().offers());
            for (int user = 0; user < USERS; user++) {
                int[] now = standing(user, roster);
                assertThat(standing(plain.user(user)))
                        .as("step %d: user %d: %s", step, user, STANDING)
                        .isEqualTo(now);
                moved += Arrays.equals(now, 0, roster.platforms(), before[user], 0, roster.platforms()) ? 0 : 1;
                before[user] = now;
            }
            for (int k = 0; k < roster.platforms(); k++) {
                for (Count count : COUNTED) {
                    assertThat(plain.tally().get(count, k))
                            .as("step %d: %s on platform %d", step, count, k)
                            .isEqualTo(tally.get(count, k));
                }
                joined += tally.get(Count.JOINED, k);
                left += tally.get(Count.LEFT, k);
            }
        }
        long banned = IntStream.range(0, roster.platforms())
                .mapToLong(k -> tally.get(Count.BANNED, k))
                .sum();
        return new Happened(moved, joined, left, banned);
    }
}
