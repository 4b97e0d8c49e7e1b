package org.townsquare.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.engine.Simulation;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Published;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Warning;
import org.townsquare.scenario.Warnings;
import org.townsquare.scenario.file.FigureFiles;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * What is published of a scenario's platforms up to the end of its run. What a run has in its place is a row of numbers: one for each
 * figure, then one for each outcome, the position of what became of the platform among all outcomes.
 *
 * @param outcomes in the order of their dates
 */
public record Evidence(Figures figures, List<Known> outcomes) {

    /** So many that are left out are named. */
    private static final int TOLD = 3;

    /**
     * What became of a platform.
     *
     * @param platform its position
     * @param step at whose end it was so
     * @param weight how much it counts in a distance
     */
    public record Known(int platform, LocalDate date, int step, LaunchOutcome outcome, double weight, FigureUse use) {

        private static final int MONTH = 30;

        /** Whether those active within a month at the end of a step tell what became of it: every 30 steps up to its day. */
        public boolean isMonth(int at) {
            return at <= step && (step - at) % MONTH == 0;
        }
    }

    /** That of a scenario that has been read. */
    public static Evidence of(Scenario scenario) {
        return new Evidence(
                Figures.of(scenario),
                scenario.outcomes().stream()
                        .filter(known -> !scenario.isOver(known.date()))
                        .map(known -> new Known(
                                scenario.platformIndex(known.platform()),
                                known.date(),
                                (int) ChronoUnit.DAYS.between(scenario.start(), known.date()),
                                known.outcome(),
                                known.weight(),
                                known.use()))
                        .sorted(Comparator.comparing(Known::date).thenComparing(Known::platform))
                        .toList());
    }

    /** All that a scenario is warned of. */
    public static List<Warning> warnings(Scenario scenario) {
        return Stream.of(Warnings.of(scenario), late(scenario))
                .flatMap(List::stream)
                .toList();
    }

    /** Warnings of what a run that was made short leaves out. In a file that somebody gives it is a mistake: {@link ScenarioFiles#given}. */
    public static List<Warning> late(Scenario scenario) {
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < scenario.figures().size(); i++) {
            Published published = scenario.figures().get(i);
            FigureFiles.late(scenario, i)
                    .forEach(figure -> figures.add(
                            published.platform() + " " + published.unit().word() + " " + figure.date()));
        }
        List<String> outcomes = scenario.outcomes().stream()
                .filter(known -> scenario.isOver(known.date()))
                .map(known -> known.platform() + " " + known.outcome().word() + " " + known.date())
                .toList();
        return Stream.of(late(scenario, "figures", figures), late(scenario, "outcomes", outcomes))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Warning> late(Scenario scenario, String path, List<String> which) {
        String some =
                which.stream().limit(TOLD).collect(Collectors.joining(", ", "", which.size() > TOLD ? ", …" : ""));
        return which.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(path, "late", List.of(scenario.end(), which.size(), some)));
    }

    /** That of several scenarios: the figures, one scenario after the other, and likewise the outcomes. */
    public static Evidence together(List<Evidence> each) {
        return new Evidence(
                new Figures(
                        each.stream().flatMap(one -> one.figures.all().stream()).toList()),
                each.stream().flatMap(one -> one.outcomes.stream()).toList());
    }

    /** The row of a run of each of several scenarios in the place of all that is published of them. */
    public static double[] together(List<Evidence> each, List<double[]> runs) {
        double[] row = new double[each.stream().mapToInt(Evidence::size).sum()];
        int figure = 0;
        int outcome = each.stream().mapToInt(one -> one.figures.all().size()).sum();
        for (int i = 0; i < each.size(); i++) {
            int counted = each.get(i).figures.all().size();
            int judged = each.get(i).outcomes.size();
            System.arraycopy(runs.get(i), 0, row, figure, counted);
            System.arraycopy(runs.get(i), counted, row, outcome, judged);
            figure += counted;
            outcome += judged;
        }
        return row;
    }

    /** That of one use. */
    public Evidence of(FigureUse use) {
        return new Evidence(
                figures.of(use),
                outcomes.stream().filter(known -> known.use == use).toList());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return figures.isEmpty() && outcomes.isEmpty();
    }

    /** How many numbers stand in a row. */
    public int size() {
        return figures.all().size() + outcomes.size();
    }

    /** The last step of which there is something; 0 if there is nothing. */
    public int lastStep() {
        return Math.max(
                figures.lastStep(),
                outcomes.stream().mapToInt(Known::step).max().orElse(0));
    }

    /** The same with what a run has in its place. */
    public Evidence with(double[] run) {
        int counted = figures.all().size();
        List<Known> other = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Known one = outcomes.get(i);
            other.add(new Known(one.platform, one.date, one.step, outcome(run[counted + i]), one.weight, one.use));
        }
        return new Evidence(figures.with(Arrays.copyOf(run, counted)), List.copyOf(other));
    }

    /** The outcome that a number of a row stands for. */
    public static LaunchOutcome outcome(double number) {
        return LaunchOutcome.values()[(int) number];
    }

    /** Whether a run has the outcome at a position. */
    public boolean isMet(double[] run, int position) {
        return outcome(run[figures.all().size() + position]) == outcomes.get(position).outcome;
    }

    /**
     * What a replicate has in its place, from a run that measures nothing else and ends with the last of it.
     *
     * @param onStep called at the end of every step
     */
    public double[] simulated(Scenario scenario, int replicate, int threads, Runnable onStep) {
        double[] run = new double[size()];
        List<List<Double>> monthly =
                outcomes.stream().<List<Double>>map(known -> new ArrayList<>()).toList();
        double users = scenario.users().count();
        Simulation simulation = new Simulation(scenario, replicate);
        simulation.start();
        simulation.population().useThreads(threads);
        simulation.observe((step, s) -> {
            for (int i = 0; i < figures.all().size(); i++) {
                Figures.Figure figure = figures.all().get(i);
                if (figure.step() == step) {
                    run[i] = Figures.read(s, figure.platform(), figure.unit());
                }
            }
            for (int i = 0; i < outcomes.size(); i++) {
                Known known = outcomes.get(i);
                if (known.isMonth(step)) {
                    monthly.get(i).add(s.readings().of(Metric.MAU, known.platform) / users);
                }
                if (known.step == step) {
                    boolean gone = s.readings().of(Metric.MEMBERS, known.platform) == 0;
                    run[figures.all().size() + i] =
                            LaunchOutcome.of(gone, monthly.get(i)).ordinal();
                }
            }
            onStep.run();
        });
        simulation.runUntil(lastStep() + 1);
        return run;
    }
}
