package org.townsquare.scenario;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Published figures of one platform, from a file or given here. */
public record Published(
        @Parameter(value = "Whose figures they are.", names = "platforms")
        String platform,

        @Parameter(
                "What they count: people active on a day or within a month, accounts registered, the share of all use (active"
                        + " share), or visits, for which a factor is needed.")
        FigureUnit unit,

        @Parameter(value = "Whether 'calibrate' learns from them, or they judge its forecasts.", byDefault = "fit")
        FigureUse use,

        @Parameter(
                value = "How much each of them counts in the distance.",
                byDefault = "1",
                min = 0,
                max = 1e6,
                above = true,
                source = "definition")
        double weight,

        @Parameter(
                value =
                        "Units that stand for one person (for a share: for the whole), if the published count differs from what"
                                + " the model counts. Figures are divided by it.",
                optional = true,
                min = 0,
                max = 1e15,
                above = true)
        Double factor,

        @Parameter(
                value =
                        "CSV file with dates in one column and figures in another, under names in its first row; dates and"
                                + " numbers in the usual dialects.",
                optional = true,
                file = true)
        String file,

        @Parameter(
                value = "Name of the file's column of figures; by default the first one that is not the dates.",
                optional = true,
                verbatim = true)
        String column,

        @Parameter(value = "Figures before this day are left out.", optional = true)
        LocalDate from,

        @Parameter(value = "Figures after this day are left out.", optional = true)
        LocalDate until,

        @Parameter(value = "The figures, in place of a file.", optional = true, unless = "file", min = 1, max = 100_000)
        List<Dated> values)
        implements Serializable {

    /** A figure and its day. */
    public record Dated(
            @Parameter(value = "Its day, or its month, which stands for its last day.", verbatim = true)
            String date,

            @Parameter(value = "The figure.", min = 0, max = 1e15, above = true)
            double value)
            implements Serializable {}

    /** How many units stand for one of the model's. */
    public double perUnit() {
        return factor == null ? 1 : factor;
    }

    /** Whether a day is not left out. */
    public boolean has(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }

    /** Why this cannot be, without a look into its file; empty if it can. */
    Optional<String> contradiction() {
        if (file == null && values == null) {
            return Optional.of("has no figures; allowed: a file, or values");
        }
        if (file == null && column != null) {
            return Optional.of("has a column but no file; allowed: both, or none");
        }
        if (unit.needsFactor() && factor == null) {
            return Optional.of(
                    "visits cannot be compared with people; allowed: a factor, which says how many of them stand for"
                            + " one person who is active on a day");
        }
        if (from != null && until != null && until.isBefore(from)) {
            return Optional.of("ends on " + until + " before it begins on " + from + "; allowed: from before until");
        }
        return Optional.empty();
    }
}
