package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Scenario;

/** A fork gives what the variants' own scenarios give from the start. */
class ForkTest {

    private static final String TEST = "criticalMass={settleDays: 30, windowDays: 40}";

    /** Of this some forks are before, one is the step after, and some are later. */
    private static final String PAST = "{at: 60, kind: parameter-change, parameter: choice.contacts, value: 3}, "
            + "{at: 69, kind: marketing-burst, platform: New}, "
            // Happens before the forks, between them and on the branch of the test; at the forks it has held for some
            // steps.
            + "{kind: quality-change, platform: Old, change: 0.05,"
            + " when: {metric: attention-share, below: 0.99, days: 13, again: 20}}";

    /** The subsidy-off test begins at step 130. */
    private static final Scenario BASE =
            Given.scenario(Given.SMALL, TEST, "platforms.New.marketing=0.02", "events=[" + PAST + "]");

    private static Scenario with(int step, String... events) {
        List<String> all = new ArrayList<>(List.of(PAST));
        for (String event : events) {
            all.add("{" + (event.contains("when") ? "" : "at: " + step + ", ") + event + "}");
        }
        return Given.scenario(
                Given.SMALL, TEST, "platforms.New.marketing=0.02", "events=[" + String.join(", ", all) + "]");
    }

    private static List<Scenario> variants(int step) {
        return List.of(
                BASE,
                with(step, "kind: policy-change, platform: New, policy: none"),
                with(step, "kind: policy-change, platform: Old, policy: strict"),
                with(step, "kind: influencer-ban, platform: Old, influencer: Star"),
                with(
                        step,
                        "kind: policy-change, platform: New, policy: strict,"
                                + " when: {metric: stores, above: 1, days: 5, from: " + step + "}"));
    }

    /** Before the subsidy-off test, when it begins, and on its branch. */
    @ParameterizedTest
    @ValueSource(ints = {0, 70, 130, 160, 199})
    void givesTheBytesOfTheVariantsOwnRuns(int step) throws IOException {
        List<Scenario> variants = variants(step);
        List<ReplicateResult> forked = new ArrayList<>();
        Replicate.fork(variants, step, 3, 1, () -> {}, (variant, result) -> {
            assertThat(variant).isEqualTo(forked.size());
            forked.add(result);
        });
        for (int variant = 0; variant < variants.size(); variant++) {
            ReplicateResult own = Replicate.run(variants.get(variant), 3, 1, () -> {});
            assertThat(forked.get(variant))
                    .usingRecursiveComparison()
                    .withComparatorForType(Double::compare, Double.class)
                    .isEqualTo(own);
        }
        assertThat(forked.get(0).events()).extracting(Happening::step).containsSequence(13, 33, 53, 60, 69, 73);
        assertThat(forked.get(4).events()).hasSize(forked.get(0).events().size() + (step < 195 ? 1 : 0));
        assertThat(forked.get(1).series())
                .usingRecursiveComparison()
                .isNotEqualTo(forked.get(0).series());
    }

    @Test
    void refusesAnotherPast() {
        List<Scenario> variants = List.of(BASE, with(30, "kind: outage, platform: New"));
        assertThatThrownBy(() -> Replicate.fork(variants, 70, 0, 1, () -> {}, (variant, result) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what happened before step 70 cannot be changed any more");
    }

    @Test
    void takesTheStepsThatItSays() throws IOException {
        AtomicInteger steps = new AtomicInteger();
        List<Scenario> variants = variants(70);
        Replicate.fork(variants, 70, 0, 1, steps::incrementAndGet, (variant, result) -> {});
        // Once to the fork, five times from there and through the test; without the alternative three are one.
        assertThat(steps).hasValue(70 + 5 * (130 + 70) + 3 * 200);
        assertThat(Replicate.steps(variants, 70, 0)).isEqualTo(steps.get());
        steps.set(0);
        Replicate.run(BASE, 0, 1, steps::incrementAndGet);
        assertThat(Replicate.steps(BASE, 0)).isEqualTo(steps.get()).isEqualTo(200 + 70 + 200);
    }
}
