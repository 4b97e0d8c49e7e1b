package org.townsquare.results.tipping;

import org.townsquare.results.folder.SearchFolder;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * A run of a search.
 *
 * @param row position of the second parameter's value; 0 without one
 */
public record TippingRun(int row, double value, int replicate) implements SearchFolder.Keyed, Comparable<TippingRun> {

    /** Of a line of runs.csv. */
    static TippingRun of(String line) {
        String[] fields = line.split(",", -1);
        return new TippingRun(Integer.parseInt(fields[0]), Double.parseDouble(fields[1]), Integer.parseInt(fields[2]));
    }

    @Override
    public String key() {
        return row + "/" + ScenarioFiles.plain(value) + "/" + replicate;
    }

    @Override
    public String line() {
        return row + "," + ScenarioFiles.plain(value) + "," + replicate;
    }

    @Override
    public int compareTo(TippingRun other) {
        int byRow = Integer.compare(row, other.row);
        int byValue = Double.compare(value, other.value);
        return byRow != 0 ? byRow : byValue != 0 ? byValue : Integer.compare(replicate, other.replicate);
    }
}
