package org.townsquare.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.scenario.FigureUnit;

/** Figures that several settings have. */
class ComparedFiguresTest {

    private static Cell cell(String alternative, String figures) {
        var scenario = Given.scenario("""
                start: 2022-01-01
                steps: 100
                platforms:
                  - {name: Square, role: incumbent}
                  - {name: %s, role: alternative}
                figures:
                """.formatted(alternative) + figures);
        return new Cell("a", "", scenario, "", Optional.empty(), null, List.of(), null, List.of());
    }

    private static List<String> of(ComparedFigures figures, String platform, FigureUnit unit) {
        return figures.of(platform, unit).all().stream()
                .map(figure -> figure.date() + " " + figure.use() + " " + figure.value())
                .toList();
    }

    /** Whatever the figure is for; other numbers of the same day are two figures. */
    @Test
    void whatSeveralHaveStandsOnce() {
        ComparedFigures figures = new ComparedFigures(List.of(cell("Agora", """
                  - {platform: Agora, unit: dau, values: [{date: 2022-01-11, value: 20}, {date: 2022-02-11, value: 80}]}
                """), cell("Agora", """
                  - {platform: Agora, unit: dau, values: [{date: 2022-02-11, value: 90}]}
                  - {platform: Agora, unit: dau, use: judge, values: [{date: 2022-01-11, value: 20}, {date: 2022-03-01, value: 70}]}
                  - {platform: Square, unit: visits, factor: 2, values: [{date: 2022-01-21, value: 12}]}
                """)));
        assertThat(figures.units()).containsExactly(FigureUnit.DAU, FigureUnit.VISITS);
        assertThat(of(figures, "Agora", FigureUnit.DAU))
                .containsExactly(
                        "2022-01-11 FIT 20.0", "2022-02-11 FIT 80.0", "2022-02-11 FIT 90.0", "2022-03-01 JUDGE 70.0");
        assertThat(of(figures, "Square", FigureUnit.VISITS)).containsExactly("2022-01-21 FIT 6.0");
        assertThat(of(figures, "Agora", FigureUnit.VISITS)).isEmpty();
        assertThat(of(figures, "Agora", FigureUnit.MAU)).isEmpty();
    }

    @Test
    void eachPlatformHasItsOwn() {
        ComparedFigures figures = new ComparedFigures(List.of(cell("Agora", """
                  - {platform: Agora, unit: dau, values: [{date: 2022-01-11, value: 20}]}
                """), cell("Bazaar", """
                  - {platform: Bazaar, unit: dau, values: [{date: 2022-02-11, value: 90}]}
                """)));
        assertThat(figures.platforms(FigureUnit.DAU)).containsExactly("Agora", "Bazaar");
        assertThat(of(figures, "Bazaar", FigureUnit.DAU)).containsExactly("2022-02-11 FIT 90.0");
    }
}
