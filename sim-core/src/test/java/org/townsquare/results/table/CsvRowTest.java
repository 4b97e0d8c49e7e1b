package org.townsquare.results.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CsvRowTest {

    @Test
    void realNumbersHaveSixDecimalsAndNoExponent() {
        CsvRow row = new CsvRow();
        row.add(0.0)
                .add(1e-7)
                .add(-1e-7)
                .add(-0.25)
                .add(0.9999999)
                .add(12345.678901)
                .add(1e15);
        assertThat(row.end())
                .isEqualTo("0.000000,0.000000,0.000000,-0.250000,1.000000,12345.678901,1000000000000000.000000\n");
    }

    @Test
    void whatDoesNotExistIsEmpty() {
        CsvRow row = new CsvRow();
        row.add(Double.NaN).add(null).add(Double.POSITIVE_INFINITY).add(3);
        assertThat(row.end()).isEqualTo(",,,3\n");
    }

    @Test
    void textIsQuotedWhereItMustBe() {
        CsvRow row = new CsvRow();
        row.add("plain")
                .add("a,b")
                .add("say \"hi\"")
                .add("two\nlines")
                .add("")
                .add(" padded")
                .add("Ünïcode");
        assertThat(row.end()).isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"\",\" padded\",Ünïcode\n");
    }

    @Property
    void roundsLikeExactArithmeticToWithinTheLastDigit(@ForAll @DoubleRange(min = -1e9, max = 1e9) double value) {
        BigDecimal written = new BigDecimal(new CsvRow().add(value).end().strip());
        BigDecimal exact = new BigDecimal(value).setScale(6, RoundingMode.HALF_UP);
        assertThat(written.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.000001"));
    }

    /** Up to numbers so large that a half cannot be added to them any more. */
    @Property
    void roundsAsJavaDoes(@ForAll @DoubleRange(min = 0, max = 1e12) double value) {
        assertThat(new CsvRow().add(value).end().strip())
                .isEqualTo(BigDecimal.valueOf(Math.round(value * 1e6), 6).toPlainString());
    }

    @Test
    void aHalfIsNotAddedToWhatHasNone() {
        assertThat(new CsvRow().add(4503599627370497.0 / 1e6).end()).isEqualTo("4503599627.370497\n");
    }
}
