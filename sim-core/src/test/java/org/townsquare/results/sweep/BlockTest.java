package org.townsquare.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static final KeptColumns COLUMNS = new KeptColumns(List.of("steps"), List.of(), List.of(), 1);
    private static final RunKey RUN = new RunKey(7, 1, 2, 42, List.of("30"));

    @Test
    void anErrorIsOneLineHoweverManyItHas() {
        Block block = Block.of(COLUMNS, RUN, "something\n   went wrong\r\n");
        assertThat(block.text()).isEqualTo("f7,1,30,2,42,something went wrong\n");
        assertThat(block.failed()).isTrue();
        assertThat(block.number()).isNaN();
    }

    @Test
    void isReadAsItWasKept() {
        for (Block block : List.of(
                new Block(7, 0.1, false, "r7,1\nt7,2\n"),
                new Block(0, Double.NaN, true, ""),
                Block.of(COLUMNS, RUN, "x"))) {
            assertThat(Block.read(
                            Block.key(block.run(), block.failed()),
                            block.content().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(block);
        }
    }

    @Test
    void aVeryLongErrorIsCut() {
        assertThat(Block.of(COLUMNS, RUN, "x".repeat(5000)).text())
                .startsWith("f7,1,30,2,42," + "x".repeat(1000) + "…\n");
        assertThat(Block.of(COLUMNS, RUN, "x".repeat(1000)).text())
                .startsWith("f7,1,30,2,42," + "x".repeat(1000) + "\n");
    }
}
