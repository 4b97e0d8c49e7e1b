package org.townsquare.results.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.story.Arms.Run;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.CsvFile;
import org.townsquare.results.table.Table;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InputFiles;
import org.townsquare.scenario.file.ScenarioFiles;

/** The results folder of a story, in the making. What it has of a run is what each yardstick says of it. */
public final class StoryFolder extends OpenFolder {

    /** The page that tells it. */
    public static final String PAGE = "story.md";

    /** A row for each run. */
    public static final Table<Row> MEASURED = new Table<>("measured", "run", columns());

    private final Arms arms;
    private final Map<Run, double[]> measured = new HashMap<>();
    private String page = "";

    /**
     * What the yardsticks say of a run, in their order.
     *
     * @param values NaN where a run does not tell
     */
    public record Row(Run run, double[] values) {}

    private StoryFolder(Path name, Path partial, Origin origin, Arms arms) throws IOException {
        super(name, partial, origin);
        this.arms = arms;
        gatherMeasured();
    }

    private static List<Column<Row>> columns() {
        List<Column<Row>> columns = new ArrayList<>(List.of(
                Column.whole("arm", "", "its number, which its scenario's file bears", row -> row.run.arm()),
                Column.whole(
                        "replicate",
                        "",
                        "its number, from 0; those of the same number are pairs",
                        row -> row.run.replicate())));
        for (Yardstick of : Yardstick.values()) {
            columns.add(Column.real(of.word(), of.isShare() ? "share" : "", of.words(), row -> exact(row, of)));
        }
        return columns;
    }

    private static String exact(Row row, Yardstick of) {
        double value = row.values[of.ordinal()];
        return Double.isNaN(value) ? null : ScenarioFiles.plain(value);
    }

    private void gatherMeasured() throws IOException {
        if (isMade()) {
            MEASURED.read(
                    partial(),
                    row -> measured.put(
                            new Run(CsvFile.count(row, "arm"), CsvFile.count(row, "replicate")),
                            Arrays.stream(Yardstick.values())
                                    .mapToDouble(of -> CsvFile.real(row, of.word()))
                                    .toArray()));
        } else {
            log().read((key, content) -> measured.put(
                    Run.of(key),
                    Arrays.stream(new String(content, StandardCharsets.UTF_8).split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray()));
        }
    }

    /** The runs of these arms. */
    public static FolderContent<StoryFolder> of(Arms arms) throws IOException {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        SortedMap<String, String> inputs = new TreeMap<>();
        for (int arm = 0; arm < arms.runs().size(); arm++) {
            Scenario scenario = arms.scenarios().get(arm);
            texts.put(Arms.file(arm), ScenarioFiles.write(scenario).getBytes(StandardCharsets.UTF_8));
            inputs.putAll(Origin.contents(InputFiles.of(scenario)));
        }
        Scenario first = arms.scenarios().get(0);
        Origin of = Origin.of(Marker.STORY, Json.text(new Arms.Counts(arms.runs())), first, ScenarioFiles.write(first));
        texts.putAll(of.texts());
        Origin origin = new Origin(of.marker(), first, texts, inputs);
        return new FolderContent<>(origin, (name, partial) -> new StoryFolder(name, partial, origin, arms));
    }

    /** Adds a run to a log. */
    public static void add(RunLog log, Run run, double[] values) throws IOException {
        log.add(run.key(), Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(",")));
    }

    /** What each yardstick says of each run of an arm, when all are there. */
    public double[][] measured(int arm) throws IOException {
        if (measured.size() < arms.all().size()) {
            gatherMeasured();
        }
        double[][] numbers = new double[Yardstick.values().length][arms.runs().get(arm)];
        for (int replicate = 0; replicate < arms.runs().get(arm); replicate++) {
            double[] values = measured.get(new Run(arm, replicate));
            for (int i = 0; i < values.length; i++) {
                numbers[i][replicate] = values[i];
            }
        }
        return numbers;
    }

    /** Says how it is told, so that the folder can be completed. */
    public void told(List<String> markdown) {
        page = String.join("\n", markdown) + "\n";
    }

    @Override
    protected void writeTables() throws IOException {
        MEASURED.write(partial(), arms.all().stream().map(run -> new Row(run, measured.get(run))));
    }

    @Override
    protected void writeReport() throws IOException {
        Durable.write(partial().resolve(PAGE), page.getBytes(StandardCharsets.UTF_8));
    }
}
