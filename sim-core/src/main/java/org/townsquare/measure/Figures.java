package org.townsquare.measure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.population.Tally;
import org.townsquare.scenario.Scenario;

/**
 * Published figures of the people active on one platform, in the order of their dates.
 *
 * @param unit what they count
 */
public record Figures(Unit unit, List<Figure> all) {

    /** What a figure counts. */
    public enum Unit {
        /** People active on a day. */
        DAU {
            @Override
            double users(Tally tally, int platform) {
                return tally.daily(platform);
            }
        },
        /** People active within a month. */
        MAU {
            @Override
            double users(Tally tally, int platform) {
                return tally.monthly(platform);
            }
        };

        /** The users of the simulation whom it counts. */
        abstract double users(Tally tally, int platform);
    }

    /** What a figure is for. */
    public enum Use {
        /** The fit sees it. */
        FIT,
        /** It judges the fit. */
        JUDGE
    }

    /**
     * One published figure.
     *
     * @param people active people
     */
    public record Figure(LocalDate date, double people, Use use, String source) {

        /** The step at whose end it stands beside the simulation. */
        public int step(Scenario scenario) {
            return (int) ChronoUnit.DAYS.between(scenario.start(), date);
        }
    }

    /**
     * Reads a table with the columns date, people, unit (dau or mau, the same in all rows), use (fit or judge) and source.
     *
     * @throws IllegalArgumentException if a figure is not above 0, or if units are mixed
     */
    public static Figures read(Path file) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Set<Unit> units = EnumSet.noneOf(Unit.class);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                double people = Double.parseDouble(row.getField("people"));
                if (!(people > 0)) {
                    throw new IllegalArgumentException(file + ": people must be above 0, but are " + people);
                }
                units.add(Unit.valueOf(row.getField("unit").toUpperCase(Locale.ROOT)));
                figures.add(new Figure(
                        LocalDate.parse(row.getField("date")),
                        people,
                        row.getField("use").equals("fit") ? Use.FIT : Use.JUDGE,
                        row.getField("source")));
            }
        }
        if (units.size() != 1) {
            throw new IllegalArgumentException(file + ": figures must have one unit, but have " + units);
        }
        return new Figures(units.iterator().next(), List.copyOf(figures));
    }

    /** Those of one use. */
    public Figures of(Use use) {
        return new Figures(
                unit, all.stream().filter(figure -> figure.use == use).toList());
    }

    /** The last step at which there is a figure. */
    public int lastStep(Scenario scenario) {
        return all.stream().mapToInt(figure -> figure.step(scenario)).max().orElse(0);
    }

    /**
     * How far a simulated series is off: the root mean square of ln(simulated / published). 0.1 is about 10 % on either
     * side, ln 2 = 0.69 a factor of two.
     *
     * @param people simulated people at the end of each step, above 0
     */
    public double error(Scenario scenario, double[] people) {
        double sum = all.stream()
                .mapToDouble(figure -> FastMath.log(people[figure.step(scenario)] / figure.people))
                .map(log -> log * log)
                .sum();
        return FastMath.sqrt(sum / all.size());
    }
}
