package org.townsquare.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AssortativityTest {

    /** Two friends in each camp, and one edge from right to left: 4 of 5 edges are within camps. */
    private static CompressedRows network() {
        Edges edges = new Edges(0);
        edges.add(0, 1);
        edges.add(1, 0);
        edges.add(2, 3);
        edges.add(3, 2);
        edges.add(2, 0);
        return new CompressedRows(4, edges);
    }

    @Test
    void followsItsFormula() {
        // Σ a_c·b_c = 2/5 · 3/5 + 3/5 · 2/5 = 12/25, so r = (4/5 − 12/25) / (1 − 12/25) = 8/13. Ideology 0 is on the
        // right.
        assertThat(Assortativity.byCamp(network(), new float[] {-1, -0.1f, 0, 0.5f}))
                .isCloseTo(8 / 13.0, Offset.offset(1e-12));
    }

    @Test
    void isNotANumberWithinASingleCamp() {
        assertThat(Assortativity.byCamp(network(), new float[4])).isNaN();
        assertThat(Assortativity.byCamp(new CompressedRows(4, new Edges(0)), new float[] {-1, -1, 1, 1}))
                .isNaN();
    }
}
