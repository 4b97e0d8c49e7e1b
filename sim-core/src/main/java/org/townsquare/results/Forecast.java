package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.measure.Figures;
import org.townsquare.measure.Figures.Figure;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.ColumnType;
import org.townsquare.results.table.Table;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.statistics.Baseline;
import org.townsquare.statistics.Discrepancy;
import org.townsquare.statistics.Forecasts;
import org.townsquare.statistics.Quantiles;

/**
 * What the runs of a folder forecast where there are published figures or outcomes, and how good that was beside what a sceptic would say: runs
 * alone, whose bands hold chance and what the scenario says is uncertain, and with the discrepancy between the model and what is published.
 */
public final class Forecast {

    private static final double HALF = 0.5;
    private static final double MOST = 0.9;
    private static final String RUNS = "runs";
    private static final String WITH_DISCREPANCY = "runs with discrepancy";

    /** A figure, the runs' numbers in its place, and what may be added to their logarithms, in ascending order. */
    private record Row(String platform, Figure figure, double[] runs, double[] discrepancy) {

        String unit() {
            return figure.unit().word();
        }

        double at(double share) {
            return Quantiles.of(runs).at(100 * share);
        }

        /** With the discrepancy. */
        double publishedAt(double share) {
            return Discrepancy.published(runs, discrepancy, share);
        }

        private boolean isWithin(double share, DoubleUnaryOperator at) {
            return at.applyAsDouble((1 - share) / 2) <= figure.value()
                    && figure.value() <= at.applyAsDouble((1 + share) / 2);
        }
    }

    private static double[] logs(double[] numbers) {
        return Arrays.stream(numbers).map(FastMath::log).toArray();
    }

    /** How good somebody's forecasts of a platform's judged figures of a unit were. */
    private record Score(Row of, String by, int figures, double error, double crps, Bands bands) {

        Double band(Function<Bands, Double> of) {
            return bands == null ? null : of.apply(bands);
        }
    }

    /** Shares of the figures within bands, and the standard deviation of the discrepancy in them; null if there is none. */
    private record Bands(Double within50, Double within90, Double discrepancy) {

        static Bands of(List<Row> rows, Function<Row, DoubleUnaryOperator> at, Double discrepancy) {
            return new Bands(within(rows, HALF, at), within(rows, MOST, at), discrepancy);
        }

        private static double within(List<Row> rows, double share, Function<Row, DoubleUnaryOperator> at) {
            return (double) rows.stream()
                            .filter(row -> row.isWithin(share, at.apply(row)))
                            .count()
                    / rows.size();
        }
    }

    /** What the runs say where there are figures. */
    public static final Table<Row> FIGURES = new Table<>(
            "forecast",
            "published figure; only where the scenario has figures",
            List.of(
                    Column.text("platform", "its name", Row::platform),
                    Column.text("unit", "what is counted", Row::unit),
                    new Column<>("date", ColumnType.DATE, "", "the figure's day", row -> row.figure.date()),
                    Column.text("use", "fit or judge", row -> row.figure.use().word()),
                    Column.real(
                            "published",
                            "people, or a share",
                            "the figure, in the model's unit",
                            row -> row.figure.value()),
                    Column.real("median", "people, or a share", "median over the runs", row -> row.at(HALF)),
                    Column.real(
                            "low_50", "people, or a share", "lower end of the runs' 50 % band", row -> row.at(0.25)),
                    Column.real("high_50", "people, or a share", "its upper end", row -> row.at(0.75)),
                    Column.real(
                            "low_90", "people, or a share", "lower end of the runs' 90 % band", row -> row.at(0.05)),
                    Column.real("high_90", "people, or a share", "its upper end", row -> row.at(0.95)),
                    Column.real(
                            "published_low_50",
                            "people, or a share",
                            "lower end of the 50 % band of what would be published: runs and discrepancy",
                            row -> row.publishedAt(0.25)),
                    Column.real(
                            "published_high_50", "people, or a share", "its upper end", row -> row.publishedAt(0.75)),
                    Column.real(
                            "published_low_90",
                            "people, or a share",
                            "lower end of its 90 % band",
                            row -> row.publishedAt(0.05)),
                    Column.real(
                            "published_high_90", "people, or a share", "its upper end", row -> row.publishedAt(0.95))));

    /** The scores. */
    public static final Table<Score> SCORES = new Table<>(
            "scores",
            "platform, unit and forecaster; only where figures judge",
            List.of(
                    Column.text("platform", "its name", row -> row.of.platform),
                    Column.text("unit", "what is counted", row -> row.of.unit()),
                    Column.text(
                            "by",
                            "who forecasts: the runs, the same with discrepancy, or a baseline that knows the fitted figures alone",
                            Score::by),
                    Column.whole("figures", "figures", "how many judge", Score::figures),
                    Column.real("error", "", "root mean square of ln(forecast / published), of medians", Score::error),
                    Column.real(
                            "crps",
                            "",
                            "continuous ranked probability score of the logarithms: mean; lower is better",
                            Score::crps),
                    Column.real(
                            "within_50",
                            "share",
                            "share of the figures within the 50 % band",
                            row -> row.band(Bands::within50)),
                    Column.real(
                            "within_90",
                            "share",
                            "share of the figures within the 90 % band",
                            row -> row.band(Bands::within90)),
                    Column.real(
                            "discrepancy",
                            "",
                            "standard deviation of ln(published / model) in addition to the runs' own, from the fitted figures",
                            row -> row.band(Bands::discrepancy))));

    private final List<Row> rows = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<OutcomeShares> outcomes;

    private Forecast(List<OutcomeShares> outcomes) {
        this.outcomes = outcomes;
    }

    /** Reads timeseries.csv of a folder. */
    public static Forecast read(Path folder, Scenario scenario) throws IOException {
        Forecast forecast = new Forecast(OutcomeShares.read(folder, scenario));
        if (scenario.figures().isEmpty()) {
            return forecast;
        }
        Simulated simulated = Simulated.read(folder, scenario);
        Discrepancy discrepancy = simulated.discrepancy();
        double[] steps = discrepancy.quantiles();
        for (Figures series : simulated.bySeries()) {
            Simulated own = simulated.at(series);
            List<Row> judged = new ArrayList<>();
            for (int i = 0; i < series.all().size(); i++) {
                Figure figure = series.all().get(i);
                Row row = new Row(scenario.platforms().get(figure.platform()).name(), figure, own.of(i), steps);
                forecast.rows.add(row);
                if (figure.use() == FigureUse.JUDGE) {
                    judged.add(row);
                }
            }
            if (!judged.isEmpty()) {
                forecast.score(series.of(FigureUse.FIT), series.of(FigureUse.JUDGE), judged, discrepancy.sd());
            }
        }
        return forecast;
    }

    private void score(Figures known, Figures judged, List<Row> rows, double discrepancy) {
        double error =
                judged.error(rows.stream().mapToDouble(row -> row.at(HALF)).toArray());
        scores.add(new Score(
                rows.get(0), RUNS, rows.size(), error, crps(rows, new double[1]), Bands.of(rows, r -> r::at, null)));
        scores.add(new Score(
                rows.get(0),
                WITH_DISCREPANCY,
                rows.size(),
                error,
                crps(rows, rows.get(0).discrepancy),
                Bands.of(rows, row -> row::publishedAt, discrepancy)));
        for (Baseline baseline : known.isEmpty() ? new Baseline[0] : Baseline.values()) {
            double[] said = baseline.forecast(days(known), known.values(), days(judged));
            double[] published = judged.values();
            double off = IntStream.range(0, said.length)
                    .mapToDouble(i -> FastMath.abs(FastMath.log(said[i] / published[i])))
                    .average()
                    .orElseThrow();
            scores.add(new Score(rows.get(0), baseline.word(), rows.size(), judged.error(said), off, null));
        }
    }

    private static double crps(List<Row> rows, double[] discrepancy) {
        return rows.stream()
                .mapToDouble(row -> Forecasts.crps(logs(row.runs), discrepancy, FastMath.log(row.figure.value())))
                .average()
                .orElseThrow();
    }

    private static double[] days(Figures figures) {
        return figures.all().stream().mapToDouble(Figure::step).toArray();
    }

    /** Writes the tables for which there is something to write. */
    void write(Path folder) throws IOException {
        if (!rows.isEmpty()) {
            FIGURES.write(folder, rows.stream());
        }
        if (!scores.isEmpty()) {
            SCORES.write(folder, scores.stream());
        }
        if (!outcomes.isEmpty()) {
            OutcomeShares.TABLE.write(folder, outcomes.stream());
        }
    }

    /** What there is to say of each platform and unit that figures judge, and of each platform of which it is known what became of it. */
    public List<String> sentences() {
        return Stream.concat(
                        scores.stream().filter(score -> score.by.equals(RUNS)).map(this::sentence),
                        outcomes.stream().map(OutcomeShares::sentence))
                .toList();
    }

    private String sentence(Score runs) {
        List<Score> others = scores.stream()
                .filter(score -> score.of.equals(runs.of) && !score.by.equals(RUNS))
                .toList();
        Score published = others.get(0);
        String sentence = Words.say(
                        "forecast",
                        runs.of.platform,
                        Words.say("unit." + runs.of.unit()),
                        Words.decimal(runs.error, 2),
                        runs.figures,
                        Words.decimal(runs.crps, 2),
                        Percent.text(runs.bands.within50),
                        Percent.text(runs.bands.within90))
                + " "
                + Words.say(
                        "forecast.discrepancy",
                        Words.decimal(FastMath.exp(published.bands.discrepancy), 1),
                        Percent.text(published.bands.within50),
                        Percent.text(published.bands.within90),
                        Words.decimal(published.crps, 2));
        List<String> baselines = others.stream()
                .skip(1)
                .map(each -> Words.say(
                        "forecast.baseline",
                        Words.say("baseline." + each.by.replace(' ', '-')),
                        Words.decimal(each.error, 2)))
                .toList();
        return baselines.isEmpty()
                ? sentence
                : sentence + " " + Words.say("forecast.baselines", String.join(", ", baselines));
    }
}
