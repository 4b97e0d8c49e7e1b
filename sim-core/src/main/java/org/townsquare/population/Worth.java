package org.townsquare.population;

import java.util.Map;

/**
 * What a platform is worth to one user.
 *
 * @param platform its position in the scenario
 * @param terms all parts, in utility
 * @param contactShare share of the attention of the user's contacts that is there
 */
public record Worth(int platform, Map<UtilityTerm, Double> terms, double contactShare) {

    /** The utility of being there. */
    public double utility() {
        return terms.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
