package org.townsquare.gui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What a person does to a run is apart from the windows that show it. */
@AnalyzeClasses(packages = "org.townsquare.gui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

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
