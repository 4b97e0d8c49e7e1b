package org.townsquare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townsquare.experiment.design.Design;
import org.townsquare.results.ReplicateTable;
import org.townsquare.scenario.Action;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.Policy;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Rule;

/** The recipes of CONTRIBUTING.md name files that are there, and the places where a new member really goes. */
class RecipesTest {

    private static final Pattern RECIPE =
            Pattern.compile("^### Add (.*?)\n(.*?)(?=^##)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[(\\w+)\\]\\(([^)]+\\.java)\\)");
    private static final Pattern CODE = Pattern.compile("`(\\w+)\\.(\\w+)`");

    private static String page() throws IOException {
        return Files.readString(Path.of("../CONTRIBUTING.md"));
    }

    private static List<String> files(String recipe) throws IOException {
        Matcher found = RECIPE.matcher(page());
        while (found.find()) {
            if (found.group(1).equals(recipe)) {
                return LINK.matcher(found.group(2))
                        .results()
                        .map(link -> link.group(1))
                        .distinct()
                        .toList();
            }
        }
        throw new AssertionError("no recipe " + recipe);
    }

    @Test
    void namesAtMostThreeFilesEach() throws IOException {
        List<String> recipes =
                RECIPE.matcher(page()).results().map(recipe -> recipe.group(1)).toList();
        assertThat(recipes)
                .containsExactly(
                        "a policy",
                        "a rule of choice",
                        "an event",
                        "a metric",
                        "a table",
                        "a chart",
                        "a network",
                        "a design",
                        "a default lever",
                        "an engine");
        for (String recipe : recipes) {
            assertThat(files(recipe)).as(recipe).hasSizeBetween(1, 3);
        }
    }

    @Test
    void filesAndMembersAreThere() throws IOException {
        String page = page();
        assertThat(LINK.matcher(page).results().map(link -> Path.of("..", link.group(2))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
        for (var code : CODE.matcher(page).results().toList()) {
            Matcher link =
                    Pattern.compile("\\[" + code.group(1) + "\\]\\(([^)]+)\\)").matcher(page);
            assertThat(link.find()).as(code.group()).isTrue();
            assertThat(Files.readString(Path.of("..", link.group(1)))).containsPattern("\\b" + code.group(2) + "\\b");
        }
    }

    @Test
    void aPolicyIsAConstantWithAllDefaults() throws IOException {
        assertThat(files("a policy")).containsExactly("PolicyPreset");
        List<String> parameters = Arrays.stream(Policy.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("preset"))
                .toList();
        assertThat(PolicyPreset.values())
                .allSatisfy(preset ->
                        assertThat(parameters).containsAll(preset.defaults().keySet()));
    }

    @Test
    void aRuleIsARecordAndAMemberOfKinds() throws IOException {
        assertThat(files("a rule of choice")).contains("Rule", "RuleFactory");
        assertThat(Rule.class.isSealed()).isTrue();
        assertThat(Rule.class.getPermittedSubclasses()).hasSameSizeAs(Rule.Kinds.class.getDeclaredMethods());
    }

    @Test
    void anEventIsARecordOfASealedInterfaceOfActions() {
        assertThat(Action.class.isSealed()).isTrue();
        assertThat(records(Action.class))
                .allMatch(Class::isRecord)
                .allSatisfy(action -> assertThat(Action.class).isAssignableFrom(action));
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(RecipesTest::records)
                : Stream.of(sealed);
    }

    @Test
    void networksAndDesignsAreRecordsOfSealedInterfaces() {
        assertThat(NetworkSpec.class.getPermittedSubclasses()).allMatch(Class::isRecord);
        assertThat(Design.class.getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    @Test
    void aMetricIsAColumnOfItself() {
        assertThat(ReplicateTable.TIMESERIES.table().header())
                .contains(Arrays.stream(Metric.values()).map(Metric::column).toArray(String[]::new));
    }

    @Test
    void aTableStandsInTheListOfAll() throws Exception {
        List<Object> tables = Arrays.stream(ReplicateTable.class.getFields())
                .filter(field -> field.getType() == ReplicateTable.class)
                .map(RecipesTest::value)
                .toList();
        assertThat(ReplicateTable.ALL)
                .containsExactlyInAnyOrderElementsOf(tables.stream()
                        .<ReplicateTable<?>>map(ReplicateTable.class::cast)
                        .toList());
    }

    private static Object value(java.lang.reflect.Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
