package org.townsquare.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.MultivariateFunctionMappingAdapter;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.townsquare.measure.ActivePeople;
import org.townsquare.measure.Figures;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * Fits parameters of a scenario to published figures. What is made small is the error of
 * the median over replicates ({@link Figures#error}); the method is Nelder and Mead's (1965) with bounds. All evaluations
 * draw the same random numbers, so that a fit is a pure function of its inputs.
 */
public final class Fit {

    /** First steps of the search, in units of the logit by which bounds are kept. */
    private static final double STEP = 0.5;

    private static final double TOLERANCE = 1e-3;

    private final Path file;
    private final String platform;
    private final int replicates;

    /**
     * A parameter that the fit may change.
     *
     * @param paths its paths in the scenario, which all get the same value
     * @param guess where the search begins, strictly between low and high
     */
    public record Free(List<String> paths, double guess, double low, double high) {}

    /**
     * What came of a search.
     *
     * @param values of the free parameters, in their order
     * @param error that is left
     */
    public record Fitted(List<Double> values, double error) {}

    /**
     * Prepares a fit.
     *
     * @param platform the name of the platform that the figures are of
     * @param replicates how many runs the median is taken over
     */
    public Fit(Path file, String platform, int replicates) {
        this.file = file;
        this.platform = platform;
        this.replicates = replicates;
    }

    /**
     * Searches for the values that come closest to the figures; no run goes beyond the last of them.
     *
     * @param iterations the most that are made, of one to three evaluations each
     */
    public Fitted search(List<Free> free, Figures figures, int iterations) {
        MultivariateFunctionMappingAdapter bounded = new MultivariateFunctionMappingAdapter(
                values -> error(free, values, figures),
                free.stream().mapToDouble(Free::low).toArray(),
                free.stream().mapToDouble(Free::high).toArray());
        double[] guess = bounded.boundedToUnbounded(
                free.stream().mapToDouble(Free::guess).toArray());
        PointValuePair best = new SimplexOptimizer(new SimpleValueChecker(TOLERANCE, TOLERANCE, iterations))
                .optimize(
                        new MaxEval(10 * iterations),
                        new ObjectiveFunction(bounded),
                        GoalType.MINIMIZE,
                        new InitialGuess(guess),
                        new NelderMeadSimplex(free.size(), STEP));
        double[] values = bounded.unboundedToBounded(best.getPoint());
        return new Fitted(Arrays.stream(values).boxed().toList(), best.getValue());
    }

    private double error(List<Free> free, double[] values, Figures figures) {
        List<String> overrides = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (String path : free.get(i).paths()) {
                overrides.add(path + "=" + values[i]);
            }
        }
        Scenario scenario = read(overrides);
        return figures.error(Figures.medians(simulated(scenario, figures)));
    }

    private Scenario read(List<String> overrides) {
        try {
            return ScenarioFiles.read(file, overrides);
        } catch (InvalidScenarioException e) {
            throw new IllegalArgumentException(e.problems().toString(), e);
        }
    }

    private double[][] simulated(Scenario scenario, Figures figures) {
        return IntStream.range(0, replicates)
                .parallel()
                .mapToObj(replicate -> figures.simulated(scenario, replicate, 1, () -> {}))
                .toArray(double[][]::new);
    }

    /** The scenario as the file has it. */
    public Scenario scenario() {
        return read(List.of());
    }

    /**
     * People active on the platform at the end of each step, for each replicate.
     */
    public double[][] people(Scenario scenario, FigureUnit unit, int steps) {
        return IntStream.range(0, replicates)
                .parallel()
                .mapToObj(replicate -> ActivePeople.run(scenario, platform, unit, steps, replicate))
                .toArray(double[][]::new);
    }
}
