package org.townsquare.results.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.Figures;
import org.townsquare.results.Digits;
import org.townsquare.results.Words;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Posterior;

/**
 * What a calibration has found.
 *
 * @param posterior of the quantiles of the priors
 * @param predicted what the runs of each draw have in place of each figure that was fitted
 */
public record CalibrationFinding(Posterior posterior, List<double[][]> predicted) {
    /** So many independent draws tell something of the tails. */
    private static final double ENOUGH = 50;

    static final int CLASSES = 10;

    /** The standard deviation of a uniform distribution from 0 to 1. */
    private static final double PRIOR_SD = 1 / FastMath.sqrt(12);

    private static final double LITTLE = 0.9;

    /** What was learnt of a parameter. */
    record Learnt(String path, Distribution prior, Posterior posterior, int parameter) {

        String at(double share) {
            return prior.at(posterior.quantile(parameter, share));
        }

        double spread() {
            return posterior.sd(parameter) / PRIOR_SD;
        }

        double divergence() {
            return posterior.divergence(parameter, CLASSES);
        }

        /** What it would be by chance if nothing had been learnt, about: (n − 1) / 2 N. */
        double byChance() {
            return (CLASSES - 1) / (2 * posterior.effectiveSize());
        }

        String sentence() {
            return Words.say(
                    spread() > LITTLE ? "calibration.learnt.little" : "calibration.learnt",
                    path,
                    shown(at(0.5)),
                    shown(at(0.05)),
                    shown(at(0.95)),
                    shown(prior.at(0.5)),
                    shown(prior.at(0.05)),
                    shown(prior.at(0.95)),
                    Words.decimal(spread(), 2));
        }

        private static String shown(String value) {
            try {
                return Digits.text(Double.parseDouble(value));
            } catch (NumberFormatException word) {
                return value;
            }
        }
    }

    /** Of each parameter, in the order of the cases. */
    List<Learnt> learnt(Cases cases) {
        List<Learnt> learnt = new ArrayList<>();
        cases.uncertain().forEach((path, prior) -> learnt.add(new Learnt(path, prior, posterior, learnt.size())));
        return learnt;
    }

    /** What the posterior says in place of a figure that was fitted: the draws with their weights. */
    record Check(Scenario scenario, Figures.Figure figure, Posterior predicted) {

        String platform() {
            return scenario.platforms().get(figure.platform()).name();
        }

        double at(double share) {
            return predicted.quantile(0, share);
        }

        /** Share of the predictions up to the figure. */
        double upTo() {
            return predicted.upTo(0, figure.value());
        }
    }

    /** The posterior predictive check of each figure. */
    List<Check> checks(Cases cases) {
        List<Check> checks = new ArrayList<>();
        Figures fitted = cases.fitted();
        List<Scenario> of = cases.fittedOf();
        for (int f = 0; f < fitted.all().size(); f++) {
            List<double[]> values = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (int i = 0; i < predicted.size(); i++) {
                for (double[] run : predicted.get(i)) {
                    values.add(new double[] {run[f]});
                    weights.add(posterior.weights()[i] / predicted.get(i).length);
                }
            }
            double[] all = weights.stream().mapToDouble(w -> w).toArray();
            checks.add(new Check(of.get(f), fitted.all().get(f), new Posterior(values, all, 0, all.length)));
        }
        return checks;
    }

    /** What there is to say, for people. */
    public List<String> sentences(Cases cases) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.say(
                "calibration.runs",
                Words.thousands(posterior.runs()),
                posterior.runs(),
                posterior.weights().length,
                Digits.text(posterior.tolerance()),
                Math.round(posterior.effectiveSize())));
        if (posterior.effectiveSize() < ENOUGH) {
            sentences.add(Words.say("calibration.few"));
        }
        learnt(cases).stream().map(Learnt::sentence).forEach(sentences::add);
        return sentences;
    }
}
