package org.townsquare.cli.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** A folder of pages with an index: the story in six steps, the textbook models, and networks that there were. */
public final class Gallery {

    /** A step of the story: a scenario, and what to find out there. */
    private record Stop(String file, String heading, String question) {}

    private static final List<Stop> STORY = List.of(
            new Stop(
                    "status-quo",
                    "An incumbent alone",
                    "Nearly everybody is there, and nothing happens. Make it worse by its slider: how bad must it get before people leave, and where do they go?"),
            new Stop(
                    "new-network",
                    "A copy that fails",
                    "News and marketing bring people in. Why do they not stay? Click on one of them, before and after. Then give it more quality: from where on does it hold?"),
            new Stop(
                    "founder-network/small-audience",
                    "Whom others follow",
                    "The founder brings his audience. Compare with the pull of creators at 0 and at 6: does it change how many come, or how many stay?"),
            new Stop(
                    "story/free-speech",
                    "The haven",
                    "Nothing is removed there. Who comes, seen by where the dots lie, and what do advertisers do? Turn moderation up and look again."),
            new Stop(
                    "parler",
                    "The store",
                    "A store takes the app out. Let it happen earlier or later by its button: when does it matter most, and why?"),
            new Stop(
                    "story/base",
                    "The one that could have made it",
                    "Run it 30 times. Chance decides here: what do the runs that make it have in common, and what one change makes nearly all of them do so?"));

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
        gallery.index.append("<h2>The story in six steps</h2>\n<ol>\n");
        for (Stop stop : STORY) {
            gallery.add(gallery.file(stop.file), stop.heading, stop.question);
        }
        gallery.index.append("</ol>\n<h2>Networks that there were</h2>\n<ul>\n");
        for (String name : HISTORY) {
            gallery.add(gallery.file(name), "", "");
        }
        gallery.index.append("</ul>\n<h2>Textbook models</h2>\n<ul>\n");
        for (Path file : textbook) {
            gallery.add(file, "", "");
        }
        gallery.index.append("</ul>\n");
        PageFile.write(
                folder.resolve("index.html"),
                SharedPage.resource(SharedPage.FOLDER + "gallery.html").replace("%%INDEX%%", gallery.index));
        return STORY.size() + HISTORY.size() + textbook.size();
    }

    private Path file(String name) {
        return scenarios.resolve(name + ".yaml");
    }

    private void add(Path file, String heading, String question) throws IOException, InvalidScenarioException {
        Scenario scenario = ScenarioFiles.read(file, List.of());
        if (scenario.network() instanceof NetworkSpec.EdgeList) {
            return;
        }
        String page = scenarios.relativize(file).toString().replace('/', '-').replaceFirst("\\.yaml$", ".html");
        SharedPage.write(folder.resolve(page), scenario);
        String title = SharedPage.escaped(scenario.title());
        index.append("<li><a href=\"").append(page).append("\">");
        index.append(heading.isEmpty() ? title : "<strong>" + heading + "</strong>: " + title)
                .append("</a>");
        index.append(question.isEmpty() ? "" : "<p>" + question + "</p>").append("</li>\n");
    }
}
