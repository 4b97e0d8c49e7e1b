package org.townsquare.results.calibration;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.statistics.Interval;
import org.townsquare.statistics.Ranks;

/** Whether calibrations can be trusted: where true parameters stand in their posteriors (Talts et al. 2018). */
public record CheckFinding(List<CheckedTruth> truths) {

    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    /** Rarer ranks are not uniform by chance, among all parameters together (Bonferroni). */
    private static final double LEVEL = 0.01;

    /** Of a parameter. */
    record Ranked(String path, int parameter, List<CheckedTruth> truths) {

        Ranks ranks() {
            int[] counts = new int[CheckedTruth.RANKS];
            truths.forEach(truth -> counts[truth.places().get(parameter).rank()]++);
            return new Ranks(counts);
        }

        int within(double share) {
            return (int) truths.stream()
                    .filter(truth -> truth.places().get(parameter).isWithin(share))
                    .count();
        }

        double within50() {
            return (double) within(HALF) / truths.size();
        }

        double within90() {
            return (double) within(MOST) / truths.size();
        }

        Interval interval90() {
            return Interval.wilson(within(MOST), truths.size());
        }

        String sentence(int parameters) {
            double chance = ranks().chance();
            return Words.say(
                    chance * parameters < LEVEL ? "check.ranked.uneven" : "check.ranked",
                    path,
                    Percent.text(within50()),
                    Percent.text(within90()),
                    Percent.text(interval90().low()),
                    Percent.text(interval90().high()),
                    Words.decimal(chance, 3));
        }
    }

    /** Of each parameter, in the order of the cases. */
    List<Ranked> ranked(Cases cases) {
        List<Ranked> ranked = new ArrayList<>();
        cases.uncertain().keySet().forEach(path -> ranked.add(new Ranked(path, ranked.size(), truths)));
        return ranked;
    }

    /** What there is to say, for people. */
    public List<String> sentences(Cases cases) {
        List<String> sentences = new ArrayList<>();
        int most = truths.stream().mapToInt(CheckedTruth::runs).max().orElse(0);
        sentences.add(Words.say("check.truths", truths.size(), Words.thousands(most), most));
        List<Ranked> ranked = ranked(cases);
        ranked.forEach(one -> sentences.add(one.sentence(ranked.size())));
        return sentences;
    }
}
