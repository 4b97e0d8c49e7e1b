package org.townsquare.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.townsquare.engine.Simulation;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.PlatformResult;
import org.townsquare.population.Population;
import org.townsquare.population.UtilityTerm;
import org.townsquare.population.Worth;
import org.townsquare.scenario.Happening;

/** What the page has to say, as JSON. */
final class Words {

    private Words() {}

    static String happened(List<Happening> happenings) {
        return list(happenings.stream()
                .map(happening -> "{\"step\":" + happening.step() + ",\"kind\":"
                        + text(happening.event().kind()) + ",\"platform\":"
                        + text(happening.event().platform()) + ",\"cause\":" + text(happening.cause()) + "}")
                .toList());
    }

    static String results(List<PlatformResult> platforms) {
        return list(platforms.stream()
                .map(result -> "{\"platform\":" + result.platform() + ",\"outcome\":"
                        + text(
                                result.outcome() == null
                                        ? null
                                        : result.outcome().word()) + ",\"fate\":"
                        + text(result.fate() == null ? null : result.fate().word()) + ",\"finalShare\":"
                        + number(result.finalShare()) + "}")
                .toList());
    }

    static String mass(CriticalMass mass) {
        return "{\"answer\":" + text(mass.answer().name()) + ",\"step\":" + mass.step() + ",\"share\":"
                + number(mass.share()) + ",\"low\":" + number(mass.low()) + ",\"high\":" + number(mass.high())
                + ",\"settlesBelow\":" + number(mass.below()) + ",\"settlesAbove\":"
                + number(mass.above()) + "}";
    }

    /** What each platform is worth to a user, part by part, and where the user's attention is. */
    static String reasons(Simulation simulation, int user) {
        Population population = simulation.population();
        List<Worth> worths = simulation.stepsTaken() == 0
                ? List.of()
                : population.worths(
                        user, simulation.stepsTaken(), simulation.market().offers());
        return "{\"ideology\":" + number(population.traits().ideology(user)) + ",\"sessions\":"
                + number(population.sessions(user)) + ",\"decides\":" + population.decides(user) + ",\"follows\":"
                + population.network().following(user) + ",\"followers\":"
                + population.network().followers(user) + ",\"platforms\":"
                + list(worths.stream()
                        .map(worth -> reason(population, user, worth))
                        .toList())
                + "}";
    }

    private static String reason(Population population, int user, Worth worth) {
        return "{\"attention\":" + number(population.attention(user, worth.platform())) + ",\"member\":"
                + population.isMember(user, worth.platform()) + ",\"contacts\":" + number(worth.contactShare())
                + ",\"worth\":" + number(worth.utility()) + ",\"terms\":"
                + list(worth.terms().entrySet().stream().map(Words::term).toList()) + "}";
    }

    private static String term(Map.Entry<UtilityTerm, Double> term) {
        return "[" + text(term.getKey().name().toLowerCase(Locale.ROOT)) + "," + number(term.getValue()) + "]";
    }

    private static String list(List<String> entries) {
        return entries.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "null";
    }

    private static String text(String text) {
        return text == null
                ? "null"
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
