package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Worded;

class ShapeTest {

    /** What no record of the scenario has at present. */
    record Rare(
            @Parameter(value = "Yes or no.", byDefault = "true")
            boolean flag,

            @Parameter(value = "More than nothing.", byDefault = "1", min = 0, above = true)
            double positive) {}

    /** A section with the rare things. */
    record Holder(
            @Parameter("Rare things.") Rare rare,
            @Parameter("A name.") String name) {}

    private static List<String> complaints(String name, String text) {
        List<String> complaints = new ArrayList<>();
        Shape.Field field = Shape.Group.of(Rare.class).field(name).orElseThrow();
        Node node = YamlText.parse(text, Place.DEFAULT, new ArrayList<>()).orElseThrow();
        ((Value) field.shape()).read(node, field.about(), complaints::add);
        return complaints;
    }

    @Test
    void yesOrNo() {
        assertThat(complaints("flag", "false")).isEmpty();
        assertThat(complaints("flag", "1")).containsExactly("1 is not true or false");
    }

    @Test
    void schemaOfWhatIsRare() {
        var properties = Schema.of(Shape.Group.of(Holder.class)).at("/$defs/ShapeTest.Rare/properties");
        assertThat(properties.at("/flag/type").textValue()).isEqualTo("boolean");
        assertThat(properties.at("/flag/default").isBoolean()).isTrue();
        assertThat(properties.at("/positive/exclusiveMinimum").intValue()).isZero();
        assertThat(properties.at("/positive").has("minimum")).isFalse();
    }

    @Test
    void exclusiveLimits() {
        assertThat(complaints("positive", "1e-9")).isEmpty();
        assertThat(complaints("positive", "0")).containsExactly("0 is out of range; allowed: above 0");
    }

    @Test
    void namesInFiles() {
        assertThat(Shape.kindOf(org.townsquare.scenario.PlatformAction.PolicyChange.class))
                .isEqualTo("policy-change");
        assertThat(Worded.of(PolicyPreset.FREE_SPEECH)).isEqualTo("free-speech");
    }
}
