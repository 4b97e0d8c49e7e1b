package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Searches cover what they look for, on curves of every form; 40 on each where docs/theory.md has 200. */
class TippingCoverageTest {

    private static final int SEARCHES = 40;

    @Test
    void fewSearchesMiss() throws IOException {
        List<TippingCoverage> rows = TippingCoverage.rows(SEARCHES);
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(12)
                // Seeds are fixed. Of 40 searches each of which misses with chance .05, more than 6 miss once in 300.
                .allMatch(row -> row.missed() <= 6)
                .allMatch(row -> row.covered() + row.refused() + row.missed() == SEARCHES);
        assertThat(rows)
                .filteredOn(row -> row.curve().contains("two steps, 0 → .5 → 1, slope 20"))
                .allMatch(row -> row.refused() > SEARCHES / 2);
        assertThat(rows).filteredOn(row -> !row.curve().contains("steps")).allMatch(row -> row.refused() <= 2);
        String page = Files.readString(Path.of("../docs/theory.md"));
        assertThat(rows).allSatisfy(row -> assertThat(page).contains("| " + row.curve() + " |"));
    }
}
