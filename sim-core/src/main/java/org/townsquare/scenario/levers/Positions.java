package org.townsquare.scenario.levers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The places at which a lever can stand: 0 is where the scenario has it, 1 and so on are its values, the least change first.
 *
 * @param from where it stands, in words; empty where there is nothing to say
 * @param values of the places from 1 on; empty texts for what has no degrees
 * @param dollars of each of these places
 * @param effort of each of these places
 */
record Positions(String from, List<String> values, List<Double> dollars, List<Double> effort) {

    /** Into so many steps a range is divided. */
    static final int STEPS = 8;

    /** Those of a lever without a range. */
    static Positions listed(Lever lever, String from) {
        List<String> values = lever.values() == null ? List.of("") : lever.values();
        return new Positions(
                from,
                values,
                values.stream().map(value -> orNothing(lever.dollars())).toList(),
                values.stream().map(value -> orNothing(lever.effort())).toList());
    }

    /** Those of a range, from its near end to its far one; whole numbers where its ends are whole and far enough apart. */
    static Positions ranged(Lever lever, double from) {
        double near = FastMath.abs(lever.range().low() - from)
                        <= FastMath.abs(lever.range().high() - from)
                ? lever.range().low()
                : lever.range().high();
        double far = near == lever.range().low()
                ? lever.range().high()
                : lever.range().low();
        boolean whole = near == FastMath.rint(near) && far == FastMath.rint(far) && FastMath.abs(far - near) >= STEPS;
        List<String> values = new ArrayList<>();
        List<Double> dollars = new ArrayList<>();
        List<Double> effort = new ArrayList<>();
        for (int k = near == from ? 1 : 0; k <= STEPS; k++) {
            double exact = near + (far - near) * k / STEPS;
            double value = whole ? FastMath.rint(exact) : FastMath.rint(exact * 1e9) / 1e9;
            values.add(ScenarioFiles.plain(value));
            dollars.add(orNothing(lever.dollars()) * FastMath.abs(value - from));
            effort.add(orNothing(lever.effort()) * FastMath.abs(value - from) / FastMath.abs(far - from));
        }
        return new Positions(ScenarioFiles.plain(from), values, dollars, effort);
    }

    private static double orNothing(Double cost) {
        return cost == null ? 0 : cost;
    }
}
