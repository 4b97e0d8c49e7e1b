package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townsquare.engine.Simulation;
import org.townsquare.gui.Gui;

/** Public methods that nothing calls are deleted. */
class DeadCodeTest {

    /** Called by tests and pages alone, and meant for them. */
    private static final Set<String> KEPT = Set.of(
            // the state of a run in a file, for programs that use the core
            "Checkpoint.read",
            "Checkpoint.write",
            // pages that are made from the code
            "ColumnType.words",
            "ScenarioFiles.reference",
            "SweepFiles.reference",
            // the history of a model, fitted and drawn for docs/validation.md
            "Figures.read",
            "Fit.search",
            "FigureChart.write",
            // what an audit of the books and of the counts needs to see
            "AdMarket.advertisers",
            "AdMarket.paid",
            "Ledger.balance",
            "Tally.cohorts",
            "TimeSeries.steps",
            "Traits.toxicShare",
            "Draws.mask",
            "NetworkFileException.problems",
            "SocialNetwork.edges",
            "Query.tables",
            "OpenFolder.name",
            "Metric.label",
            "Session.column",
            "Session.results",
            "Session.of");

    /** Packages that are ready before their command is. */
    private static final Set<String> AHEAD =
            Set.of("org.townsquare.experiment.calibration", "org.townsquare.statistics");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrls(Stream.of(Simulation.class, Gui.class, Main.class)
                    .map(DeadCodeTest::place)
                    .toList());

    private static URL place(Class<?> main) {
        return main.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void everyPublicMethodIsCalled() throws IOException {
        String elsewhere = text("../sim-spark/src/main", "../notebooks", "../docs/java.md");
        List<String> dead = CLASSES.stream()
                .filter(each -> !AHEAD.contains(each.getPackageName()))
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> isOwn(method) && !isCalled(method))
                .filter(method -> !elsewhere.contains(method.getName() + "("))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .filter(name -> !KEPT.contains(name))
                .sorted()
                .toList();
        assertThat(dead).isEmpty();
    }

    /** Public, and neither made by the compiler nor asked for by a library or an interface. */
    private static boolean isOwn(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getAnnotations().isEmpty()
                && !owner.isAnnotation()
                && !(owner.isEnum() && Set.of("values", "valueOf").contains(method.getName()))
                && !(owner.isRecord() && owner.tryGetField(method.getName()).isPresent())
                && !method.getName().equals("main")
                && Stream.concat(owner.getAllRawInterfaces().stream(), owner.getAllRawSuperclasses().stream())
                        .flatMap(above -> above.getMethods().stream())
                        .noneMatch(above -> isSame(above, method));
    }

    private static boolean isCalled(JavaMethod method) {
        return Stream.concat(Stream.of(method.getOwner()), method.getOwner().getAllSubclasses().stream())
                .flatMap(each ->
                        Stream.concat(each.getMethodCallsToSelf().stream(), each.getMethodReferencesToSelf().stream()))
                .anyMatch(access ->
                        access.getTarget().getName().equals(method.getName()) && access.getOrigin() != method);
    }

    private static boolean isSame(JavaMethod one, JavaMethod other) {
        return one.getName().equals(other.getName())
                && one.getRawParameterTypes().size()
                        == other.getRawParameterTypes().size();
    }

    private static String text(String... places) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String place : places) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|ipynb|md)"))
                        .toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }
}
