package org.townsquare.population;

import java.util.Map;

/**
 * What a platform is worth to one user.
 *
 * @param platform its position in the scenario
 * @param terms all parts, in utility
 * @param contactShare share of the user's contacts who are active there
 */
public record Worth(int platform, Map<Term, Double> terms, double contactShare) {

    /** The utility of being active there. */
    public double utility() {
        return terms.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
