package org.townsquare.experiment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.LaunchOutcome;

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
        List<String> head = new ArrayList<>(List.of(
                Words.say("history.launch"),
                Words.say("history.month"),
                Words.say("history.outcome"),
                Words.say("history.say"),
                "",
                capital(LaunchOutcome.CRITICAL_MASS),
                capital(LaunchOutcome.NICHE),
                capital(LaunchOutcome.FAILED)));
        if (isMeasured()) {
            head.addAll(List.of(Words.say("history.at-launch"), Words.say("history.year-later")));
        }
        head.addAll(List.of(
                Words.say("history.best"),
                Words.say("history.published"),
                Words.say("history.after-one"),
                Words.say("history.published"),
                Words.say("history.years", 2),
                Words.say("history.published"),
                Words.say("history.years", 5),
                Words.say("history.published")));
        rows.add(head);
        for (Scorecard.Row row : card.rows()) {
            Launch launch = row.launch();
            List<String> words = new ArrayList<>(List.of(
                    launch.name(),
                    launch.month().toString(),
                    launch.outcome().map(ScorecardTable::words).orElseGet(() -> Words.say("history.unknown")),
                    words(row.said()),
                    launch.outcome().isEmpty() ? "" : Words.say(row.isHit() ? "history.hit" : "history.miss"),
                    percent(row.share(LaunchOutcome.CRITICAL_MASS)),
                    percent(row.share(LaunchOutcome.NICHE)),
                    percent(row.share(LaunchOutcome.FAILED))));
            if (isMeasured()) {
                words.addAll(List.of(measured(row.atLaunch(), launch), measured(row.yearLater(), launch)));
            }
            words.addAll(List.of(millions(row.best(), launch), published(launch, "peak")));
            for (int i = 0; i < row.monthly().length; i++) {
                words.add(millions(row.monthly()[i], launch));
                words.add(published(launch, Launch.FIGURES.get(i)));
            }
            rows.add(words);
        }
        return rows;
    }

    /** Whether a critical mass was measured in any run. */
    public boolean isMeasured() {
        return card.rows().stream()
                .flatMap(row -> Stream.of(row.atLaunch(), row.yearLater()))
                .anyMatch(mass -> !mass.answer().isEmpty());
    }

    /** The launches by what came of them, in rows, and by what the runs say. */
    public List<List<String>> confusion() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of(Words.say("history.came")),
                        Stream.of(LaunchOutcome.values()).map(said -> Words.say("history.says", words(said))))
                .toList());
        for (LaunchOutcome came : LaunchOutcome.values()) {
            rows.add(Stream.concat(
                            Stream.of(words(came)),
                            Stream.of(LaunchOutcome.values()).map(said -> String.valueOf(card.count(came, said))))
                    .toList());
        }
        return rows;
    }

    /** How good probabilities of critical mass were, those of the runs and others; nothing where they cannot be told apart. */
    public List<List<String>> scores() {
        List<List<String>> rows = new ArrayList<>();
        if (!card.isScored()) {
            return rows;
        }
        rows.add(List.of(
                Words.say("history.by"),
                Words.say("history.brier"),
                Words.say("history.log"),
                Words.say("history.area")));
        for (Scorecard.Score score : card.scores()) {
            rows.add(List.of(
                    Words.say("history.by." + score.of()),
                    number(score.brier()),
                    number(score.log()),
                    number(score.areaUnderCurve())));
        }
        return rows;
    }

    /** Whether there is a launch of which it is known what came of it. */
    public boolean isJudged() {
        return !card.judged().isEmpty();
    }

    /** Hits and false critical masses, and why there are no scores if there are none. */
    public String sentence() {
        String hits = sentence("history.sentence", card.judged());
        return card.isScored()
                ? hits
                : Words.together(
                        hits,
                        Words.say(
                                "history.unscored",
                                card.criticalMasses(),
                                card.judged().size()));
    }

    /** Hits and false critical masses by people as the other launches say. */
    public String learnt() {
        return sentence("history.people.sentence", card.learnt());
    }

    private static String sentence(String key, List<Scorecard.Row> rows) {
        long hits = rows.stream().filter(Scorecard.Row::isHit).count();
        long wrong = rows.stream()
                .filter(row -> row.said() == LaunchOutcome.CRITICAL_MASS && !row.isHit())
                .count();
        return Words.say(key, hits, rows.size(), wrong);
    }

    /**
     * How probabilities of critical mass bear out, each by people as the other launches say: in how many of the launches of which
     * so much was said it came.
     */
    public List<List<String>> calibration() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("range", "launches", "mean", "came")
                .map(column -> Words.say("history.people." + column))
                .toList());
        for (int fifth = 0; fifth < FIFTHS; fifth++) {
            int of = fifth;
            List<Scorecard.Row> said = card.learnt().stream()
                    .filter(row -> Math.min(FIFTHS - 1, (int) (FIFTHS * row.share(LaunchOutcome.CRITICAL_MASS))) == of)
                    .toList();
            double mean = said.stream()
                    .mapToDouble(row -> row.share(LaunchOutcome.CRITICAL_MASS))
                    .average()
                    .orElse(Double.NaN);
            long came = said.stream().filter(row -> row.isCriticalMass()).count();
            rows.add(List.of(
                    Words.say("history.people.from-to", 20 * of, 20 * (of + 1)),
                    String.valueOf(said.size()),
                    said.isEmpty() ? "" : percent(mean),
                    said.isEmpty() ? "" : String.valueOf(came)));
        }
        return rows;
    }

    /** What each miss teaches, where the file of launches says so: Markdown. */
    public List<String> lessons() {
        return lessons(ScorecardTable::escaped);
    }

    /** The same, its names and texts written like that. */
    List<String> lessons(UnaryOperator<String> written) {
        return card.judged().stream()
                .filter(row -> !row.isHit())
                .map(row -> Words.say(
                        "history.lesson",
                        written.apply(row.launch().name()),
                        words(row.launch().outcome().orElseThrow()),
                        words(row.said()),
                        written.apply(row.launch().text(Launch.LESSON))))
                .map(String::strip)
                .toList();
    }

    /** A text as it is, in Markdown. */
    public static String escaped(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<]", "\\\\$0");
    }

    private static String words(LaunchOutcome outcome) {
        return Words.say("history.outcome." + outcome.word());
    }

    private static String capital(LaunchOutcome outcome) {
        String words = words(outcome).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Millions of users, or why there are none; and whether it had them. */
    private static String measured(Scorecard.CriticalMassAt mass, Launch launch) {
        String users = Double.isNaN(mass.share()) ? "" : millions(mass.share(), launch) + " ";
        return users + (mass.answer().isEmpty() ? "" : Words.say("history.answer." + mass.answer()));
    }

    private static String published(Launch launch, String column) {
        String[] parts = launch.text(column).split("\\|", 3);
        return parts.length > 1 ? parts[0] + " " + parts[1] : parts[0];
    }

    private static String millions(double share, Launch launch) {
        double users = share * launch.people() / 1e6;
        return Words.decimal(users, users >= 100 ? 0 : users >= 1 ? 1 : 2);
    }

    private static String percent(double share) {
        return Words.say("number.percent", Words.decimal(100 * share, 0));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Words.decimal(value, 3);
    }
}
