package org.townsquare.results.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.results.Measure;
import org.townsquare.results.Measurements;
import org.townsquare.results.OutcomeShares;
import org.townsquare.results.Verdict;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.PairDraws;

/**
 * The runs of one setting: those of a scenario, of a variant of a fork, or of a design point of a sweep.
 *
 * @param side the name under which its folder is compared
 * @param label what tells it from the others of its folder; empty if there are no others
 * @param scenario whose platforms these are; of a design point, the one that is varied
 * @param population what users and network come from, beside the seed
 * @param lines the folder with its lines over time, if there are such
 * @param verdict on its runs
 * @param runs which of them is at which position
 * @param numbers by position of the run
 * @param outcomes what becomes of platforms in its runs, where that is known
 */
record Cell(
        String side,
        String label,
        Scenario scenario,
        String population,
        Optional<Path> lines,
        Verdict verdict,
        List<Run> runs,
        Measurements numbers,
        List<OutcomeShares> outcomes) {

    /** By which a run has its random numbers. */
    record Run(long seed, int replicate) {}

    /** For people: its folder's name, with what tells it from the others of its folder. */
    String name() {
        return label.isEmpty() ? side : side + ": " + label;
    }

    /** Runs that share a draw of what is uncertain tell together what that draw tells. */
    String unit(int position) {
        Run run = runs.get(position);
        return run.seed + "/" + (isShared() ? PairDraws.pair(run.replicate) : run.replicate);
    }

    /** Whether runs share draws of what is uncertain. */
    boolean isShared() {
        return scenario.isUncertain();
    }

    double[] of(Measure measure, int platform) {
        return numbers.of(measure, platform);
    }

    /**
     * The platform that is compared with one of another cell: that of the same name, or the only one of the same role in both.
     *
     * @return its position here; nothing if there is none
     */
    Optional<Integer> counterpart(Cell other, int platform) {
        var sought = other.scenario.platforms().get(platform);
        for (int k = 0; k < scenario.platforms().size(); k++) {
            if (scenario.platforms().get(k).name().equals(sought.name())) {
                return Optional.of(k);
            }
        }
        Optional<Integer> own = only(sought.role());
        return other.only(sought.role()).isPresent() ? own : Optional.empty();
    }

    private Optional<Integer> only(Role role) {
        List<Integer> all = IntStream.range(0, scenario.platforms().size())
                .filter(k -> scenario.platforms().get(k).role() == role)
                .boxed()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
