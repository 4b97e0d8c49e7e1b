package org.townsquare.results.levers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.townsquare.results.folder.SearchFolder;

/**
 * A run with levers moved.
 *
 * @param point the position of each lever
 * @param replicate which random numbers it has
 */
public record LeverRun(List<Integer> point, int replicate) implements SearchFolder.Keyed {

    /** From this replicate on are the fresh ones, which no search has seen. */
    public static final int FRESH = 1_000_000;

    @Override
    public String key() {
        return point.stream().map(String::valueOf).collect(Collectors.joining("-")) + "/" + replicate;
    }

    @Override
    public String line() {
        return key();
    }

    static LeverRun of(String key) {
        String[] parts = key.split("/", -1);
        return new LeverRun(
                Arrays.stream(parts[0].split("-", -1)).map(Integer::valueOf).toList(), Integer.parseInt(parts[1]));
    }
}
