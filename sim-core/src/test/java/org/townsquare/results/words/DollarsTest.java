package org.townsquare.results.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DollarsTest {

    @ParameterizedTest
    @CsvSource({"0,0", "12.5,12.5", "999,999", "1000,1 k", "-2500,-2.5 k", "1500000,1.5 M", "4510000000,4.51 bn"})
    void areShort(double dollars, String shown) {
        assertThat(new Dollars().format(dollars)).isEqualTo(shown);
    }
}
