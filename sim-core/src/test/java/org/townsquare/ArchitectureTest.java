package org.townsquare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The order of the packages, and who alone may use which library. */
@AnalyzeClasses(packages = "org.townsquare", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PACKAGES = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("random")
            .definedBy("org.townsquare.random")
            .layer("statistics")
            .definedBy("org.townsquare.statistics")
            .layer("network")
            .definedBy("org.townsquare.network")
            .layer("scenario")
            .definedBy("org.townsquare.scenario..")
            .layer("population")
            .definedBy("org.townsquare.population")
            .layer("market")
            .definedBy("org.townsquare.market")
            .layer("engine")
            .definedBy("org.townsquare.engine")
            .layer("measure")
            .definedBy("org.townsquare.measure")
            .layer("chart")
            .definedBy("org.townsquare.chart")
            .layer("results")
            .definedBy(
                    "org.townsquare.results",
                    "org.townsquare.results.words",
                    "org.townsquare.results.folder",
                    "org.townsquare.results.table")
            .layer("results.sweep")
            .definedBy("org.townsquare.results.sweep")
            .layer("results.tipping")
            .definedBy("org.townsquare.results.tipping")
            .layer("results.calibration")
            .definedBy("org.townsquare.results.calibration")
            .layer("results.levers")
            .definedBy("org.townsquare.results.levers")
            .layer("results.story")
            .definedBy("org.townsquare.results.story")
            .layer("results.compare")
            .definedBy("org.townsquare.results.compare")
            .layer("results.query")
            .definedBy("org.townsquare.results.query")
            .layer("experiment")
            .definedBy("org.townsquare.experiment..")
            .whereLayer("random")
            .mayNotAccessAnyLayer()
            .whereLayer("statistics")
            .mayOnlyAccessLayers("random")
            .whereLayer("network")
            .mayOnlyAccessLayers("random")
            .whereLayer("scenario")
            .mayOnlyAccessLayers("network", "random")
            .whereLayer("population")
            .mayOnlyAccessLayers("network", "random", "scenario")
            .whereLayer("market")
            .mayOnlyAccessLayers("population", "random", "scenario")
            .whereLayer("engine")
            .mayOnlyAccessLayers("market", "population", "scenario", "network", "random")
            .whereLayer("measure")
            .mayOnlyAccessLayers("engine", "market", "population", "scenario", "statistics")
            .whereLayer("chart")
            .mayNotAccessAnyLayer()
            .whereLayer("results")
            .mayOnlyAccessLayers("chart", "measure", "scenario", "statistics")
            .whereLayer("results.sweep")
            .mayOnlyAccessLayers("chart", "results", "measure", "scenario", "statistics")
            .whereLayer("results.tipping")
            .mayOnlyAccessLayers("chart", "results", "measure", "scenario", "statistics")
            .whereLayer("results.calibration")
            .mayOnlyAccessLayers("chart", "results", "measure", "scenario", "statistics", "random")
            .whereLayer("results.levers")
            .mayOnlyAccessLayers("chart", "results", "measure", "scenario", "statistics")
            .whereLayer("results.story")
            .mayOnlyAccessLayers("results", "measure", "scenario", "statistics")
            .whereLayer("results.compare")
            .mayOnlyAccessLayers("chart", "results", "results.sweep", "measure", "scenario", "statistics")
            .whereLayer("results.query")
            .mayOnlyAccessLayers(
                    "results",
                    "results.calibration",
                    "results.compare",
                    "results.levers",
                    "results.story",
                    "results.sweep",
                    "results.tipping")
            .whereLayer("experiment")
            .mayOnlyAccessLayers(
                    "results",
                    "results.calibration",
                    "results.levers",
                    "results.story",
                    "results.query",
                    "results.sweep",
                    "results.tipping",
                    "measure",
                    "engine",
                    "scenario",
                    "statistics",
                    "random");

    @ArchTest
    static final ArchRule RESULTS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("words")
            .definedBy("org.townsquare.results.words")
            .layer("folder")
            .definedBy("org.townsquare.results.folder")
            .layer("table")
            .definedBy("org.townsquare.results.table")
            .layer("results")
            .definedBy("org.townsquare.results")
            .whereLayer("words")
            .mayNotAccessAnyLayer()
            .whereLayer("folder")
            .mayNotAccessAnyLayer()
            .whereLayer("table")
            .mayOnlyAccessLayers("folder", "words");

    @ArchTest
    static final ArchRule FOLDERS_AND_TABLES_KNOW_NOTHING_OF_MEASURES = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.townsquare.results.words", "org.townsquare.results.folder", "org.townsquare.results.table")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.townsquare.measure");

    @ArchTest
    static final ArchRule THE_RECORDS_KNOW_NOTHING_OF_FILES = noClasses()
            .that()
            .resideInAPackage("org.townsquare.scenario")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.townsquare.scenario.file");

    @ArchTest
    static final ArchRule MASON_ONLY_IN_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.townsquare.engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("sim..")
            .because("measure sees a Simulation through its own methods");

    @ArchTest
    static final ArchRule JACKSON_ONLY_FOR_FILES = noClasses()
            .that()
            .resideOutsideOfPackages("org.townsquare.scenario.file", "org.townsquare.results..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule DRAWS_ONLY_FROM_NAMED_STREAMS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|ec\\.util\\..*");

    @ArchTest
    static final ArchRule NOTHING_PRINTS = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("only the command line does");
}
