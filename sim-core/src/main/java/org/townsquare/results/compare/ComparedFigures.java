package org.townsquare.results.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.townsquare.measure.Figures;
import org.townsquare.measure.Figures.Figure;
import org.townsquare.results.FigureMarks;
import org.townsquare.results.OverTime;
import org.townsquare.results.People;
import org.townsquare.scenario.FigureUnit;

/** The figures that are published of the platforms of settings. What several settings have is one figure. */
final class ComparedFigures {

    private final List<Cell> cells;
    private final List<Figures> figures;

    /** @param cells with lines over time */
    ComparedFigures(List<Cell> cells) {
        this.cells = cells;
        this.figures = cells.stream().map(cell -> Figures.of(cell.scenario())).toList();
    }

    /** Units of which there are some. */
    List<FigureUnit> units() {
        return Stream.of(FigureUnit.values())
                .filter(unit ->
                        figures.stream().flatMap(own -> own.all().stream()).anyMatch(figure -> figure.unit() == unit))
                .toList();
    }

    /** Names of the platforms of which there are some in a unit. */
    List<String> platforms(FigureUnit unit) {
        return cells.stream()
                .flatMap(cell -> cell.scenario().platformNames().stream())
                .distinct()
                .filter(platform -> !of(platform, unit).isEmpty())
                .toList();
    }

    /** Those of a platform in a unit. */
    Figures of(String platform, FigureUnit unit) {
        Map<List<Object>, Figure> all = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            int k = cells.get(i).scenario().platformNames().indexOf(platform);
            figures.get(i)
                    .of(k, unit)
                    .all()
                    .forEach(figure -> all.putIfAbsent(List.of(figure.step(), figure.value()), figure));
        }
        return new Figures(List.copyOf(all.values()));
    }

    /** What the runs of each setting have in the place of figures. */
    List<Runs> runs(FigureMarks marks) throws IOException {
        List<Runs> runs = new ArrayList<>();
        for (Cell cell : cells) {
            Path folder = cell.lines().orElseThrow();
            runs.add(new Runs(
                    marks,
                    OverTime.read(
                            folder,
                            cell.scenario(),
                            cell.verdict(),
                            marks.unit().metric()),
                    People.of(folder, cell.scenario())));
        }
        return runs;
    }

    /** A metric of a setting over time, and how it becomes people. */
    record Runs(FigureMarks marks, OverTime metric, People people) {

        double shown(double value) {
            return marks.shown(people.of(marks.unit(), value));
        }
    }
}
