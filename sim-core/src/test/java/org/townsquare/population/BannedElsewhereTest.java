package org.townsquare.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.engine.Simulation;

/**
 * Users banned from Twitter were more active on Gettr than those who came of their own accord, and more of them stayed
 * (Mekacher et al. 2023). Seeds are fixed: the false-failure rate is zero.
 */
class BannedElsewhereTest {

    private static final int OLD = 0;
    private static final int NEW = 1;
    private static final int LATER = 180;

    /** An incumbent that bans many, and a haven of free speech to which nobody is sent and which gets worse in the end. */
    private static final String HAVEN = """
            steps: 480
            users: {count: 4000}
            content: {strikeShare: 0.2}
            platforms:
              - {name: Old, role: incumbent, business: none, policy: strict}
              - {name: New, quality: 1, initialAware: 0.6, initialUsers: 0.1, business: none, policy: free-speech}
            events: [{kind: quality-change, at: 300, platform: New, change: -3}]
            """;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void areMoreActiveOnTheAlternativeAndStayLonger(int seed) {
        Simulation simulation = new Simulation(Given.scenario(HAVEN), seed);
        simulation.start();
        simulation.runUntil(300);
        Roster roster = simulation.population().state().roster;
        List<Integer> came = IntStream.range(0, roster.users())
                .filter(user -> roster.attention(user, NEW) > 0 && roster.joinedAt(user, NEW) >= 0)
                .boxed()
                .toList();
        List<Integer> banned =
                came.stream().filter(user -> roster.isBanned(user, OLD)).toList();
        List<Integer> free =
                came.stream().filter(user -> !roster.isBanned(user, OLD)).toList();
        assertThat(Math.min(banned.size(), free.size())).isGreaterThan(50);

        Shard shard = simulation.population().anyShard();
        ToDoubleFunction<Integer> posts = user -> Emission.posts(shard.activity(user), roster.attention(user, NEW));
        assertThat(mean(banned, posts)).as("posts").isGreaterThan(2 * mean(free, posts));

        simulation.runUntil(300 + LATER);
        ToDoubleFunction<Integer> stayed = user -> roster.attention(user, NEW) > 0 ? 1 : 0;
        assertThat(mean(banned, stayed)).as("stayed").isGreaterThan(mean(free, stayed) + 0.1);
    }

    /** Influencers lose attention by a ban (Horta Ribeiro et al. 2025); they do not post more for it. */
    @Test
    void influencersPostAsBefore() {
        String ban = "events=[{kind: influencer-ban, at: 1, platform: Old, influencer: Star}]";
        Simulation simulation = new Simulation(Given.scenario(Given.SMALL, ban), 0);
        simulation.start();
        int star = simulation.population().influencer("Star");
        int before = simulation.population().anyShard().activity(star);
        simulation.runUntil(2);
        assertThat(simulation.population().state().roster.isBanned(star, OLD)).isTrue();
        assertThat(simulation.population().anyShard().activity(star)).isEqualTo(before);
    }

    private static double mean(List<Integer> users, ToDoubleFunction<Integer> number) {
        return users.stream().mapToDouble(number).average().orElseThrow();
    }
}
