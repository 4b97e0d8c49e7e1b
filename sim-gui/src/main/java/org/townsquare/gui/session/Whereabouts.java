package org.townsquare.gui.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.population.Population;
import org.townsquare.scenario.Scenario;

/**
 * Where a user's sessions go, at one moment.
 *
 * @param isPresent whether the user has come into the world
 * @param attention share of the sessions that go to each platform, from 0 to 1
 */
public record Whereabouts(boolean isPresent, List<Double> attention) {

    /** Of a user of a run. */
    public static Whereabouts of(Population population, int user) {
        List<Double> attention = IntStream.range(0, population.platforms())
                .mapToObj(k -> population.attention(user, k))
                .toList();
        return new Whereabouts(population.isPresent(user), attention);
    }

    /** In words, the most first, as in "Old 61 %, New 9 %, nowhere 30 %". */
    public String words(Scenario scenario) {
        return isPresent ? words(attention, scenario.platformNames()) : "not here yet";
    }

    static String words(List<Double> attention, List<String> names) {
        int nowhere = percent(1 - total(attention));
        String there = IntStream.range(0, attention.size())
                .filter(k -> attention.get(k) > 0)
                .boxed()
                .sorted((one, other) -> Double.compare(attention.get(other), attention.get(one)))
                .map(k -> names.get(k) + " " + percent(attention.get(k)) + " %")
                .collect(Collectors.joining(", "));
        return there.isEmpty() ? "nowhere" : there + (nowhere > 0 ? ", nowhere " + nowhere + " %" : "");
    }

    /** Share of the sessions that go to any platform. */
    static double total(List<Double> attention) {
        return attention.stream().mapToDouble(Double::doubleValue).sum();
    }

    static int percent(double share) {
        return (int) Math.round(100 * share);
    }
}
