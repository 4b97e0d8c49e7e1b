package org.townsquare.experiment;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.PointRuns;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.scenario.Scenario;

/** The runs of a sweep. Where their number depends on what comes of them, a number is a design point with all of its runs. */
public final class SweepWork implements Work {

    private final Plan plan;

    /** Threads take runs in their order, so the next one is mostly of the same point, whose scenario takes time to read. */
    private volatile PointRuns latest;

    public SweepWork(Plan plan) {
        this.plan = plan;
    }

    @Override
    public int size() {
        return plan.size();
    }

    @Override
    public String unit() {
        return plan.isUntilPrecise() ? "design point" : "run";
    }

    @Override
    public int chunk() {
        return plan.chunk();
    }

    @Override
    public Origin origin() throws IOException {
        return SweepFolder.of(plan).origin();
    }

    @Override
    public Scenario scenario() {
        return plan.scenario();
    }

    @Override
    public boolean isMade(int number, Set<String> keys) {
        return plan.made(number, keys).isPresent();
    }

    /** A step is a whole run here: design points may have runs of any length. */
    @Override
    public long steps(int number) {
        return plan.stretch(number).runs();
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        Plan.Stretch stretch = plan.stretch(number);
        Map<Long, Double> known = SweepFolder.known(log, stretch.run(), stretch.runs());
        int made = at(stretch.point()).run(stretch.from(), stretch.to(), threads, known, (block, isLast) -> {
            SweepFolder.add(log, block, isLast);
            progress.step();
            if (block.failed()) {
                progress.failed();
            }
        });
        for (long spared = made; spared < stretch.runs(); spared++) {
            progress.step();
        }
    }

    private PointRuns at(long point) {
        PointRuns runs = latest;
        if (runs == null || runs.point() != point) {
            runs = plan.at(point);
            latest = runs;
        }
        return runs;
    }
}
