package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WordSideTest {

    private static boolean isLeft(double line, double width, double... others) {
        return new WordSide(DoubleStream.concat(DoubleStream.of(line), DoubleStream.of(others)), 100)
                .isLeft(line, width);
    }

    @Test
    void earlyOnesStandOnTheRightAndLateOnesOnTheLeft() {
        assertThat(isLeft(20, 10)).isFalse();
        assertThat(isLeft(80, 10)).isTrue();
    }

    @Test
    void wordsKeepOffOtherLinesWhereThereIsRoomElsewhere() {
        assertThat(isLeft(30, 20, 40)).isTrue();
        assertThat(isLeft(70, 20, 60)).isFalse();
    }

    @Test
    void wordsCrossALineBeforeTheEdgeCutsThemOff() {
        assertThat(isLeft(62, 45, 50)).isTrue();
        assertThat(isLeft(38, 45, 50)).isFalse();
    }

    @Test
    void wordsThatAreTooLongForBothSidesStandWhereMoreOfThemIsSeen() {
        assertThat(isLeft(55, 70)).isTrue();
        assertThat(isLeft(45, 70)).isFalse();
    }
}
