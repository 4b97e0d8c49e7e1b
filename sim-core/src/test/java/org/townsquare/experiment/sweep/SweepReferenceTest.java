package org.townsquare.experiment.sweep;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.townsquare.GeneratedPage;

/** The reference in docs/experiments.md is the one that the records give. */
class SweepReferenceTest {

    @Test
    void pageHoldsTheReference() throws IOException {
        new GeneratedPage(Path.of("../docs/experiments.md"))
                .assertHolds(SweepFiles.reference(), SweepReferenceTest.class);
    }
}
