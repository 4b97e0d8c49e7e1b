package org.townsquare.population;

import java.util.List;
import java.util.stream.DoubleStream;
import org.townsquare.Given;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Scenario;

/** A world of alike users in which nothing is at work but what a test switches on; everybody knows everything. */
final class Bare {

    private static final String YAML = """
            title: Bare
            steps: 400
            network: {kind: complete}
            users:
              count: 20000
              reconsider: 1
              sessionSpread: 0
              habit: 0
              removalSensitivity: 0
              adSensitivity: 0
              creators: 0
            content: {aversion: 0, curiosity: 0, contagion: 0, strikeShare: 0}
            choice:
              taste: 0
              contacts: 0
              tieDays: 0
              expectedTies: 1
              creators: 0
              population: 0
              outside: 0
              outsideSpread: 0
              joining: 0
            awareness: {attention: 0, forgetting: 0, newsAppeal: 0}
            gatekeepers: {notice: 1}
            """;

    private Bare() {}

    static Scenario scenario(int platforms, String... overrides) {
        StringBuilder list = new StringBuilder("platforms:\n");
        for (int k = 0; k < platforms; k++) {
            list.append("  - {name: " + (char) ('A' + k)
                    + ", role: incumbent, initialUsers: 0, initialAware: 1, business: none, policy: none}\n");
        }
        return Given.scenario(YAML + list, overrides);
    }

    /** Its population; nobody is a member of anything. */
    static Population population(int platforms, String... overrides) {
        Scenario scenario = scenario(platforms, overrides);
        Population population = PopulationBuilder.of(scenario, new Streams(scenario.seed(), 0));
        for (int k = 0; k < platforms; k++) {
            population.interventions().spreadWord(k, 1);
        }
        population.settle();
        return population;
    }

    /** The same, where everybody is a member of everything and divides attention evenly. */
    static Population members(int platforms, String... overrides) {
        Population population = population(platforms, overrides);
        for (int k = 0; k < platforms; k++) {
            population.interventions().colonise(k, 1, -1);
        }
        population.settle();
        return population;
    }

    /** Platforms that offer nothing but quality. */
    static Offer[] offers(double... quality) {
        return DoubleStream.of(quality).mapToObj(q -> offer(q, List.of())).toArray(Offer[]::new);
    }

    /** A platform that offers nothing but formats that it has copied. */
    static Offer copying(List<CopiedFormat> copies) {
        return offer(0, copies);
    }

    private static Offer offer(double quality, List<CopiedFormat> copies) {
        return new Offer(true, Integer.MAX_VALUE, false, 0, 0, quality, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, copies);
    }

    /** Platforms of such quality that sessions go there by these shares, and the others to no platform, worth 0. */
    static Offer[] offersFor(double... share) {
        double rest = 1 - DoubleStream.of(share).sum();
        return offers(DoubleStream.of(share).map(s -> Math.log(s / rest)).toArray());
    }

    /** A step in which everybody reviews by chance alone. */
    static void review(Population population, int step, Offer... offers) {
        population.review(step, offers);
        population.settle();
    }
}
