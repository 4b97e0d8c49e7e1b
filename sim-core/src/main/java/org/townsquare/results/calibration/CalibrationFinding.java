package org.townsquare.results.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.Distance;
import org.townsquare.measure.Evidence;
import org.townsquare.measure.Figures;
import org.townsquare.results.OutcomeShares;
import org.townsquare.results.words.Digits;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Posterior;

/**
 * What a calibration has found.
 *
 * @param posterior of the quantiles of the priors
 * @param distance how far runs are
 * @param predicted what the runs of each draw have in place of all that was fitted
 */
public record CalibrationFinding(Posterior posterior, Distance distance, List<double[][]> predicted) {
    /** So many independent draws tell something of the tails. */
    private static final double ENOUGH = 50;

    static final int CLASSES = 10;

    /** The standard deviation of a uniform distribution from 0 to 1. */
    private static final double PRIOR_SD = 1 / FastMath.sqrt(12);

    private static final double LITTLE = 0.9;

    private static boolean few(Posterior posterior) {
        return posterior.effectiveSize() < ENOUGH;
    }

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
                    Words.decimal(spread(), 2),
                    few(posterior) ? Words.say("calibration.narrow", Math.round(posterior.effectiveSize())) : "");
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
        List<Figures.Figure> figures = published().figures().all();
        List<Scenario> of = cases.fittedOf(one -> one.figures().all().size());
        for (int f = 0; f < figures.size(); f++) {
            checks.add(new Check(of.get(f), figures.get(f), predicted(f)));
        }
        return checks;
    }

    /** What the posterior predicts in one place of a row: the runs with their draws' weights. */
    private Posterior predicted(int place) {
        List<double[]> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < predicted.size(); i++) {
            for (double[] run : predicted.get(i)) {
                values.add(new double[] {run[place]});
                weights.add(posterior.weights()[i] / predicted.get(i).length);
            }
        }
        double[] all = weights.stream().mapToDouble(w -> w).toArray();
        return new Posterior(values, all, 0, all.length);
    }

    private Evidence published() {
        return distance.published();
    }

    /** How often the posterior gives each outcome of a platform that was fitted to one. */
    record OutcomeCheck(Scenario scenario, OutcomeShares shares) {

        /** Whose it is: with several scenarios, the scenario's, too. */
        String platform(Cases cases) {
            return cases.isSeveral() ? scenario.title() + ", " + shares.platform() : shares.platform();
        }
    }

    /** The posterior predictive check of each outcome. */
    List<OutcomeCheck> outcomeChecks(Cases cases) {
        List<OutcomeCheck> checks = new ArrayList<>();
        List<Scenario> of = cases.fittedOf(one -> one.outcomes().size());
        for (int o = 0; o < of.size(); o++) {
            Evidence.Known known = published().outcomes().get(o);
            Posterior predicted = predicted(published().figures().all().size() + o);
            List<Double> shares = new ArrayList<>();
            for (LaunchOutcome outcome : LaunchOutcome.values()) {
                shares.add(predicted.upTo(0, outcome.ordinal()) - predicted.upTo(0, outcome.ordinal() - 1));
            }
            String platform = of.get(o).platforms().get(known.platform()).name();
            checks.add(new OutcomeCheck(of.get(o), new OutcomeShares(platform, known, List.copyOf(shares))));
        }
        return checks;
    }

    /** What there is to say, for people. */
    public List<String> sentences(Cases cases) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.say(
                published().outcomes().isEmpty() ? "calibration.runs" : "calibration.runs.outcomes",
                Words.thousands(posterior.runs()),
                posterior.runs(),
                posterior.weights().length,
                Digits.text(posterior.tolerance()),
                Math.round(posterior.effectiveSize()),
                Digits.text(distance.miss())));
        if (few(posterior)) {
            sentences.add(Words.say("calibration.few"));
        }
        learnt(cases).stream().map(Learnt::sentence).forEach(sentences::add);
        outcomeChecks(cases).stream()
                .map(check -> check.shares().sentence(check.platform(cases)))
                .forEach(sentences::add);
        return sentences;
    }
}
