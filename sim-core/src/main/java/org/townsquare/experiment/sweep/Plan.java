package org.townsquare.experiment.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.experiment.design.Listed;
import org.townsquare.experiment.design.Point;
import org.townsquare.experiment.design.Points;
import org.townsquare.random.Streams;
import org.townsquare.results.sweep.Block;
import org.townsquare.results.sweep.KeptColumns;
import org.townsquare.results.sweep.Outline;
import org.townsquare.results.sweep.Responses;
import org.townsquare.results.sweep.SensitivityRow;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InputFiles;
import org.townsquare.scenario.file.InvalidScenarioException;

/**
 * Which run of a sweep is which. Run number = design point × the most runs of a point + replicate, so that a number means
 * the same run whatever comes of the others. Where the number of runs is fixed, each is made by itself; else a design point
 * is, as whether a run is needed depends on those before. So many neighbours are a chunk, the least that a cluster does.
 */
public final class Plan implements Outline {

    private final Sweep sweep;
    private final Draft draft;
    private final Scenario base;
    private final Points points;
    private final KeptColumns columns;
    private final List<String> standing = new ArrayList<>();
    private final int chunk;

    /**
     * Runs that are made together: a range of a design point's replicates, from the first to the one after the last.
     *
     * @param run number of the first run
     */
    public record Stretch(long run, long point, int from, int to) {

        /** How many they are. */
        public int runs() {
            return to - from;
        }
    }

    /**
     * Of a sweep that is valid.
     *
     * @param draft of the scenario that is varied, with what the sweep sets in all runs
     * @param base the draft's scenario
     */
    Plan(Sweep sweep, Draft draft, Scenario base) {
        this.sweep = sweep;
        this.draft = draft;
        this.base = base;
        this.points = sweep.design().over(sweep.parameters(), designStreams());
        this.columns = sweep.keep().columns(sweep.design().paths(sweep.parameters()));
        this.chunk = wholePoints(
                sweep.chunk() != null ? sweep.chunk() : (int) FastMath.ceil(FastMath.sqrt((double) runs()) / 2));
        columns.parameters().forEach(path -> standing.add(draft.value(base, path)));
    }

    /** The sweep itself. */
    public Sweep sweep() {
        return sweep;
    }

    /**
     * Whether the folder of a sweep was made for this one.
     *
     * @param other the sweep of that folder
     */
    public boolean isThatOf(Plan other, Path folder) throws IOException {
        return yaml().equals(other.yaml())
                && base().equals(other.base())
                && (points().isEmpty() || Files.mismatch(folder.resolve(SweepFolder.POINTS), points().get()) < 0);
    }

    /** The streams by which the design is drawn. */
    public Streams designStreams() {
        return new Streams(base.seed(), 0);
    }

    /** The design points. */
    public Points design() {
        return points;
    }

    /** How many runs there are at most; exactly so many if their number is fixed. */
    public long runs() {
        return points.size() * mostReplicates();
    }

    /**
     * How many runs there will be at most.
     *
     * @param there keys of those that are there
     */
    public long most(Set<String> there) {
        return isUntilPrecise()
                ? IntStream.range(0, size())
                        .mapToLong(number -> made(number, there).map(List::size).orElse(mostReplicates()))
                        .sum()
                : runs();
    }

    /** The most runs of a design point. */
    public int mostReplicates() {
        return sweep.replicates().most();
    }

    /** Whether the number of runs depends on what comes of them. */
    public boolean isUntilPrecise() {
        return sweep.replicates() instanceof Replication.UntilPrecise;
    }

    /** The runs of a design point. */
    public PointRuns at(long index) {
        Point point = points.point(index);
        Map<String, String> set = new HashMap<>();
        point.settings().forEach(setting -> set.put(setting.path(), setting.value()));
        List<String> values = new ArrayList<>();
        for (int j = 0; j < standing.size(); j++) {
            values.add(set.getOrDefault(columns.parameters().get(j), standing.get(j)));
        }
        Seeds seeds = new Seeds(base.seed(), sweep.commonRandomNumbers());
        try {
            Scenario scenario = draft.with(point.overrides());
            return new PointRuns(columns, sweep.replicates(), seeds, index, values, scenario, null);
        } catch (InvalidScenarioException e) {
            String error = e.problems().stream().map(Object::toString).collect(Collectors.joining("; "));
            return new PointRuns(columns, sweep.replicates(), seeds, index, values, null, error);
        }
    }

    /** How many stretches of runs there are to make, each by itself. */
    public int size() {
        return (int) (isUntilPrecise() ? points.size() : runs());
    }

    /** How many of them are a chunk. */
    public int chunk() {
        return isUntilPrecise() ? chunk / mostReplicates() : chunk;
    }

    /** How many chunks there are. */
    public long chunks() {
        return (runs() + chunk - 1) / chunk;
    }

    /** The runs that are made together. */
    public Stretch stretch(int number) {
        int most = mostReplicates();
        return isUntilPrecise()
                ? new Stretch((long) number * most, number, 0, most)
                : new Stretch(number, number / most, number % most, number % most + 1);
    }

    /**
     * The keys of the runs of a stretch, in their order; nothing if one is missing.
     *
     * @param there keys of the runs that are there
     */
    public Optional<List<String>> made(int number, Set<String> there) {
        Stretch stretch = stretch(number);
        List<String> made = new ArrayList<>(1);
        for (long run = stretch.run; run < stretch.run + stretch.runs(); run++) {
            boolean isLast = there.contains(Block.key(run, true));
            if (!isLast && !there.contains(Block.key(run, false))) {
                return Optional.empty();
            }
            made.add(Block.key(run, isLast));
            if (isLast) {
                break;
            }
        }
        return Optional.of(made);
    }

    @Override
    public List<String> runs(Set<String> there) {
        return IntStream.range(0, size())
                .boxed()
                .flatMap(
                        number -> made(number, there)
                                .orElseThrow(() -> new IllegalStateException("run " + number + " is missing"))
                                .stream())
                .toList();
    }

    private int wholePoints(int runsInChunk) {
        int most = mostReplicates();
        return isUntilPrecise() ? (runsInChunk + most - 1) / most * most : runsInChunk;
    }

    @Override
    public String yaml() {
        return Sweep.FILES.write(sweep.inFolder(chunk));
    }

    @Override
    public String base() {
        return draft.yaml();
    }

    @Override
    public Optional<Path> points() {
        return sweep.design() instanceof Listed list ? Optional.of(Path.of(list.file())) : Optional.empty();
    }

    /** Those of networks that are varied as well. */
    @Override
    public Collection<Path> inputs() {
        SortedSet<Path> files = InputFiles.of(base);
        if (columns.parameters().stream().noneMatch(Plan::isOfNetwork)) {
            return files;
        }
        points.stream()
                .flatMap(point -> point.settings().stream())
                .filter(setting -> isOfNetwork(setting.path()))
                .distinct()
                .forEach(setting -> {
                    try {
                        files.addAll(InputFiles.of(draft.with(List.of(setting.path() + "=" + setting.value()))));
                    } catch (InvalidScenarioException notByItself) {
                        // It reads no file that is known here.
                    }
                });
        return files;
    }

    private static boolean isOfNetwork(String path) {
        return path.equals("network") || path.startsWith("network.");
    }

    @Override
    public Scenario scenario() {
        return base;
    }

    @Override
    public KeptColumns columns() {
        return columns;
    }

    @Override
    public boolean csv() {
        return sweep.keep().csv();
    }

    @Override
    public List<SensitivityRow> sensitivities(Responses responses) {
        return Sensitivities.of(sweep, designStreams(), responses);
    }
}
