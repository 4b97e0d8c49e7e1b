package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.townsquare.measure.Outcome;
import org.townsquare.results.Digits;
import org.townsquare.results.Percent;
import org.townsquare.results.Probability;

/**
 * What a sweep says in plain words.
 *
 * @param runs in all, those that failed included
 * @param errors runs that failed
 */
record SweepVerdict(List<String> sentences, long runs, long errors) {

    /** What the points say about one alternative. */
    private static final class Tally {
        private long runs;
        private long reached;
        private long undecided;
        private int points;
        private int likely;
        private int surelyLikely;
        private int surelyNot;
        private PointRow most;
        private int manyMost;
        private int manyLeast;
        private PointRow least;

        void add(PointRow row) {
            Probability p = row.probability();
            runs += row.runs();
            reached += row.adoption().get(Outcome.CRITICAL_MASS);
            undecided += row.adoption().get(Outcome.UNDECIDED);
            points++;
            likely += p.probability() >= PhaseDiagram.HALF ? 1 : 0;
            surelyLikely += p.low() > PhaseDiagram.HALF ? 1 : 0;
            surelyNot += p.high() < PhaseDiagram.HALF ? 1 : 0;
            int above = most == null ? 1 : Double.compare(p.probability(), most.share());
            int below = least == null ? 1 : Double.compare(least.share(), p.probability());
            manyMost = above > 0 ? 1 : above == 0 ? manyMost + 1 : manyMost;
            manyLeast = below > 0 ? 1 : below == 0 ? manyLeast + 1 : manyLeast;
            most = above > 0 ? row : most;
            least = below > 0 ? row : least;
        }
    }

    static SweepVerdict read(Path folder, Survey survey, List<SensitivityRow> sensitivities) throws IOException {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        long[] runs = new long[2];
        String first = survey.platforms().keySet().iterator().next();
        PointTable.read(folder, row -> {
            if (row.platform().equals(first)) {
                runs[0] += row.runs() + row.errors();
                runs[1] += row.errors();
            }
            if (!Double.isNaN(row.share())) {
                tallies.computeIfAbsent(row.platform(), name -> new Tally()).add(row);
            }
        });
        List<String> sentences = new ArrayList<>();
        for (Map.Entry<String, Tally> tally : tallies.entrySet()) {
            add(sentences, folder, survey, tally.getKey(), tally.getValue());
            rank(sensitivities, tally.getKey()).ifPresent(sentences::add);
        }
        if (tallies.isEmpty()) {
            sentences.add(
                    survey.alternatives().isEmpty()
                            ? "The scenario has no alternative: there is no critical mass to be judged."
                            : "Whether an alternative reached critical mass is not among the columns that the sweep keeps.");
        }
        if (runs[1] > 0) {
            sentences.add(SweepReport.count(runs[1], "run") + " of " + String.format(Locale.ROOT, "%,d", runs[0])
                    + " failed and " + (runs[1] == 1 ? "is" : "are")
                    + " left out of everything here but the table of failures.");
        }
        return new SweepVerdict(sentences, runs[0], runs[1]);
    }

    private static void add(List<String> sentences, Path folder, Survey survey, String platform, Tally tally)
            throws IOException {
        String of = SweepReport.count(tally.points, "design point");
        if (tally.likely == 0) {
            sentences.add(platform + " is less likely than not to reach critical mass at each of " + of + ": "
                    + reached(tally) + ".");
        } else if (tally.likely == tally.points) {
            sentences.add(
                    platform + " is likely to reach critical mass at each of " + of + ": " + reached(tally) + ".");
        } else {
            sentences.add(platform + " is likely to reach critical mass (probability ½ or more) at " + tally.likely
                    + " of " + of + "; " + reached(tally) + ".");
        }
        if (tally.surelyLikely + tally.surelyNot < tally.points) {
            sentences.add("The 95 % interval lies above ½ at " + tally.surelyLikely + " points and below at "
                    + tally.surelyNot + "; the other " + (tally.points - tally.surelyLikely - tally.surelyNot)
                    + " would need more runs to be told.");
        }
        if (tally.most.share() > tally.least.share()) {
            sentences.add("The probability is " + extreme(survey, "largest", tally.most, tally.manyMost) + ", and "
                    + extreme(survey, "smallest", tally.least, tally.manyLeast) + ".");
        }
        MainEffects.read(folder, survey, platform, MainEffects.Measure.PROBABILITY).stream()
                .max(Comparator.comparingDouble(MainEffects::range))
                .filter(effect -> effect.range() > 0)
                .ifPresent(effect -> sentences.add(
                        "The largest main effect is that of " + effect.axis().path()
                                + ": on average over the others "
                                + Percent.text(effect.end(false).mean()) + " near "
                                + effect.axis().text(effect.end(false).place()) + " and "
                                + Percent.text(effect.end(true).mean()) + " near "
                                + effect.axis().text(effect.end(true).place()) + "."));
        if (tally.undecided > 0) {
            sentences.add(SweepReport.count(tally.undecided, "run")
                    + " of " + String.format(Locale.ROOT, "%,d", tally.runs)
                    + " ended undecided and are left out of all probabilities; longer runs (steps) may decide them.");
        }
    }

    /** Where it is largest or smallest: at one point, or at several of which the first is named. */
    private static String extreme(Survey survey, String word, PointRow row, int points) {
        return word + ", " + Percent.text(row.share()) + ", "
                + (points == 1 ? "at " : "at " + points + " points, as at ") + where(survey, row);
    }

    private static String reached(Tally tally) {
        return "it did in " + String.format(Locale.ROOT, "%,d", tally.reached) + " of "
                + SweepReport.count(tally.runs - tally.undecided, tally.undecided > 0 ? "decided run" : "run");
    }

    private static String where(Survey survey, PointRow row) {
        List<String> settings = new ArrayList<>();
        for (int j = 0; j < survey.axes().size(); j++) {
            SweptAxis axis = survey.axes().get(j);
            if (axis.varies()) {
                String value = row.values().get(j);
                settings.add(axis.path() + " = " + (axis.numeric() ? axis.text(axis.place(value)) : value));
            }
        }
        return String.join(", ", settings);
    }

    /** What matters most by the sensitivity indices, if there are any. */
    private static Optional<String> rank(List<SensitivityRow> rows, String platform) {
        List<SensitivityRow> own = rows.stream()
                .filter(row -> row.platform().equals(platform) && row.measure().equals(SensitivityRow.CRITICAL_MASS))
                .toList();
        return SensitivityChart.ranked(own).stream()
                .findFirst()
                .map(most -> "By the sensitivity indices most depends on " + most.parameter() + ": "
                        + SensitivityChart.symbol(most.index()) + " = " + Digits.text(most.value())
                        + (Double.isNaN(most.low())
                                ? "."
                                : ", 95 % interval " + Digits.text(most.low()) + " to " + Digits.text(most.high())
                                        + "."));
    }
}
