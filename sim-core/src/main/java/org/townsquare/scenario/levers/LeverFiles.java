package org.townsquare.scenario.levers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.RecordFiles;

/** Reads and writes levers files. */
public final class LeverFiles {

    private static final RecordFiles<Levers> FILES = new RecordFiles<>(Levers.class, "a levers file");

    private LeverFiles() {}

    /** With the places of a file. */
    private record InFile(RecordFiles.Found<Levers> found) implements LeverCheck.Told {
        @Override
        public Problem of(int lever, String message) {
            return found.problem(
                    at(lever), "levers." + found.get().levers().get(lever).name(), message);
        }

        @Override
        public boolean isWhole(int lever) {
            return found.isWhole(at(lever));
        }

        private static String at(int lever) {
            return "levers[" + lever + "]";
        }
    }

    /**
     * Reads a file.
     *
     * @param draft of the scenario
     * @param scenario that draft's, without overrides
     * @throws InvalidScenarioException with everything that is wrong, in the file or with a lever in this scenario
     */
    public static Moves read(Path file, Draft draft, Scenario scenario) throws InvalidScenarioException {
        RecordFiles.Reading<Levers> reading = FILES.readWhatIsRightOfEntries(file);
        if (reading.found().isEmpty()) {
            throw new InvalidScenarioException(reading.problems());
        }
        LeverCheck.Told told = new InFile(reading.found().get());
        return new LeverCheck(reading.found().get().get(), draft, scenario, told, reading.problems()).moves();
    }

    /** Holds levers that were made for a scenario against it. */
    public static Moves of(Levers levers, Draft draft, Scenario scenario) throws InvalidScenarioException {
        LeverCheck.Told told = (j, message) ->
                new Problem("levers", 0, 0, levers.levers().get(j).name(), message);
        return new LeverCheck(levers, draft, scenario, told, List.of()).moves();
    }

    /** Levers as a file, with nothing left open. */
    public static String write(Levers levers) {
        return FILES.write(levers);
    }

    /** Whether a file is meant for levers: no other file has some. */
    public static boolean isLevers(Path file) {
        return FILES.hasOneOf(file, List.of("levers"));
    }

    /** Everything that is wrong in some files and can be told without the scenario whose levers they are. */
    public static List<Problem> check(List<Path> files) {
        return Problem.in(files, LeverFiles::check);
    }

    private static void check(Path file) throws InvalidScenarioException {
        RecordFiles.Reading<Levers> reading = FILES.readWhatIsRightOfEntries(file);
        List<Problem> problems = new ArrayList<>(reading.problems());
        reading.found().ifPresent(found -> problems.addAll(LeverCheck.contradictions(found.get(), new InFile(found))));
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(problems);
        }
    }

    /** JSON Schema of levers files. */
    public static String schema() {
        return FILES.schema();
    }

    /** Every parameter of a levers file, as Markdown. */
    public static String reference() {
        return FILES.reference("The levers file");
    }
}
