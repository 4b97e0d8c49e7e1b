package org.townsquare.cli.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.townsquare.gui.control.Wording;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** A folder of pages with an index: the story in six steps, the textbook models, and networks that there were. */
public final class Gallery {

    private static final List<String> STORY =
            List.of("status-quo", "new-network", "founder-network", "story/free-speech", "parler", "story/base");

    private static final List<String> HISTORY =
            List.of("twitter-2022", "mastodon-2022", "threads-2023", "bluesky-2024", "truth-social", "gettr", "rumble");

    private final Path scenarios;
    private final Path folder;
    private final StringBuilder index = new StringBuilder();

    private Gallery(Path scenarios, Path folder) {
        this.scenarios = scenarios;
        this.folder = folder;
    }

    /**
     * Writes all pages and the index.
     *
     * @param scenarios the folder of the scenarios that come with the project
     * @param textbook files of the textbook models
     * @return number of pages beside the index
     */
    public static int write(Path scenarios, List<Path> textbook, Path folder)
            throws IOException, InvalidScenarioException {
        Files.createDirectories(folder);
        Gallery gallery = new Gallery(scenarios, folder);
        gallery.index.append(heading("story")).append("<ol>\n");
        for (String name : STORY) {
            String key = name.replace('/', '-');
            gallery.add(gallery.file(name), Words.say("web.gallery." + key), question(key));
        }
        gallery.index
                .append("</ol>\n")
                .append(heading("history"))
                .append(question("history"))
                .append("<ul>\n");
        for (String name : HISTORY) {
            gallery.add(gallery.file(name), "", fact(name));
        }
        gallery.index
                .append("</ul>\n")
                .append(heading("textbook"))
                .append(question("textbook"))
                .append("<ul>\n");
        for (Path file : textbook) {
            gallery.add(file, "", "");
        }
        gallery.index.append("</ul>\n");
        PageFile.write(
                folder.resolve("index.html"),
                SharedPage.filled("gallery.html", Map.of("INDEX", gallery.index.toString())));
        return STORY.size() + HISTORY.size() + textbook.size();
    }

    private static String heading(String key) {
        return "<h2>" + Words.say("web.gallery." + key) + "</h2>\n";
    }

    private static String question(String key) {
        return "<p>" + Words.say("web.gallery." + key + ".question") + "</p>\n";
    }

    /** What came of it, for who has guessed. */
    private static String fact(String name) {
        return "<details><summary>" + Words.say("web.gallery.fact") + "</summary><p>"
                + Words.say("web.gallery." + name + ".fact") + "</p></details>\n";
    }

    private Path file(String name) {
        return scenarios.resolve(name + ".yaml");
    }

    private void add(Path file, String heading, String below) throws IOException, InvalidScenarioException {
        Scenario scenario = ScenarioFiles.read(file, List.of());
        if (scenario.network() instanceof NetworkSpec.EdgeList) {
            return;
        }
        String page = scenarios.relativize(file).toString().replace('/', '-').replaceFirst("\\.yaml$", ".html");
        SharedPage.write(folder.resolve(page), scenario);
        String title = Wording.escaped(scenario.title());
        index.append("<li><a href=\"").append(page).append("\">");
        index.append(heading.isEmpty() ? title : "<strong>" + heading + "</strong>: " + title)
                .append("</a>")
                .append(below)
                .append("</li>\n");
    }
}
