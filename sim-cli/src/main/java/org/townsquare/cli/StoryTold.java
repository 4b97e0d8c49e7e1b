package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.townsquare.cli.page.PageFile;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.StoryWork;
import org.townsquare.experiment.story.StoryFiles;
import org.townsquare.experiment.story.StoryRuns;
import org.townsquare.results.story.StoryFolder;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Language;
import org.townsquare.scenario.file.InvalidScenarioException;

/** Holds a story against the model, for {@code verify --story}. */
record StoryTold(Undertaking undertaking) {

    /**
     * Makes the runs of a story's experiments and prints what came out.
     *
     * @param files the story's; none for the one that comes with the project
     * @param runs of each arm; null for as many as the story says
     * @param page written as well; null for none
     * @param language of that page
     */
    void tell(List<Path> files, Integer runs, Path page, Language language)
            throws IOException, InvalidScenarioException, BadInput, InterruptedException {
        StoryFiles.Ready story = read(files, runs);
        if (page != null) {
            WrittenPage.check(page, StoryPage.MARK, "the page of a story");
        }
        StoryRuns needed = StoryRuns.of(story);
        Executor executor = undertaking.executor(folder -> "the same command with --resume tells the story");
        try (StoryFolder folder = undertaking.open(() -> StoryFolder.of(needed.arms()))) {
            StoryPage[] told = new StoryPage[1];
            Undertaking.Made made = () -> {
                told[0] = new StoryPage(story.story(), needed.findings(folder));
                folder.told(told[0].markdown());
            };
            Optional<Path> done =
                    undertaking.run(folder, new StoryWork(needed.arms()), executor, made, "Writing the page");
            if (done.isPresent()) {
                tell(told[0], page, language, done.get());
            }
        }
    }

    private void tell(StoryPage told, Path page, Language language, Path done) throws IOException {
        undertaking.print(told.lines().stream(), done);
        if (page != null) {
            List<String> lines = Edition.of(language).with(told::markdown);
            PageFile.write(page, String.join("\n", lines) + "\n");
        }
    }

    private StoryFiles.Ready read(List<Path> files, Integer runs) throws InvalidScenarioException, BadInput {
        if (files.size() > 1) {
            throw new BadInput("--story takes one file, not " + files.size());
        }
        Path shipped = undertaking.townsquare().home().story();
        Path file = files.isEmpty() ? shipped : files.get(0);
        if (Files.notExists(file)) {
            throw new BadInput(Home.shown(file) + " does not exist; the story that comes with the project is "
                    + Home.shown(shipped));
        }
        StoryFiles.Ready story = StoryFiles.read(file);
        return runs == null ? story : story.withRuns(runs);
    }
}
