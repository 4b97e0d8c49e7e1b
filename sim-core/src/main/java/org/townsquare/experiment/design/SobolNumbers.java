package org.townsquare.experiment.design;

import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.townsquare.random.Draws;

/**
 * Sobol's (1967) sequence with the direction numbers of Joe and Kuo (2008), as Commons Math has it, but without a state:
 * point i is the exclusive or of one direction for each bit of the Gray code of i (Antonov and Saleev 1979).
 */
final class SobolNumbers {

    /** The most dimensions that Commons Math has direction numbers for. */
    static final int MOST_DIMENSIONS = 1000;

    private static final int INDEX_BITS = 31;
    private static final int BITS = 52;
    private static final double SCALE = 0x1.0p52;

    private final long[][] directions = new long[INDEX_BITS][];
    private final long[] shift;
    private final double centre;

    /** The sequence itself; its first point is 0 in all dimensions. */
    SobolNumbers(int dimensions) {
        this(dimensions, new long[dimensions], 0);
    }

    /**
     * The sequence with a digital shift: all numbers of a dimension have the same random bits flipped, which leaves the
     * sequence as even as it was and makes each number uniform in (0, 1).
     */
    SobolNumbers(int dimensions, Draws draws) {
        this(dimensions, shift(dimensions, draws), 0.5);
    }

    private SobolNumbers(int dimensions, long[] shift, double centre) {
        this.shift = shift;
        this.centre = centre;
        SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
        for (int bit = 0; bit < INDEX_BITS; bit++) {
            // The index whose Gray code has this bit alone.
            int alone = (int) ((1L << (bit + 1)) - 1);
            directions[bit] = Arrays.stream(generator.skipTo(alone))
                    .mapToLong(number -> (long) (number * SCALE))
                    .toArray();
        }
    }

    private static long[] shift(int dimensions, Draws draws) {
        long[] shift = new long[dimensions];
        Arrays.setAll(shift, dimension -> draws.bits(dimension) >>> (Long.SIZE - BITS));
        return shift;
    }

    /**
     * A point of the sequence.
     *
     * @param index in [0, 2^31)
     */
    double[] at(long index) {
        long[] numbers = shift.clone();
        for (long gray = index ^ index >>> 1; gray != 0; gray &= gray - 1) {
            long[] direction = directions[Long.numberOfTrailingZeros(gray)];
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] ^= direction[j];
            }
        }
        return Arrays.stream(numbers)
                .mapToDouble(number -> (number + centre) / SCALE)
                .toArray();
    }
}
