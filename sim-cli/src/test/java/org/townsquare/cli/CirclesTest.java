package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townsquare.engine.Simulation;
import org.townsquare.gui.Gui;

/**
 * No arrow runs up inside packages, either: the files of a package can be put in an order in which each uses only those before
 * it. The file of a sealed interface may name the interface's members, which use it.
 */
class CirclesTest {

    private static final String OURS = "org.townsquare.";

    /** What each file uses within its package. */
    private final Map<String, Set<String>> uses = new TreeMap<>();

    CirclesTest() {
        var modules = Stream.of(Simulation.class, Gui.class, Main.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation());
        JavaClasses classes = new ClassFileImporter().importUrls(modules.toList());
        for (JavaClass each : classes) {
            Set<String> others = uses.computeIfAbsent(file(each), name -> new TreeSet<>());
            each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(other -> other.getPackageName().equals(each.getPackageName())
                            && !isMember(classes.get(file(each)), other))
                    .map(CirclesTest::file)
                    .filter(other -> !other.equals(file(each)))
                    .forEach(others::add);
        }
    }

    private static String file(JavaClass type) {
        return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
    }

    private static boolean isMember(JavaClass sealed, JavaClass other) {
        Class<?>[] members = sealed.isInterface() ? sealed.reflect().getPermittedSubclasses() : null;
        return members != null
                && Arrays.stream(members).anyMatch(member -> member.getName().equals(other.getName()));
    }

    @Test
    void filesUseOneAnotherInOneDirection() {
        assertThat(uses.keySet().stream()
                        .filter(file -> reached(file).contains(file))
                        .map(file -> file.substring(OURS.length())))
                .as("files in circles")
                .isEmpty();
    }

    private Set<String> reached(String from) {
        Set<String> reached = new TreeSet<>();
        collect(from, reached);
        return reached;
    }

    private void collect(String from, Set<String> reached) {
        for (String next : uses.getOrDefault(from, Set.of())) {
            if (reached.add(next)) {
                collect(next, reached);
            }
        }
    }
}
