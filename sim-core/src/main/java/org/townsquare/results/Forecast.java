package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.Figures;
import org.townsquare.measure.Figures.Figure;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Baseline;
import org.townsquare.statistics.Forecasts;
import org.townsquare.statistics.Quantiles;

/** What the runs of a folder forecast where there are published figures, and how good that was beside what a sceptic would say. */
public final class Forecast {

    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    /** A figure and the runs' numbers in its place. */
    private record Row(String platform, Figure figure, double[] runs) {

        String unit() {
            return figure.unit().name().toLowerCase(Locale.ROOT);
        }

        double at(double share) {
            return Quantiles.of(runs).at(100 * share);
        }

        boolean isWithin(double share) {
            return at((1 - share) / 2) <= figure.value() && figure.value() <= at((1 + share) / 2);
        }
    }

    /** How good somebody's forecasts of a platform's judged figures of a unit were; coverage is null of those without bands. */
    private record Score(Row of, String by, int figures, double error, double crps, Double within50, Double within90) {}

    /** What the runs say where there are figures. */
    public static final Table<Row> FIGURES = new Table<>(
            "forecast",
            "published figure; only where the scenario has figures",
            List.of(
                    Column.text("platform", "its name", Row::platform),
                    Column.text("unit", "what is counted", Row::unit),
                    new Column<>("date", ColumnType.DATE, "", "the figure's day", row -> row.figure.date()),
                    Column.text(
                            "use",
                            "fit or judge",
                            row -> row.figure.use().name().toLowerCase(Locale.ROOT)),
                    Column.real(
                            "published",
                            "people, or a share",
                            "the figure, in the model's unit",
                            row -> row.figure.value()),
                    Column.real("median", "people, or a share", "median over the runs", row -> row.at(HALF)),
                    Column.real("low_50", "people, or a share", "lower end of the band of 50 %", row -> row.at(0.25)),
                    Column.real("high_50", "people, or a share", "its upper end", row -> row.at(0.75)),
                    Column.real("low_90", "people, or a share", "lower end of the band of 90 %", row -> row.at(0.05)),
                    Column.real("high_90", "people, or a share", "its upper end", row -> row.at(0.95))));

    /** The scores. */
    public static final Table<Score> SCORES = new Table<>(
            "scores",
            "platform, unit and forecaster; only where figures judge",
            List.of(
                    Column.text("platform", "its name", row -> row.of.platform),
                    Column.text("unit", "what is counted", row -> row.of.unit()),
                    Column.text(
                            "by",
                            "who forecasts: the runs, or a baseline that knows the fitted figures alone",
                            Score::by),
                    Column.whole("figures", "figures", "how many judge", Score::figures),
                    Column.real("error", "", "root mean square of ln(forecast / published), of medians", Score::error),
                    Column.real(
                            "crps",
                            "",
                            "continuous ranked probability score of the logarithms: mean; lower is better",
                            Score::crps),
                    Column.real("within_50", "share", "share of the figures within the band of 50 %", Score::within50),
                    Column.real(
                            "within_90", "share", "share of the figures within the band of 90 %", Score::within90)));

    private final List<Row> rows = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();

    /** Reads timeseries.csv of a folder. */
    public static Forecast read(Path folder, Scenario scenario) throws IOException {
        Forecast forecast = new Forecast();
        if (scenario.figures().isEmpty()) {
            return forecast;
        }
        Simulated simulated = Simulated.read(folder, scenario);
        for (Figures series : simulated.bySeries()) {
            Simulated own = simulated.at(series);
            List<Row> judged = new ArrayList<>();
            for (int i = 0; i < series.all().size(); i++) {
                Figure figure = series.all().get(i);
                Row row = new Row(scenario.platforms().get(figure.platform()).name(), figure, own.of(i));
                forecast.rows.add(row);
                if (figure.use() == FigureUse.JUDGE) {
                    judged.add(row);
                }
            }
            if (!judged.isEmpty()) {
                forecast.score(series.of(FigureUse.FIT), series.of(FigureUse.JUDGE), judged);
            }
        }
        return forecast;
    }

    private void score(Figures known, Figures judged, List<Row> rows) {
        double crps = rows.stream()
                .mapToDouble(row -> Forecasts.crps(
                        Arrays.stream(row.runs).map(FastMath::log).toArray(), FastMath.log(row.figure.value())))
                .average()
                .orElseThrow();
        scores.add(new Score(
                rows.get(0),
                "runs",
                rows.size(),
                judged.error(rows.stream().mapToDouble(row -> row.at(HALF)).toArray()),
                crps,
                within(rows, HALF),
                within(rows, MOST)));
        for (Baseline baseline : known.isEmpty() ? new Baseline[0] : Baseline.values()) {
            double[] said = baseline.forecast(days(known), known.values(), days(judged));
            double[] published = judged.values();
            double off = IntStream.range(0, said.length)
                    .mapToDouble(i -> FastMath.abs(FastMath.log(said[i] / published[i])))
                    .average()
                    .orElseThrow();
            scores.add(new Score(rows.get(0), baseline.word(), rows.size(), judged.error(said), off, null, null));
        }
    }

    private static double within(List<Row> rows, double share) {
        return (double) rows.stream().filter(row -> row.isWithin(share)).count() / rows.size();
    }

    private static double[] days(Figures figures) {
        return figures.all().stream().mapToDouble(Figure::step).toArray();
    }

    /** Writes both tables, if there is something to write. */
    void write(Path folder) throws IOException {
        if (!rows.isEmpty()) {
            FIGURES.write(folder, rows.stream());
        }
        if (!scores.isEmpty()) {
            SCORES.write(folder, scores.stream());
        }
    }

    /** What there is to say of each platform and unit that figures judge. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            if (score.within90 == null) {
                continue;
            }
            String sentence = Words.say(
                    "forecast",
                    score.of.platform,
                    Words.say("unit." + score.of.unit()),
                    Words.decimal(score.error, 2),
                    score.figures,
                    Words.decimal(score.crps, 2),
                    Percent.text(score.within50),
                    Percent.text(score.within90));
            List<String> baselines = new ArrayList<>();
            for (int j = i + 1; j < scores.size() && scores.get(j).within90 == null; j++) {
                baselines.add(Words.say(
                        "forecast.baseline",
                        Words.say("baseline." + scores.get(j).by.replace(' ', '-')),
                        Words.decimal(scores.get(j).error, 2)));
            }
            sentences.add(
                    baselines.isEmpty()
                            ? sentence
                            : sentence + " " + Words.say("forecast.baselines", String.join(", ", baselines)));
        }
        return sentences;
    }
}
