package org.townsquare.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.townsquare.measure.Replicate;
import org.townsquare.results.ForkFolder;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;

/** The replicates of a fork: each once to the fork, and from there each variant that is lacking. */
public record Variants(Scenario scenario, Fork fork) implements Work {

    @Override
    public int size() {
        return scenario.replicates();
    }

    @Override
    public Origin origin() throws IOException {
        return ForkFolder.of(scenario, fork).origin();
    }

    @Override
    public boolean isMade(int number, Set<String> keys) {
        return lacking(number, keys).isEmpty();
    }

    private List<Fork.Variant> lacking(int number, Set<String> keys) {
        return fork.variants().stream()
                .filter(variant -> !keys.contains(ForkFolder.key(variant, number)))
                .toList();
    }

    @Override
    public long steps(int number) {
        return Replicate.steps(fork.scenarios(scenario), fork.at(), number);
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        List<Fork.Variant> lacking = lacking(number, log.keys());
        List<Scenario> scenarios =
                lacking.stream().map(variant -> variant.of(scenario)).toList();
        Replicate.fork(
                scenarios,
                fork.at(),
                number,
                threads,
                progress::step,
                (i, result) -> ForkFolder.add(log, lacking.get(i), scenarios.get(i), result));
    }
}
