package org.townsquare.experiment.story;

import java.util.Arrays;
import java.util.List;
import org.townsquare.results.PairedDifference;

/**
 * What an experiment shows of one effect.
 *
 * @param arms the arms in order
 * @param difference of the last arm less the first, in pairs
 */
public record Finding(
        Claim claim, Experiment experiment, Experiment.Effect effect, List<Mean> arms, PairedDifference difference) {

    /**
     * The mean of an arm.
     *
     * @param known runs that tell
     * @param mean over these; NaN if there are none
     */
    public record Mean(String label, int known, double mean) {

        /** Of these numbers, but for those that are NaN. */
        static Mean of(String label, double[] numbers) {
            double[] known = Arrays.stream(numbers)
                    .filter(number -> !Double.isNaN(number))
                    .toArray();
            return new Mean(label, known.length, Arrays.stream(known).average().orElse(Double.NaN));
        }
    }

    /** What that says of the claim. */
    public Judgement judgement() {
        return Judgement.of(
                difference.low(),
                difference.high(),
                effect.expected(),
                effect.of().least());
    }
}
