package org.townsquare.results.levers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.folder.SearchFolder;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.scenario.levers.LeverFiles;
import org.townsquare.scenario.levers.Moves;

/** The results folder of a search for levers, in the making. */
public final class LeversFolder extends SearchFolder<LeverRun, RunAnswer> {

    /** The levers, with nothing left open. */
    public static final String LEVERS = "levers.yaml";

    private final Moves moves;
    private final LeversQuestion question;
    private LeversFinding finding;

    private LeversFolder(Path name, Path partial, Origin origin, Moves moves, LeversQuestion question)
            throws IOException {
        super(name, partial, origin, LeverRun::of);
        this.moves = moves;
        this.question = question;
    }

    /**
     * A search.
     *
     * @param scenario as it stands
     * @param base the scenario file with what is laid over it
     */
    public static FolderContent<LeversFolder> of(Scenario scenario, Moves moves, LeversQuestion question, String base)
            throws IOException {
        Origin origin = Origin.of(Marker.LEVERS, Json.text(question), scenario, ScenarioFiles.write(scenario))
                .with(Origin.BASE, base)
                .with(LEVERS, LeverFiles.write(moves.levers()));
        return new FolderContent<>(origin, (name, partial) -> new LeversFolder(name, partial, origin, moves, question));
    }

    /** The levers of a folder, with the scenario that they move. */
    public static Moves moves(Path folder) throws InvalidScenarioException {
        Draft draft = Draft.of(folder.resolve(Origin.BASE));
        return LeverFiles.read(folder.resolve(LEVERS), draft, draft.with(List.of()));
    }

    /** The runs that have been asked for so far in an unfinished folder, by their numbers. */
    public static List<LeverRun> asked(Path partial) throws IOException {
        return asked(partial, LeverRun::of);
    }

    /** Adds a run to a log. */
    public static void add(RunLog log, LeverRun run, RunAnswer answer) throws IOException {
        log.add(run.key(), answer.answer().name() + " " + answer.share() + "\n");
    }

    /** Says what has been found, so that the folder can be completed. */
    public void found(LeversFinding found) {
        finding = found;
    }

    @Override
    protected RunAnswer answer(String content) {
        String[] parts = content.strip().split(" ", -1);
        return new RunAnswer(Answer.valueOf(parts[0]), Double.parseDouble(parts[1]));
    }

    @Override
    protected Map<String, RunAnswer> tabled() throws IOException {
        return LeversTables.answers(partial());
    }

    @Override
    protected void writeTables() throws IOException {
        Map<String, RunAnswer> answers = answers();
        LeversTables.writeRuns(partial(), moves, asked(), run -> answers.get(run.key()));
    }

    @Override
    protected void writeReport() throws IOException {
        LeversReport.write(partial(), origin().scenario(), moves, question, finding);
    }
}
