package org.townsquare.gui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.gui.session.Session;
import org.townsquare.gui.session.Standing;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.file.ScenarioFiles;

/** What a first-time user sees. */
class OfferedTest {

    @Test
    void theFirstMovesAtOnceAndHasItsTippingPoint() throws Exception {
        List<Offered> offered = Offered.in(Path.of("../scenarios"));
        Offered first = offered.get(0);
        assertThat(first.file()).hasFileName("brock-durlauf-2.yaml");
        assertThat(first.line()).startsWith("Two equally good platforms");
        assertThat(offered)
                .filteredOn(other -> other.group().equals("Begin here"))
                .hasSize(4);
        Session session = Session.of(ScenarioFiles.read(first.file(), List.of()));
        session.goTo(10);
        assertThat(Standing.of(session).get(0).tippingPoint()).contains(5000L);
        double[] share = session.column(Metric.ATTENTION_SHARE, 1);
        assertThat(share[9] - share[0]).isGreaterThan(0.1);
    }
}
