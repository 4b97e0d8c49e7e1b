package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.experiment.TippingSearch.Question;
import org.townsquare.measure.Tipping;
import org.townsquare.statistics.Response;

/** The finder against a chain whose tipping point is known exactly. All seeds are fixed. */
class TippingCalibrationTest {

    private static final int SEARCHES = 200;

    /** Published: the committor is ½ at .608, .604 and .603. */
    @ParameterizedTest
    @CsvSource({"100, 0.608", "400, 0.604", "1000, 0.603"})
    void theChainTipsWhereItIsKnownTo(int users, double published) {
        assertThat(new BirthDeathChain(users, 0).tippingPoint()).isCloseTo(published, within(0.0005));
    }

    /** 2000 runs; five standard deviations, false-failure rate 6e-7. */
    @Test
    void theCommittorIsWhereTheChainGoes() {
        BirthDeathChain chain = new BirthDeathChain(100, 1);
        long reached = IntStream.range(0, 2000)
                .filter(replicate -> chain.simulate(63, replicate))
                .count();
        double p = chain.committor(63);
        assertThat(reached / 2000.0).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / 2000)));
    }

    /**
     * Of 200 searches with seeds 0 to 199 at least 93 % cover the exact value, whether they end by precision or by budget,
     * after few runs or many. Their coverage is 97 to 99 %; with 97 % fewer than 186 of 200 cover it with probability
     * 2e-3; the seeds are fixed.
     */
    @ParameterizedTest
    @CsvSource({
        "100, 0.02, 400",
        "100, 0.003, 60",
        "400, 0.02, 400",
        "400, 0.003, 100",
        "1000, 0.006, 400",
        "1000, 0.003, 60",
        "1000, 0.003, 200"
    })
    void theIntervalCoversTheExactValue(int users, double precision, int budget) {
        double exact = new BirthDeathChain(users, 0).tippingPoint();
        Question question = new Question(0, 1, precision, budget, false);
        long covered = IntStream.range(0, SEARCHES)
                .parallel()
                .mapToObj(seed -> search(new BirthDeathChain(users, seed), question))
                .filter(tipping -> covers(tipping, exact))
                .count();
        assertThat(covered).isGreaterThanOrEqualTo(SEARCHES * 93 / 100);
    }

    private static Tipping search(Trials trials, Question question) {
        try {
            return TippingSearch.search(trials, question, standing -> {});
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean covers(Tipping tipping, double exact) {
        Response response = tipping.response().orElseThrow();
        return tipping.hasPoint() && response.low() <= exact && exact <= response.high();
    }
}
