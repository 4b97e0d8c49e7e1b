package org.townsquare.experiment.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Parameter;

/** Design points that are given one by one. They name their own parameters. */
public record Listed(
        @Parameter(value = "Paths of the parameters, one for each column.", min = 1, max = 1000)
        List<String> paths,

        @Parameter(value = "The values of each design point, one for each path.", min = 1, max = 10_000_000)
        List<List<String>> rows)
        implements Design {

    /** Keeps the rows as they are now. */
    public Listed {
        paths = List.copyOf(paths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public boolean needsEnds() {
        return false;
    }

    @Override
    public Optional<Contradiction> contradiction(List<Varied> parameters) {
        if (!parameters.isEmpty()) {
            return Optional.of(new Contradiction("parameters", "are given beside a list; allowed: none"));
        }
        if (paths.isEmpty() || new HashSet<>(paths).size() < paths.size()) {
            return Optional.of(new Contradiction("design.paths", paths + "; allowed: one or more, each once"));
        }
        if (rows.isEmpty()) {
            return Optional.of(new Contradiction("design.rows", "are none; allowed: one or more"));
        }
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).size() != paths.size())
                .mapToObj(row -> new Contradiction(
                        "design.rows." + row,
                        "has " + rows.get(row).size() + " values; allowed: " + paths.size() + ", one for each path"))
                .findFirst();
    }

    @Override
    public Points expand(List<Varied> parameters, Streams streams) {
        return new Points(rows.size(), index -> {
            List<Point.Setting> settings = new ArrayList<>();
            for (int j = 0; j < paths.size(); j++) {
                settings.add(
                        new Point.Setting(paths.get(j), rows.get((int) index).get(j)));
            }
            return settings;
        });
    }
}
