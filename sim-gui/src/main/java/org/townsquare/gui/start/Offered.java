package org.townsquare.gui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * A scenario that can be chosen.
 *
 * @param group the heading under which it stands
 * @param line what it is about, in one sentence
 * @param platforms their names, in the order of their colours
 */
public record Offered(Path file, String group, String title, String line, List<String> platforms) {

    /**
     * What a first-time user should see first: one that is small, moves at once and has its tipping point in the chart; then some
     * that open within days.
     */
    private static final List<String> FIRST =
            List.of("brock-durlauf-2.yaml", "threads-2023.yaml", "new-network.yaml", "founder-network.yaml");

    private static final Comparator<Path> ORDER = Comparator.comparing((Path file) -> group(file))
            .thenComparingInt(file -> place(file))
            .thenComparing(Comparator.naturalOrder());

    private static final int LONGEST_LINE = 150;

    /**
     * All scenarios in a folder and in the folders in it; a file that is not valid is left out.
     *
     * @param folder with one's own files as well as those that come with the project
     */
    public static List<Offered> in(Path folder) throws IOException {
        List<Offered> offered = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> !file.getParent().endsWith("sweeps"))
                        // Arms of experiments, of which docs/story.md tells, and what 'forecast' is made of.
                        .filter(file -> !file.getParent().endsWith("story")
                                && !file.getParent().endsWith("episodes"))
                        .sorted(ORDER)
                        .forEach(file -> {
                            try {
                                offered.add(of(file, ScenarioFiles.read(file, List.of())));
                            } catch (InvalidScenarioException notAScenario) {
                                // './townsquare validate' says what is wrong with it.
                            }
                        });
            }
        }
        return offered;
    }

    private static int place(Path file) {
        int place = FIRST.indexOf(file.getFileName().toString());
        return place < 0 ? FIRST.size() : place;
    }

    private static Offered of(Path file, Scenario scenario) {
        return new Offered(
                file,
                group(file).substring(1),
                scenario.title(),
                firstSentence(scenario.description()),
                scenario.platformNames());
    }

    /** In the order of the headings. */
    private static String group(Path file) {
        if (place(file) < FIRST.size()) {
            return "0Begin here";
        }
        return switch (file.getParent().getFileName().toString()) {
            case "scenarios" -> "1Stories of networks";
            case "textbook" -> "3Textbook models";
            case "founder-network" -> "2Variants of the founder's network";
            default -> "4More";
        };
    }

    private static String firstSentence(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        int end = plain.indexOf(". ");
        String sentence = end < 0 ? plain : plain.substring(0, end + 1);
        return sentence.length() <= LONGEST_LINE
                ? sentence
                : sentence.substring(0, sentence.lastIndexOf(' ', LONGEST_LINE)) + " …";
    }

    /** The name of its picture. */
    String picture() {
        return file.getFileName().toString().replaceFirst("\\.yaml$", ".png");
    }
}
