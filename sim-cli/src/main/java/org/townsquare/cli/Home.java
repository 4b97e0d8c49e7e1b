package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Nearest;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The project's folder, in which scenarios lie and results land.
 *
 * @param root as the launcher found it, wherever the command is called from
 */
record Home(Path root) {

    private static final String PROPERTY = "townsquare.home";
    /** Where results land, from the current folder; only a release says it, whose own folder may be read-only. */
    private static final String RESULTS = "townsquare.results";

    static Home ofThisProcess() {
        return new Home(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath());
    }

    Path results() {
        String given = System.getProperty(RESULTS);
        return given == null ? root.resolve("results") : Path.of(given).toAbsolutePath();
    }

    /** The scenarios that come with the project, in the order of their names, then those in folders. */
    List<Path> scenarios() throws IOException {
        Path folder = root.resolve("scenarios");
        List<Path> files = new ArrayList<>(yamlFiles(folder));
        for (Path inner : list(folder, Files::isDirectory)) {
            if (!inner.endsWith("sweeps") && !inner.endsWith("priors")) {
                files.addAll(yamlFiles(inner));
            }
        }
        return files;
    }

    /** All that can be called by its name: scenarios and sweeps. */
    List<Path> shipped() throws IOException {
        List<Path> files = new ArrayList<>(scenarios());
        files.addAll(sweeps());
        return files;
    }

    /** The name by which a file that comes with the project is found from any folder: {@code textbook/bass}. */
    String named(Path shipped) {
        String below = root.resolve("scenarios").relativize(shipped).toString();
        return below.replace('\\', '/').replaceFirst("\\.yaml$", "");
    }

    /** The sweeps that come with the project. */
    List<Path> sweeps() throws IOException {
        return yamlFiles(root.resolve("scenarios/sweeps"));
    }

    /**
     * A file of priors, given itself or by the name of one that comes with the project.
     *
     * @param here where its path begins
     */
    Path priors(String given, Path here) throws BadInput, IOException {
        Path file = here.resolve(given);
        Path shipped = root.resolve("scenarios/priors").resolve(given + ".yaml");
        if (Files.exists(file) || Files.exists(shipped)) {
            return Files.exists(file) ? file : shipped;
        }
        List<String> names = yamlFiles(root.resolve("scenarios/priors")).stream()
                .map(Home::name)
                .toList();
        throw new BadInput("--priors " + given + " does not exist" + Nearest.hint(given, names));
    }

    /** The scenarios of published models. */
    List<Path> textbook() throws IOException {
        return yamlFiles(root.resolve("scenarios/textbook"));
    }

    /** The episodes of history that come with the project: scenarios with figures to fit and to judge. */
    List<Path> episodes() throws IOException {
        return yamlFiles(root.resolve("scenarios/episodes"));
    }

    /** The story that comes with the project. */
    Path story() {
        return root.resolve("docs/story.yaml");
    }

    /** Reads a scenario file; one that does not exist is a typing mistake, so the message has the nearest that does. */
    Scenario read(Path file, List<String> overrides) throws BadInput, InvalidScenarioException, IOException {
        require(file);
        return ScenarioFiles.given(file, overrides);
    }

    /** Refuses a file that does not exist. */
    void require(Path file) throws BadInput, IOException {
        if (Files.notExists(file)) {
            throw new BadInput(missing(file));
        }
    }

    /** What to say about a scenario file that does not exist. */
    String missing(Path file) throws IOException {
        List<Path> candidates = new ArrayList<>(yamlFiles(file.toAbsolutePath().getParent()));
        candidates.addAll(shipped());
        String wrong = name(file);
        String hint = candidates.stream()
                .filter(candidate -> mistakes(wrong, name(candidate)) <= wrong.length() / 2)
                .min(Comparator.comparing(candidate -> mistakes(wrong, name(candidate))))
                .map(nearest -> "; did you mean '" + called(nearest) + "'?")
                .orElse("; './townsquare list' lists the scenarios");
        return file + " does not exist" + hint;
    }

    /** A path as one would type it here: relative if it lies below the current folder. */
    static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }

    /** How a file is given here: its path below the current folder; elsewhere, of what is shipped, its name. */
    String called(Path file) {
        Path path = shown(file);
        return path.isAbsolute() && path.startsWith(root.resolve("scenarios")) ? named(path) : path.toString();
    }

    /** A file's name without its extension. */
    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    private static int mistakes(String wrong, String candidate) {
        return LevenshteinDistance.getDefaultInstance().apply(wrong, candidate);
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        return list(folder, file -> file.toString().endsWith(".yaml"));
    }

    private static List<Path> list(Path folder, Predicate<Path> which) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(which).sorted().toList();
        }
    }
}
