package org.townsquare.results.levers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.townsquare.results.Durable;
import org.townsquare.results.FolderContent;
import org.townsquare.results.Json;
import org.townsquare.results.Marker;
import org.townsquare.results.OpenFolder;
import org.townsquare.results.Origin;
import org.townsquare.results.RunLog;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.scenario.levers.LeverFiles;
import org.townsquare.scenario.levers.Moves;

/**
 * The results folder of a search for levers, in the making. A search that was stopped goes on by asking again and finding the answers
 * in the log.
 */
public final class LeversFolder extends OpenFolder {

    /** The levers, with nothing left open. */
    public static final String LEVERS = "levers.yaml";

    private static final String ASKED = "asked.csv";

    private final Set<LeverRun> asked = new LinkedHashSet<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Moves moves;
    private final LeversQuestion question;
    private LeversFinding finding;

    private LeversFolder(Path name, Path partial, Origin origin, Moves moves, LeversQuestion question)
            throws IOException {
        super(name, partial, origin);
        this.moves = moves;
        this.question = question;
        asked.addAll(asked(partial));
        gatherAnswers();
    }

    private void gatherAnswers() throws IOException {
        if (isMade()) {
            LeversTables.answers(partial()).forEach((run, answer) -> {
                asked.add(run);
                answers.put(run.key(), answer);
            });
        } else {
            log().read((key, content) -> answers.computeIfAbsent(
                    key, none -> Answer.valueOf(new String(content, StandardCharsets.UTF_8).strip())));
        }
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

    /** What the search of a folder is asked. */
    public static LeversQuestion question(Path folder) throws IOException {
        return Json.read(Marker.LEVERS.in(folder), LeversQuestion.class);
    }

    /** The levers of a folder, with the scenario that they move. */
    public static Moves moves(Path folder) throws InvalidScenarioException {
        Draft draft = Draft.of(folder.resolve(Origin.BASE));
        return LeverFiles.read(folder.resolve(LEVERS), draft, draft.with(List.of()));
    }

    /** The runs that have been asked for so far in an unfinished folder, by their numbers. */
    public static List<LeverRun> asked(Path partial) throws IOException {
        Path file = partial.resolve(ASKED);
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(LeverRun::of).toList()
                : List.of();
    }

    /** The runs that have been asked for so far, by their numbers. */
    public List<LeverRun> asked() {
        return List.copyOf(asked);
    }

    /** Notes that runs are asked for, so that any process can make them that sees the folder. */
    public void ask(List<LeverRun> more) throws IOException {
        if (asked.addAll(more) && !isMade()) {
            String lines = asked.stream().map(run -> run.key() + "\n").collect(Collectors.joining());
            Durable.write(partial().resolve(ASKED), lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What runs that are there came to. */
    public List<Answer> answers(List<LeverRun> runs) throws IOException {
        gatherAnswers();
        return runs.stream().map(run -> answers.get(run.key())).toList();
    }

    /** Adds a run to a log. */
    public static void add(RunLog log, LeverRun run, Answer answer) throws IOException {
        log.add(run.key(), answer.name() + "\n");
    }

    /** Says what has been found, so that the folder can be completed. */
    public void found(LeversFinding found) {
        finding = found;
    }

    @Override
    public BitSet finished() {
        return all(answers.size());
    }

    @Override
    protected void writeTables() throws IOException {
        LeversTables.writeRuns(partial(), moves, asked.stream().toList(), run -> answers.get(run.key()));
    }

    @Override
    protected void writeReport() throws IOException {
        LeversReport.write(partial(), origin().scenario(), moves, question, finding);
    }

    @Override
    protected void tidyUp() throws IOException {
        super.tidyUp();
        Files.deleteIfExists(partial().resolve(ASKED));
    }
}
