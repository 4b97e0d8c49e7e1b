package org.townsquare;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.engine.Simulation;

/** Rules of the house that the compiler does not know. */
class HouseRulesTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Simulation.class.getProtectionDomain().getCodeSource().getLocation());

    /** What runs in a step, where a last bit or an order that differs between machines would change results. */
    private static final String[] MODEL = {
        "org.townsquare.random",
        "org.townsquare.network",
        "org.townsquare.scenario",
        "org.townsquare.population",
        "org.townsquare.market",
        "org.townsquare.engine"
    };

    /** Functions that give the same bits everywhere, since their results are exact or rounded correctly. */
    private static final Set<String> EXACT = Set.of(
            "abs",
            "addExact",
            "ceil",
            "floor",
            "floorDiv",
            "floorMod",
            "max",
            "min",
            "multiplyExact",
            "rint",
            "round",
            "sqrt",
            "toIntExact");

    @Test
    void theModelUsesNoFunctionWhoseLastBitDiffers() {
        noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .accessTargetWhere(describe(
                        "a function of Math is not exact (FastMath has it)",
                        call -> isOf(call, Math.class) && !EXACT.contains(call.getName())))
                .check(CORE);
    }

    @Test
    void theModelReadsNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .accessTargetWhere(describe(
                        "a clock is read",
                        call -> call.getName().equals("now")
                                || (isOf(call, System.class)
                                        && Set.of("nanoTime", "currentTimeMillis")
                                                .contains(call.getName()))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CORE);
    }

    private static boolean isOf(JavaAccess<?> call, Class<?> owner) {
        return call.getTargetOwner().isEquivalentTo(owner);
    }

    /** Each library with the packages that may use it. */
    @ParameterizedTest
    @CsvSource({
        "org.jfree.., org.townsquare.chart",
        "org.apache.batik.., org.townsquare.chart",
        "org.apache.pdfbox.., org.townsquare.chart",
        "de.rototor.., org.townsquare.chart",
        "freemarker.., org.townsquare.results",
        "java.sql.., org.townsquare.results.(query|table)",
        "org.duckdb.., org.townsquare.results.(query|table)",
        "com.tdunning.., org.townsquare.results",
        "org.apache.commons.text.., org.townsquare.scenario.file",
        "de.siegmar.., org.townsquare.(experiment.history|measure|results|scenario.file)..",
        "javax.swing.., org.townsquare.nowhere",
    })
    void onlyTheseUseTheLibrary(String library, String user) {
        noClasses()
                .that()
                .resideOutsideOfPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CORE);
    }

    @Test
    void experimentHasAnOrder() {
        layers("design", "cluster", "calibration", "levers", "sweep", "", "history", "story")
                .whereLayer("design")
                .mayNotAccessAnyLayer()
                .whereLayer("cluster")
                .mayNotAccessAnyLayer()
                .whereLayer("sweep")
                .mayOnlyAccessLayers("design", "cluster")
                .whereLayer("calibration")
                .mayOnlyAccessLayers("design")
                .whereLayer("levers")
                .mayNotAccessAnyLayer()
                .whereLayer("experiment")
                .mayOnlyAccessLayers("design", "cluster", "calibration", "levers", "sweep")
                .whereLayer("history")
                .mayOnlyAccessLayers("design", "cluster", "sweep", "experiment")
                .whereLayer("story")
                .mayOnlyAccessLayers("design", "cluster", "sweep", "experiment")
                .check(CORE);
    }

    private static LayeredArchitecture layers(String... packages) {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String each : packages) {
            layers = each.isEmpty()
                    ? layers.layer("experiment").definedBy("org.townsquare.experiment")
                    : layers.layer(each).definedBy("org.townsquare.experiment." + each);
        }
        return layers;
    }

    @Test
    void onlyTheSimulationIsAStateOfMason() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Simulation.class.getName())
                .should()
                .beAssignableTo("sim.engine.SimState")
                .check(CORE);
    }

    @Test
    void filesAreShort() throws IOException {
        assertThat(lines("engine/Simulation.java")).hasSizeLessThan(150);
        for (Path module : List.of(
                Path.of("."),
                Path.of("../sim-gui"),
                Path.of("../sim-cli"),
                Path.of("../sim-spark"),
                Path.of("../sim-web"))) {
            try (Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(400);
                    assertThat(source.getFileName().toString()).doesNotMatch(".*(Impl|Manager|Utils?|Helper)\\.java");
                }
            }
        }
    }

    private static List<String> lines(String source) throws IOException {
        return Files.readAllLines(Path.of("src/main/java/org/townsquare").resolve(source));
    }
}
