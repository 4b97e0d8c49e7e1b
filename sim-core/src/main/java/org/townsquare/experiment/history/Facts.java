package org.townsquare.experiment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** The facts about a launch as numbers, for a regression: those columns that the mapping reads, and no others. */
final class Facts {

    private final Mapping mapping;

    Facts(History history) {
        this.mapping = history.mapping();
    }

    /**
     * Of each column with codes, 1 or 0 for each but the first of them; of each column with a number, the logarithm of 1 plus it,
     * and 0 where there is none.
     */
    double[] of(Launch launch) {
        List<Double> numbers = new ArrayList<>();
        for (Map.Entry<String, List<String>> column : mapping.codes().entrySet()) {
            List<String> codes = column.getValue();
            for (String code : codes.subList(1, codes.size())) {
                numbers.add(launch.text(column.getKey()).equals(code) ? 1.0 : 0);
            }
        }
        mapping.amounts().stream().map(Mapping.Amount::column).distinct().forEach(column -> {
            double number = column.equals(Launch.REACH)
                    ? LaunchSettings.reach(mapping, launch)
                    : launch.number(column).orElse(0);
            numbers.add(FastMath.log1p(number));
        });
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
