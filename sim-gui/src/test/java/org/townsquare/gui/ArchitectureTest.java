package org.townsquare.gui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What a person does to a run is apart from the windows that show it. */
@AnalyzeClasses(packages = "org.townsquare.gui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("session")
            .definedBy("org.townsquare.gui.session")
            .layer("control")
            .definedBy("org.townsquare.gui.control")
            .layer("chart")
            .definedBy("org.townsquare.gui.chart")
            .layer("network")
            .definedBy("org.townsquare.gui.network")
            .layer("start")
            .definedBy("org.townsquare.gui.start")
            .layer("window")
            .definedBy("org.townsquare.gui.window")
            .layer("gui")
            .definedBy("org.townsquare.gui")
            .whereLayer("session")
            .mayNotAccessAnyLayer()
            .whereLayer("control")
            .mayNotAccessAnyLayer()
            .whereLayer("chart")
            .mayNotAccessAnyLayer()
            .whereLayer("network")
            .mayOnlyAccessLayers("session")
            .whereLayer("start")
            .mayOnlyAccessLayers("control")
            .whereLayer("window")
            .mayOnlyAccessLayers("session", "control", "chart", "network", "start")
            .whereLayer("gui")
            .mayOnlyAccessLayers("window");

    @ArchTest
    static final ArchRule CHARTS_ONLY_IN_CHART = noClasses()
            .that()
            .resideOutsideOfPackage("org.townsquare.gui.chart")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..");

    @ArchTest
    static final ArchRule A_SESSION_HAS_NO_WINDOWS = noClasses()
            .that()
            .resideInAPackage("org.townsquare.gui.session")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "sim.display..", "sim.portrayal..", "org.jfree..");

    @ArchTest
    static final ArchRule THE_COMMAND_STANDS_ABOVE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.townsquare.cli..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
