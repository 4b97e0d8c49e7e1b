package org.townsquare.scenario.levers;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.townsquare.GeneratedPage;

/** The reference in docs/levers.md is the one that the records give. */
class LeversReferenceTest {

    @Test
    void pageHoldsTheReference() throws IOException {
        new GeneratedPage(Path.of("../docs/levers.md")).assertHolds(LeverFiles.reference(), LeversReferenceTest.class);
    }
}
