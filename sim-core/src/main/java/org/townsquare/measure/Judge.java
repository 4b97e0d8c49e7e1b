package org.townsquare.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.engine.Simulation;
import org.townsquare.scenario.CriticalMassRules;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Role;

/** Says what became of a platform in one run. */
final class Judge {

    private static final int YEAR = 365;

    private final Simulation simulation;
    private final TimeSeries series;
    private final Retention retention;
    private final Optional<SubsidyOff> test;
    private final Optional<double[]> without;
    private final List<CriticalMass> masses;

    /** @param without the platforms' final shares without the alternatives, where that was run */
    Judge(
            Simulation simulation,
            TimeSeries series,
            Retention retention,
            Optional<SubsidyOff> test,
            Optional<double[]> without,
            List<CriticalMass> masses) {
        this.simulation = simulation;
        this.series = series;
        this.retention = retention;
        this.test = test;
        this.without = without;
        this.masses = masses;
    }

    /** What became of every platform. */
    List<PlatformResult> results() {
        return IntStream.range(0, series.platforms()).mapToObj(this::result).toList();
    }

    private PlatformResult result(int platform) {
        Role role = simulation.scenario().platforms().get(platform).role();
        Integer launch = simulation.market().platforms().get(platform).openedAt();
        int peak = peakStep(platform);
        Integer end = launch == null ? null : (Integer) endOfLife(platform, launch);
        Integer ranOut = simulation.market().platforms().get(platform).ranOutAt();
        Outcome adoption = role == Role.ALTERNATIVE ? adoption(platform, launch) : null;
        return new PlatformResult(
                platform,
                outcome(adoption, ranOut),
                adoption,
                ranOut,
                role == Role.INCUMBENT ? fate(platform, peak) : null,
                role == Role.INCUMBENT ? fateStep(platform, peak) : null,
                adoption == Outcome.UNDECIDED ? undecided(platform, launch) : null,
                economic(platform, launch),
                series.finalShare(platform),
                series.get(Metric.ATTENTION_SHARE, peak, platform),
                peak,
                launch,
                test.map(t -> t.shareAtTest(platform)).orElse(null),
                test.map(t -> t.median(platform)).orElse(null),
                test.map(t -> t.reproduction(platform)).orElse(null),
                role == Role.INCUMBENT ? without.map(shares -> shares[platform]).orElse(null) : null,
                end == null ? null : (Integer) (end - launch),
                end == null ? null : (Boolean) (end == series.recorded()),
                masses.stream()
                        .filter(mass -> mass.platform() == platform)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                (int) series.get(Metric.MEMBERS, series.recorded() - 1, platform),
                firstMonthChurn(platform));
    }

    /**
     * Whether operating cash flow, without any investment, was not negative over the last four quarters; null if the
     * platform's money is not followed or it has not been open for so long.
     */
    private Boolean economic(int platform, Integer launch) {
        int from = series.recorded() - YEAR;
        boolean followed =
                simulation.scenario().platforms().get(platform).business().hasMoney();
        if (!followed || launch == null || launch > from) {
            return null;
        }
        double flow = 0;
        for (int step = from; step < series.recorded(); step++) {
            flow += series.get(Metric.REVENUE, step, platform) - series.get(Metric.COSTS, step, platform);
        }
        return flow >= 0 && !simulation.market().platforms().get(platform).isClosed();
    }

    /** Adoption and solvency in one word. */
    static Outcome outcome(Outcome adoption, Integer ranOut) {
        boolean kept = adoption == Outcome.CRITICAL_MASS || adoption == Outcome.NICHE;
        return kept && ranOut != null ? Outcome.INSOLVENT : adoption;
    }

    private Outcome adoption(int platform, Integer launch) {
        if (launch == null) {
            return Outcome.NOT_LAUNCHED;
        }
        // Who closes for want of money is judged by the branch in which money cannot run out.
        boolean broke = simulation.market().platforms().get(platform).ranOutAt() != null;
        if (isOffTheAir(platform) && !broke) {
            return Outcome.CLOSED;
        }
        if (isTooSoon(launch)) {
            return Outcome.UNDECIDED;
        }
        return adoption(
                simulation.scenario().criticalMass(),
                test.get().shareAtTest(platform),
                test.get().median(platform),
                test.get().medianLate(platform),
                isMoving(platform));
    }

    private boolean isMoving(int platform) {
        return test.orElseThrow()
                .isMoving(platform, simulation.scenario().criticalMass().moving());
    }

    /**
     * The adoption by the subsidy-off test.
     *
     * @param atTest share when the supports were taken away
     * @param after median share over the window
     * @param late median share over its second half
     * @param moving whether it still changes
     */
    static Outcome adoption(CriticalMassRules rules, double atTest, double after, double late, boolean moving) {
        if (Math.max(after, late) < rules.nicheFloor()) {
            return Outcome.FAILED;
        }
        if (after >= rules.retained() * atTest && after >= rules.nicheCeiling()) {
            return Outcome.CRITICAL_MASS;
        }
        return moving || after >= rules.nicheCeiling() ? Outcome.UNDECIDED : Outcome.NICHE;
    }

    private Fate fate(int platform, int peak) {
        if (simulation.market().platforms().get(platform).isClosed()) {
            return Fate.CLOSED;
        }
        return halved(platform, peak) < series.recorded() ? Fate.LOST : Fate.KEPT;
    }

    private Integer fateStep(int platform, int peak) {
        Integer ranOut = simulation.market().platforms().get(platform).ranOutAt();
        return switch (fate(platform, peak)) {
            case KEPT -> null;
            case LOST -> halved(platform, peak);
            case CLOSED -> ranOut == null ? (Integer) fellBelow(platform, 0, Double.MIN_VALUE) : ranOut;
        };
    }

    /** The step from which on it had less than half of its largest share; the horizon if it has more. */
    private int halved(int platform, int peak) {
        return fellBelow(platform, peak, series.get(Metric.ATTENTION_SHARE, peak, platform) / 2);
    }

    /** Why a platform that opened and is on the air is undecided. */
    private Undecided undecided(int platform, int launch) {
        if (isTooSoon(launch)) {
            return Undecided.TOO_SOON;
        }
        return isMoving(platform) ? Undecided.MOVING : Undecided.NOT_PASSED;
    }

    private boolean isTooSoon(int launch) {
        return test.isEmpty() || launch >= test.get().step();
    }

    /** The step at which the share fell below the niche's floor for good; the horizon if it has not. */
    private int endOfLife(int platform, int launch) {
        return fellBelow(platform, launch, simulation.scenario().criticalMass().nicheFloor());
    }

    /** The step from which on the share was below a limit for good; the horizon if it is not. */
    private int fellBelow(int platform, int from, double limit) {
        int end = series.recorded();
        while (end > from && series.get(Metric.ATTENTION_SHARE, end - 1, platform) < limit) {
            end--;
        }
        return end;
    }

    /** Off the air at the horizon, and not for a moment only. */
    private boolean isOffTheAir(int platform) {
        if (!simulation.market().offers()[platform].isOffTheAir()) {
            return false;
        }
        for (int step = Math.max(0, series.recorded() - TimeSeries.LAST); step < series.recorded(); step++) {
            if (series.get(Metric.ATTENTION, step, platform) > 0) {
                return false;
            }
        }
        return true;
    }

    private int peakStep(int platform) {
        int peak = 0;
        for (int step = 1; step < series.recorded(); step++) {
            if (series.get(Metric.ATTENTION_SHARE, step, platform)
                    > series.get(Metric.ATTENTION_SHARE, peak, platform)) {
                peak = step;
            }
        }
        return peak;
    }

    private Double firstMonthChurn(int platform) {
        int[][] active = retention.active()[platform];
        return active.length < 2 || retention.joined()[platform][0] == 0
                ? null
                : 1 - active[0][1] / (double) retention.joined()[platform][0];
    }
}
