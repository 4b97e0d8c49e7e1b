package org.townsquare.experiment.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Sets of numbers as text, {@code 0-4,7,9-12}, and in equal shares. */
public final class Ranges {

    private static final Pattern FORM = Pattern.compile("\\d{1,9}(-\\d{1,9})?(,\\d{1,9}(-\\d{1,9})?)*");

    private Ranges() {}

    /** The shortest text. */
    public static String text(BitSet numbers) {
        List<String> ranges = new ArrayList<>();
        for (int from = numbers.nextSetBit(0); from >= 0; ) {
            int after = numbers.nextClearBit(from);
            ranges.add(after - from == 1 ? "" + from : from + "-" + (after - 1));
            from = numbers.nextSetBit(after);
        }
        return String.join(",", ranges);
    }

    /**
     * What a text says.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static BitSet read(String text) {
        BitSet numbers = new BitSet();
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        for (String range : text.split(",", -1)) {
            String[] ends = range.split("-", 2);
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (last < first) {
                throw new IllegalArgumentException(range);
            }
            numbers.set(first, last + 1);
        }
        return numbers;
    }

    /** Deals numbers into at most so many shares, whose sizes differ by one at most; each keeps neighbours together. */
    static List<BitSet> shares(BitSet numbers, int most) {
        int[] all = numbers.stream().toArray();
        int count = Math.min(all.length, most);
        List<BitSet> shares = new ArrayList<>();
        for (int share = 0; share < count; share++) {
            BitSet own = new BitSet();
            long end = (long) all.length * (share + 1) / count;
            for (long i = (long) all.length * share / count; i < end; i++) {
                own.set(all[(int) i]);
            }
            shares.add(own);
        }
        return shares;
    }
}
