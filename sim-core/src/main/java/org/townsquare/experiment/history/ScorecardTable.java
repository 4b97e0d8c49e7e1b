package org.townsquare.experiment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A scorecard in words: tables whose first rows are their heads, and sentences. */
public final class ScorecardTable {

    private static final int FIFTHS = 5;

    private final Scorecard card;

    /** Of a scorecard. */
    public ScorecardTable(Scorecard card) {
        this.card = card;
    }

    /** A row for each launch: what came of it, what the runs say, and users in millions, the runs' beside the published. */
    public List<List<String>> launches() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "Launch",
                "Month",
                "Outcome",
                "Runs say",
                "",
                "Critical mass",
                "Niche",
                "Failed",
                "Critical mass at launch",
                "a year later",
                "Best month",
                "published",
                "After 1 year",
                "published",
                "2 years",
                "published",
                "5 years",
                "published"));
        for (Scorecard.Row row : card.rows()) {
            Launch launch = row.launch();
            List<String> words = new ArrayList<>(List.of(
                    launch.name(),
                    launch.month().toString(),
                    launch.outcome().map(LaunchOutcome::word).orElse("not known"),
                    row.said().word(),
                    launch.outcome().isEmpty() ? "" : row.isHit() ? "hit" : "miss",
                    percent(row.share(LaunchOutcome.CRITICAL_MASS)),
                    percent(row.share(LaunchOutcome.NICHE)),
                    percent(row.share(LaunchOutcome.FAILED)),
                    measured(row.atLaunch(), launch),
                    measured(row.yearLater(), launch),
                    millions(row.best(), launch),
                    published(launch, "peak")));
            String[] columns = {"users_1y", "users_2y", "users_5y"};
            for (int i = 0; i < columns.length; i++) {
                words.add(millions(row.monthly()[i], launch));
                words.add(published(launch, columns[i]));
            }
            rows.add(words);
        }
        return rows;
    }

    /** The launches by what came of them, in rows, and by what the runs say. */
    public List<List<String>> confusion() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of("Came of it"),
                        Stream.of(LaunchOutcome.values()).map(said -> "runs say " + said.word()))
                .toList());
        for (LaunchOutcome came : LaunchOutcome.values()) {
            rows.add(Stream.concat(
                            Stream.of(came.word()),
                            Stream.of(LaunchOutcome.values()).map(said -> String.valueOf(card.count(came, said))))
                    .toList());
        }
        return rows;
    }

    /** How good probabilities of critical mass were, those of the runs and others. */
    public List<List<String>> scores() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Probabilities of critical mass by", "Brier score", "Log score", "Area under the curve"));
        for (Scorecard.Score score : card.scores()) {
            rows.add(List.of(score.of(), number(score.brier()), number(score.log()), number(score.areaUnderCurve())));
        }
        return rows;
    }

    /** Whether there is a launch of which it is known what came of it. */
    public boolean isJudged() {
        return !card.judged().isEmpty();
    }

    /** Hits and false critical masses. */
    public String sentence() {
        return sentence(card.judged());
    }

    private static String sentence(List<Scorecard.Row> rows) {
        long hits = rows.stream().filter(Scorecard.Row::isHit).count();
        long wrong = rows.stream()
                .filter(row -> row.said() == LaunchOutcome.CRITICAL_MASS && !row.isHit())
                .count();
        return "The runs say what came of " + hits + " of " + rows.size() + " launches, and critical mass for " + wrong
                + " that had none.";
    }

    /**
     * How probabilities of critical mass bear out, each by people as the other launches say: in how many of the launches of which
     * so much was said it came.
     */
    public List<List<String>> calibration() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Probability said", "Launches", "Mean of what was said", "Critical mass came"));
        for (int fifth = 0; fifth < FIFTHS; fifth++) {
            int of = fifth;
            List<Scorecard.Row> said = card.learnt().stream()
                    .filter(row -> Math.min(FIFTHS - 1, (int) (FIFTHS * row.share(LaunchOutcome.CRITICAL_MASS))) == of)
                    .toList();
            double mean = said.stream()
                    .mapToDouble(row -> row.share(LaunchOutcome.CRITICAL_MASS))
                    .average()
                    .orElse(Double.NaN);
            long came = said.stream()
                    .filter(row -> row.launch().outcome().orElseThrow() == LaunchOutcome.CRITICAL_MASS)
                    .count();
            rows.add(List.of(
                    20 * of + " to " + 20 * (of + 1) + " %",
                    String.valueOf(said.size()),
                    said.isEmpty() ? "" : percent(mean),
                    said.isEmpty() ? "" : String.valueOf(came)));
        }
        return rows;
    }

    /** Hits and false critical masses by people as the other launches say. */
    public String learnt() {
        return "With people as the other launches say, t"
                + sentence(card.learnt()).substring(1);
    }

    /** What each miss teaches, where the file of launches says so. */
    public List<String> lessons() {
        return card.judged().stream()
                .filter(row -> !row.isHit())
                .map(row -> row.launch().name() + ": "
                        + row.launch().outcome().orElseThrow().word() + ", the runs say "
                        + row.said().word() + ". " + row.launch().text("lesson"))
                .map(String::strip)
                .toList();
    }

    /** Millions of users, or why there are none; and whether it had them. */
    private static String measured(Scorecard.CriticalMassAt mass, Launch launch) {
        String users = Double.isNaN(mass.share()) ? "" : millions(mass.share(), launch) + " ";
        return users + mass.answer().replace('-', ' ');
    }

    private static String published(Launch launch, String column) {
        String[] parts = launch.text(column).split("\\|", 3);
        return parts.length > 1 ? parts[0] + " " + parts[1] : parts[0];
    }

    private static String millions(double share, Launch launch) {
        double users = share * launch.people() / 1e6;
        return users >= 100
                ? String.format(Locale.ROOT, "%.0f", users)
                : String.format(Locale.ROOT, users >= 1 ? "%.1f" : "%.2f", users);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}
