package org.townsquare.scenario.file;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean?": the valid name that is the fewest typing mistakes away. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** The end of a message about a wrong name: what is allowed, and the nearest of it if one is near. */
    public static String hint(String name, Collection<String> valid) {
        if (valid.isEmpty()) {
            return "; there are none";
        }
        return "; allowed: " + valid.stream().map(Problem::oneLine).collect(Collectors.joining(", "))
                + didYouMean(name, valid);
    }

    private static String didYouMean(String name, Collection<String> valid) {
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : valid) {
            int length = Math.max(name.length(), candidate.length());
            int mistakes = length > LONGEST ? Integer.MAX_VALUE : mistakes(name, candidate);
            if (mistakes < fewest && mistakes <= length / 2) {
                nearest = candidate;
                fewest = mistakes;
            }
        }
        return nearest == null ? "" : "; did you mean " + Node.Scalar.quoted(nearest) + "?";
    }

    private static int mistakes(String name, String candidate) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
    }
}
