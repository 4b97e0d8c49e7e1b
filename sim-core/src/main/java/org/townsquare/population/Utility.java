package org.townsquare.population;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What platforms are worth to the users under review: the sum of all {@link UtilityTerm}s. */
final class Utility {

    final Reviewers of;
    /** {@code worth[platform][j]}: U_ik of user j; −∞ for what is no option. */
    final double[][] worth;
    /** The platforms that are options, a bit for each. */
    final int[] options;

    private final UtilityTerm[][] inPlay;

    Utility(Reviewers of) {
        this.of = of;
        worth = new double[of.offers.length][of.capacity];
        options = new int[of.capacity];
        inPlay = IntStream.range(0, worth.length)
                .mapToObj(platform -> Arrays.stream(UtilityTerm.values())
                        .filter(term -> term.isInPlay(of, platform))
                        .toArray(UtilityTerm[]::new))
                .toArray(UtilityTerm[][]::new);
    }

    /** Finds {@link #options} of the users under review and what they are worth: {@link #worth}. */
    void evaluate() {
        for (int j = 0; j < of.size; j++) {
            options[j] = of.options(j);
        }
        for (int k = 0; k < worth.length; k++) {
            of.askAbout(k, options);
            Arrays.fill(worth[k], 0, of.size, Double.NEGATIVE_INFINITY);
            for (int j : of.asking) {
                worth[k][j] = (options[j] >>> k & 1) != 0 ? 0 : worth[k][j];
            }
            for (int t = 0; t < inPlay[k].length && of.asking.length > 0; t++) {
                inPlay[k][t].add(of, k, worth[k]);
            }
        }
        of.askAll();
    }

    /** What all platforms are worth, part by part, to the first of the users under review. */
    List<Worth> explained() {
        return IntStream.range(0, worth.length)
                .mapToObj(k -> new Worth(k, terms(k), of.contactShare(0, k)))
                .toList();
    }

    private Map<UtilityTerm, Double> terms(int platform) {
        Map<UtilityTerm, Double> terms = new EnumMap<>(UtilityTerm.class);
        for (UtilityTerm term : UtilityTerm.values()) {
            double[] value = new double[of.size];
            if (term.isInPlay(of, platform)) {
                term.add(of, platform, value);
            }
            terms.put(term, value[0]);
        }
        return terms;
    }
}
