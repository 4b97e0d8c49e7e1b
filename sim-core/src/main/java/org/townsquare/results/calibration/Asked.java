package org.townsquare.results.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.townsquare.results.folder.SearchFolder;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * An evaluation that has been asked for.
 *
 * @param u quantiles of the priors
 * @param seeds of its runs
 */
public record Asked(int generation, int number, List<Double> u, List<Long> seeds) implements SearchFolder.Keyed {

    static Asked of(String line) {
        String[] fields = line.split(",", -1);
        return new Asked(
                Integer.parseInt(fields[0]),
                Integer.parseInt(fields[1]),
                Arrays.stream(fields[2].split(" ")).map(Double::valueOf).toList(),
                Arrays.stream(fields[3].split(" ")).map(Long::valueOf).toList());
    }

    @Override
    public String line() {
        return generation + "," + number + ","
                + u.stream().map(ScenarioFiles::plain).collect(Collectors.joining(" ")) + ","
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Override
    public String key() {
        return generation + "/" + number;
    }
}
