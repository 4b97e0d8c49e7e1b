package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townsquare.engine.Simulation;
import org.townsquare.gui.Gui;

/** Public methods that nothing calls are deleted. */
class DeadCodeTest {

    /** For who uses the core as a library, for Spark, for the browser, for pages made from the code, and for audits of books and counts. */
    private static final Set<String> KEPT = Set.of(
            "Checkpoint.read",
            "Checkpoint.write",
            "Fingerprint.of",
            "Session.of",
            "Session.column",
            "Session.results",
            "Query.tables",
            "OpenFolder.name",
            "Parcel.ofChunk",
            "Parcel.ofInput",
            "Parcel.unpack",
            "Parcel.removeFrom",
            "ColumnType.words",
            "ScenarioFiles.reference",
            "SweepFiles.reference",
            "LeverFiles.reference",
            "Metric.label",
            "AdMarket.advertisers",
            "AdMarket.paid",
            "Market.isMoneySuspended",
            "Replicate.criticalMass",
            "SharedPage.tape",
            "Ledger.balance",
            "TimeSeries.steps",
            "Draws.mask",
            "SocialNetwork.edges",
            "NetworkFileException.problems");

    @Test
    void everyPublicMethodIsCalled() {
        var modules = Stream.of(Simulation.class, Gui.class, Main.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation());
        assertThat(new ClassFileImporter()
                        .importUrls(modules.toList()).stream()
                                .flatMap(each -> each.getMethods().stream())
                                .filter(method -> isOwn(method) && !isCalled(method))
                                .map(method -> method.getOwner().getSimpleName() + "." + method.getName()))
                .isSubsetOf(KEPT);
    }

    /** Public, and neither made by the compiler nor asked for by a library or an interface. */
    private static boolean isOwn(JavaMethod method) {
        JavaClass owner = method.getOwner();
        boolean made = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || (owner.isEnum() && Set.of("values", "valueOf").contains(method.getName()))
                || (owner.isRecord() && owner.tryGetField(method.getName()).isPresent());
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !made
                && method.getAnnotations().isEmpty()
                && !owner.isAnnotation()
                && !method.getName().equals("main")
                && Stream.concat(owner.getAllRawInterfaces().stream(), owner.getAllRawSuperclasses().stream())
                        .flatMap(above -> above.getMethods().stream())
                        .noneMatch(above -> above.getName().equals(method.getName())
                                && above.getRawParameterTypes().size()
                                        == method.getRawParameterTypes().size());
    }

    private static boolean isCalled(JavaMethod method) {
        return method.getAccessesToSelf().stream()
                .anyMatch(access -> !access.getOrigin().equals(method));
    }
}
