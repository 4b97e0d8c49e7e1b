package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.measure.Figures;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.FigureFiles.Figure;

/** Published figures in a scenario: how they are read, refused, and brought into the model's units. */
class FiguresTest {

    private static final String BASE = """
            start: 2022-01-01
            steps: 730
            platforms: [{name: Old, role: incumbent}, {name: New}]
            figures:
            """;

    private Folder folder;

    @BeforeEach
    void setUp(@TempDir Path temporary) {
        folder = new Folder(temporary);
    }

    private List<Figure> read(String csv) {
        folder.write("f.csv", csv);
        return FigureFiles.read(folder.read(BASE + "  - {platform: New, unit: mau, file: f.csv}\n"), 0);
    }

    private static Figure figure(String date, double value) {
        return new Figure(LocalDate.parse(date), value);
    }

    @Test
    void fileIsReadInTheDialectsOfDatesAndNumbers() {
        List<Figure> same = List.of(figure("2022-01-31", 1234567.5), figure("2022-02-28", 2000));
        assertThat(read("date,people\n2022-01-31,1234567.5\n2022-02-28,2000\n")).isEqualTo(same);
        assertThat(read("month,people\n2022-02,2000\n2022-01,\"1,234,567.5\"\n"))
                .isEqualTo(same);
        assertThat(read("Leute;Datum\n1.234.567,5;31.1.2022\n2.000;28.02.2022\n"))
                .isEqualTo(same);
        assertThat(read("\uFEFFdate\tpeople\n2022-01-31T00:00:00Z\t1 234 567,5\n2022/2/28\t2'000\n"))
                .isEqualTo(same);
        assertThat(read("date,people\n2022-01-31,1.2345675e6\n2022-02-01,\n2022-02-28,2e3\n"))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"1.234, ',', 1.234", "1.234, ;, 1234", "'1,234', ',', 1234", "'1,234', ;, 1.234", "'12,5 %', ;, 0.125"})
    void whereNothingTellsTheSeparatorDecidesWhatAMarkMeans(String number, char separator, double value) {
        char mark = FigureText.decimalMark(List.of(number), separator);
        assertThat(FigureText.number(number, mark)).contains(value);
    }

    @Test
    void oneNumberOfAColumnTellsTheMarkOfAll() {
        assertThat(FigureText.decimalMark(List.of("1.234", "12,5"), ',')).isEqualTo(',');
        assertThat(FigureText.decimalMark(List.of("1.234", "1.234.567"), ',')).isEqualTo(',');
        assertThat(FigureText.decimalMark(List.of("1,234", "12.5"), ';')).isEqualTo('.');
        assertThat(FigureText.number("1,2,3", '.')).isEmpty();
    }

    @Test
    void columnAndDaysAreChosen() {
        folder.write("f.csv", "id,a,date,b\nx,1,2021-01-01,5\ny,2,2022-01-05,6\nz,3,2022-01-06,7\nw,3,2025-01-06,7\n");
        Scenario scenario = folder.read(
                BASE + "  - {platform: New, unit: dau, file: f.csv, column: b, from: 2022-01-01, until: 2022-01-05}\n");
        assertThat(FigureFiles.read(scenario, 0)).containsExactly(figure("2022-01-05", 6));
        assertThat(folder.read(ScenarioFiles.write(scenario))).isEqualTo(scenario);
    }

    @Test
    void allThatIsWrongIsToldWithItsPlace() {
        folder.write(
                "bad.csv",
                "date,people\n2022-02-30,5\n2022-01-01,many\n2021-12-31,5\n2022-03-01,0\n2022-03-02,1\n2022-03-02,1\n");
        folder.write("empty.csv", "date\n");
        assertThat(folder.problemsOf(BASE + """
                  - {platform: New, unit: mau, file: bad.csv}
                  - {platform: New, unit: mau, file: empty.csv}
                  - {platform: New, unit: mau, file: bad.csv, column: poeple}
                  - {platform: New, unit: mau, values: [{date: yesterday, value: 1}]}
                  - {platform: New, unit: share, values: [{date: 2022-01-05, value: 2}]}
                """))
                .containsExactly(
                        "bad.csv:2:1: figures[0]: '2022-02-30' is not a date; allowed: a day as in 2023-07-31 or 31.7.2023, or a month as in 2023-07",
                        "bad.csv:3:1: figures[0]: 'many' is not a number with the decimal mark '.' of its column; allowed: as in"
                                + " 1234567.5, 1,234,567.5, 1.234.567,5 or 12 %",
                        "bad.csv:4:1: figures[0]: 2021-12-31 is before the run; allowed: from 2022-01-01 on (from and until"
                                + " leave others out)",
                        "bad.csv:5:1: figures[0]: 0 is out of range; allowed: above 0 to 1000000000000000",
                        "bad.csv:7:1: figures[0]: 2022-03-02 appears twice; allowed: one figure for each day",
                        "s.yaml:6:5: figures[1]: 'empty.csv' has no figures; allowed: a row of columns' names, one of them date, and a"
                                + " row for each figure",
                        "s.yaml:7:5: figures[2]: 'bad.csv' has no column 'poeple'; allowed: date, people; did you mean 'people'?",
                        "s.yaml:8:5: figures[3]: 'yesterday' is not a date; allowed: a day as in 2023-07-31 or 31.7.2023, or a month as in 2023-07",
                        "s.yaml:9:5: figures[4]: 2 is out of range; allowed: above 0 to 1");
    }

    @Test
    void whatContradictsItselfIsRefused() {
        folder.write("f.csv", "date,people\n2022-01-31,5\n");
        assertThat(folder.problemsOf(BASE + """
                  - {platform: New, unit: mau}
                  - {platform: New, unit: visits, file: f.csv}
                  - {platform: New, unit: mau, file: f.csv, from: 2022-02-01, until: 2022-01-01}
                  - {platform: New, unit: mau, column: people, values: [{date: 2022-01-05, value: 2}]}
                """))
                .containsExactly(
                        "s.yaml:5:5: figures[0]: has no figures; allowed: a file, or values",
                        "s.yaml:6:5: figures[1]: visits cannot be compared with people; allowed: a factor, which says how many of them"
                                + " stand for one person who is active on a day",
                        "s.yaml:7:5: figures[2]: ends on 2022-01-01 before it begins on 2022-02-01; allowed: from before until",
                        "s.yaml:8:5: figures[3]: has a column but no file; allowed: both, or none");
        assertThat(folder.problemsOf(BASE + "  - {platform: Newe, unit: maus, file: f.csv, values: []}\n"))
                .containsExactly(
                        "s.yaml:5:16: figures[0].platform: 'Newe' is not in platforms; allowed: Old, New; did you mean 'New'?",
                        "s.yaml:5:28: figures[0].unit: 'maus' is unknown; allowed: dau, mau, registered, share, visits; did you mean"
                                + " 'mau'?",
                        "s.yaml:5:55: figures[0].values: does not go with 'file'; allowed: one of the two");
        assertThat(folder.problemsOf(BASE + "  - {platform: New, unit: mau, file: f.csv, from: 2023-01-01}\n"))
                .containsExactly(
                        "s.yaml:5:5: figures[0]: no figure is left between from and until; allowed: one or more");
    }

    @Test
    void figuresAreInUnitsOfTheModelByTheirFactorAndInOrder() {
        Figures figures = Figures.of(folder.read(BASE + """
                  - {platform: New, unit: visits, factor: 4, weight: 2, values: [{date: 2022-03-01, value: 100}]}
                  - {platform: Old, unit: share, use: judge, values: [{date: 2022-02, value: 0.3}]}
                """));
        assertThat(figures.values()).containsExactly(0.3, 25);
        assertThat(figures.all().get(0).step()).isEqualTo(58);
        assertThat(figures.all().get(1).platform()).isEqualTo(1);
        assertThat(figures.of(FigureUse.FIT).all())
                .extracting(Figures.Figure::weight)
                .containsExactly(2.0);
        assertThat(figures.lastStep()).isEqualTo(59);
    }
}
