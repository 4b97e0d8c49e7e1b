package org.townsquare.experiment.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Kind;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.file.PathTable;

/** Design points that are given one by one, in a file. They name their own parameters. */
@Kind("list")
public record Listed(
        @Parameter(
                value = "CSV file: paths of parameters in its first row, and a design point in each of the others. An"
                        + " empty field leaves the parameter as it is in the base scenario.",
                file = true)
        String file)
        implements Design {

    @Override
    public boolean needsEnds() {
        return false;
    }

    @Override
    public List<String> paths(List<Varied> parameters) {
        return read().paths();
    }

    @Override
    public Optional<Contradiction> contradiction(List<Varied> parameters) {
        if (!parameters.isEmpty()) {
            return Optional.of(new Contradiction("parameters", "are given beside a list; allowed: none"));
        }
        return wrong().map(why -> new Contradiction("design.file", why));
    }

    private Optional<String> wrong() {
        try {
            List<String> paths = read().paths();
            if (paths.stream().anyMatch(String::isEmpty) || new HashSet<>(paths).size() < paths.size()) {
                return Optional.of("'" + file + "' has " + paths + " in its first row; allowed: paths, each once");
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** @throws IllegalArgumentException if it cannot be read */
    private PathTable read() {
        return PathTable.read(file, "design points");
    }

    @Override
    public Points expand(List<Varied> parameters, Streams streams) {
        PathTable read = read();
        return new Points(read.rows().size(), index -> {
            List<Point.Setting> settings = new ArrayList<>();
            for (int j = 0; j < read.paths().size(); j++) {
                String value = read.rows().get((int) index).get(j);
                if (!value.isEmpty()) {
                    settings.add(new Point.Setting(read.paths().get(j), value));
                }
            }
            return settings;
        });
    }
}
