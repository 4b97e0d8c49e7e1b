package org.townsquare.experiment.history;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;

/** The facts about a launch that the mapping reads, and no others: which they are, and as numbers for a regression. */
final class Facts {

    private final Mapping mapping;

    Facts(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The names of the columns that make a scenario, as in files of launches. */
    List<String> columns() {
        Set<String> names = new LinkedHashSet<>(List.of(Launch.PEOPLE, Launch.INCUMBENTS));
        names.addAll(mapping.codes().keySet());
        mapping.amounts().forEach(amount -> names.add(amount.column()));
        mapping.rules().stream()
                .map(Mapping.Rule::dated)
                .filter(Objects::nonNull)
                .forEach(names::add);
        names.remove(Launch.REACH);
        return List.copyOf(names);
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
