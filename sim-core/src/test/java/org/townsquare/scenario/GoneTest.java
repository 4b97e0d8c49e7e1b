package org.townsquare.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoneTest {

    /** One name has left. */
    @Retired(name = "effort", instead = "choice.outside")
    record One(double outside) {}

    /** None has left. */
    record None(double outside) {}

    @Test
    void onlyWhatHasLeftIsGone() {
        assertThat(Gone.message(One.class, "effort")).contains("is gone; in its place: choice.outside");
        assertThat(Gone.message(One.class, "efort")).isEmpty();
        assertThat(Gone.message(None.class, "effort")).isEmpty();
        assertThat(Gone.message(double.class, "effort")).isEmpty();
    }

    @Test
    void newValuesOfParameters() {
        assertThatThrownBy(() -> new NewValue("effort", 1).in(new One(0)))
                .hasMessage("effort: 'effort' is gone; in its place: choice.outside");
        assertThatThrownBy(() -> new NewValue("effort.more", 1).in(new One(0)))
                .hasMessageContaining("'effort' is gone");
        assertThatThrownBy(() -> new NewValue("effort", 1).in(new None(0)))
                .hasMessage("effort: there is no 'effort'; allowed: outside");
    }
}
