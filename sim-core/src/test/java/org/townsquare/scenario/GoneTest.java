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
    void parametersOfEvents() {
        ParameterChange change = new ParameterChange("choice.effort", 1);
        assertThatThrownBy(() -> change.changed(new One(0), "effort", false))
                .hasMessage("choice.effort: 'effort' is gone; in its place: choice.outside");
        assertThatThrownBy(() -> change.changed(new One(0), "effort.more", false))
                .hasMessageContaining("'effort' is gone");
        assertThatThrownBy(() -> change.changed(new None(0), "effort", false))
                .hasMessage("choice.effort: there is no 'effort'; allowed: outside");
    }
}
