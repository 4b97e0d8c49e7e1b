package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Scenario;

/** When the events of a scenario happened first, over all replicates. */
final class Happenings {

    private final Scenario scenario;
    private final TreeMap<Integer, Sample> steps = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    private Happenings(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * When an event happened first.
     *
     * @param position in the scenario's list
     * @param step over the runs in which it happened
     * @param runs in how many of all runs it did
     */
    record First(int position, Event event, Spread step, long runs) {

        /** For people: {@code New: policy change (median)}. */
        String words(int replicates) {
            String what = (event.platform() == null ? "" : event.platform() + ": ")
                    + event.kind().replace('-', ' ');
            List<String> more = new ArrayList<>();
            if (step.p5() < step.p95()) {
                more.add("median");
            }
            if (runs < replicates) {
                more.add(Percent.text(runs / (double) replicates) + " of runs");
            }
            return more.isEmpty() ? what : what + " (" + String.join(", ", more) + ")";
        }
    }

    /** Reads the events.csv of a folder; those that happened in no run are left out. */
    static List<First> read(Path folder, Scenario scenario) throws IOException {
        Happenings happenings = new Happenings(scenario);
        // Folders of earlier versions have none.
        if (Files.exists(folder.resolve(ReplicateTable.EVENTS.file()))) {
            ReplicateTable.EVENTS.read(folder, happenings::add);
        }
        return happenings.steps.entrySet().stream()
                .map(each -> new First(
                        each.getKey(),
                        scenario.events().get(each.getKey()),
                        each.getValue().spread(),
                        each.getValue().size()))
                .toList();
    }

    /** Rows of a replicate stand in the order of the steps. */
    private void add(NamedCsvRecord row) {
        int position = CsvFile.count(row, "event");
        if (seen.add(row.getField("replicate") + " " + position)
                && position < scenario.events().size()) {
            steps.computeIfAbsent(position, first -> new Sample()).add(CsvFile.count(row, "step"));
        }
    }
}
