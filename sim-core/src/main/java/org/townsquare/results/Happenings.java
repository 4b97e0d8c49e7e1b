package org.townsquare.results;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/** When the events of a scenario, and what gatekeepers did by themselves, happened first, over all replicates. */
final class Happenings {

    private final Scenario scenario;
    private final TreeMap<What, Sample> steps = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    private Happenings(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * What happened: an event of the scenario, or something that a gatekeeper did by its own rule.
     *
     * @param position in the scenario's list; {@link #NONE} for a gatekeeper
     * @param platform empty for what happens to all
     * @param by who did it of itself; empty for an event of the scenario
     * @param isDated whether the scenario says when
     */
    record What(int position, String platform, String kind, String by, boolean isDated) implements Comparable<What> {

        /** After all that are in the list. */
        static final int NONE = Integer.MAX_VALUE;

        private static final Comparator<What> ORDER = Comparator.comparingInt(What::position)
                .thenComparing(What::platform)
                .thenComparing(What::kind)
                .thenComparing(What::by);

        @Override
        public int compareTo(What other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * When something happened first.
     *
     * @param step over the runs in which it happened
     * @param runs in how many of all runs it did
     */
    record First(What what, Spread step, long runs) {

        /** For people: {@code New: policy change (median)}. */
        String words(int replicates) {
            String kind = Words.say("event." + what.kind) + (what.by.isEmpty() ? "" : " " + by());
            String words = what.platform.isEmpty() ? kind : Words.say("event.of", what.platform, kind);
            List<String> more = new ArrayList<>();
            if (step.p5() < step.p95()) {
                more.add(Words.say("event.median"));
            }
            if (runs < replicates) {
                more.add(Words.say("event.share", Percent.text(runs / (double) replicates)));
            }
            return more.isEmpty() ? words : words + " (" + String.join(", ", more) + ")";
        }

        /** A store has a name; the host and the regulator are called by what they are. */
        private String by() {
            return what.by.startsWith("the ")
                    ? Words.say("event.by." + what.by.substring(4))
                    : Words.say("event.by", what.by);
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
                        each.getKey(), each.getValue().spread(), each.getValue().size()))
                .toList();
    }

    /** Rows of a replicate stand in the order of the steps. */
    private void add(NamedCsvRecord row) {
        What what = what(row);
        boolean known =
                what.position == What.NONE || what.position < scenario.events().size();
        if (known && seen.add(row.getField("replicate") + " " + what)) {
            steps.computeIfAbsent(what, first -> new Sample()).add(CsvFile.count(row, "step"));
        }
    }

    private What what(NamedCsvRecord row) {
        boolean isOfGatekeeper = row.getField("event").isEmpty();
        int position = isOfGatekeeper ? What.NONE : CsvFile.count(row, "event");
        return new What(
                position,
                row.getField("platform"),
                row.getField("kind"),
                isOfGatekeeper
                        ? row.getField("trigger").replaceFirst("^by ", "").replace("'s own rule", "")
                        : "",
                position < scenario.events().size()
                        && scenario.events().get(position).step().isPresent());
    }
}
