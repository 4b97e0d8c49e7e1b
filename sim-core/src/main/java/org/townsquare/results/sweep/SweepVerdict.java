package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.townsquare.measure.Outcome;
import org.townsquare.results.Probability;
import org.townsquare.results.words.Digits;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;

/**
 * What a sweep says in plain words.
 *
 * @param runs in all, those that failed included
 * @param errors runs that failed
 */
record SweepVerdict(List<String> sentences, long runs, long errors) {

    /** A point with more values than this is told by its number. */
    private static final int MOST_SETTINGS = 8;

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
                    survey.alternatives().isEmpty() ? Words.say("page.no-alternative") : Words.say("sweep.not-kept"));
        }
        if (runs[1] > 0) {
            sentences.add(Words.say("sweep.failed", Words.count(runs[1], "run"), Words.thousands(runs[0]), runs[1]));
        }
        return new SweepVerdict(sentences, runs[0], runs[1]);
    }

    private static void add(List<String> sentences, Path folder, Survey survey, String platform, Tally tally)
            throws IOException {
        String of = Words.count(tally.points, "point");
        if (tally.likely == 0) {
            sentences.add(Words.say("sweep.unlikely", platform, of, reached(tally)));
        } else if (tally.likely == tally.points) {
            sentences.add(Words.say("sweep.likely", platform, of, reached(tally)));
        } else {
            sentences.add(Words.say("sweep.some", platform, tally.likely, of, reached(tally)));
        }
        if (tally.surelyLikely + tally.surelyNot < tally.points) {
            sentences.add(Words.say(
                    "sweep.sure",
                    tally.surelyLikely,
                    tally.surelyNot,
                    tally.points - tally.surelyLikely - tally.surelyNot));
        }
        if (tally.most.share() > tally.least.share()) {
            sentences.add(Words.say(
                    "sweep.extremes",
                    Percent.text(tally.most.share()),
                    at(survey, tally.most, tally.manyMost),
                    Percent.text(tally.least.share()),
                    at(survey, tally.least, tally.manyLeast)));
        }
        MainEffects.read(folder, survey, platform, MainEffects.Measure.PROBABILITY).stream()
                .max(Comparator.comparingDouble(MainEffects::range))
                .filter(effect -> effect.range() > 0)
                .ifPresent(effect -> sentences.add(Words.say(
                        "sweep.main-effect",
                        effect.axis().path(),
                        Percent.text(effect.end(false).mean()),
                        effect.axis().text(effect.end(false).place()),
                        Percent.text(effect.end(true).mean()),
                        effect.axis().text(effect.end(true).place()))));
        if (tally.undecided > 0) {
            sentences.add(
                    Words.say("sweep.undecided", Words.count(tally.undecided, "run"), Words.thousands(tally.runs)));
        }
    }

    /** Where it is largest or smallest: at one point, or at several of which the first is named. */
    private static String at(Survey survey, PointRow row, int points) {
        return points == 1
                ? Words.say("sweep.at", where(survey, row))
                : Words.say("sweep.at.several", points, where(survey, row));
    }

    private static String reached(Tally tally) {
        return Words.say(
                "sweep.did",
                Words.thousands(tally.reached),
                Words.count(tally.runs - tally.undecided, tally.undecided > 0 ? "decided" : "run"));
    }

    private static String where(Survey survey, PointRow row) {
        if (survey.axes().stream().filter(SweptAxis::varies).count() > MOST_SETTINGS) {
            return Words.say("sweep.at.number", row.point());
        }
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
                .map(most -> Words.say(
                        Double.isNaN(most.low()) ? "sweep.sensitive" : "sweep.sensitive.interval",
                        most.parameter(),
                        SensitivityChart.symbol(most.index()),
                        Digits.text(most.value()),
                        Digits.text(most.low()),
                        Digits.text(most.high())));
    }
}
