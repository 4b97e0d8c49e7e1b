package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.Given;
import org.townsquare.chart.Mark;
import org.townsquare.chart.Panel;
import org.townsquare.scenario.Scenario;

/** When events happened, read from events.csv. */
class HappeningsTest {

    private static final Scenario SCENARIO = Given.scenario(
            Given.SMALL,
            "replicates=4",
            "events=[{kind: outage, platform: Old, at: 5},"
                    + " {kind: policy-change, platform: New, when: {metric: stores, below: 2}},"
                    + " {kind: closing, platform: Old, when: {metric: dau, below: 2}}]");

    @TempDir
    Path folder;

    private List<Happenings.First> read(String... rows) throws IOException {
        Files.writeString(
                folder.resolve("events.csv"), ReplicateTable.EVENTS.table().header() + String.join("\n", rows) + "\n");
        return Happenings.read(folder, SCENARIO);
    }

    private List<Happenings.First> some() throws IOException {
        return read(
                "0,5,0,outage,Old,x",
                "0,10,1,policy-change,New,x",
                "0,90,1,policy-change,New,x",
                "1,5,0,outage,Old,x",
                "1,20,1,policy-change,New,x",
                "2,5,0,outage,Old,x",
                "2,40,1,policy-change,New,x",
                "3,5,0,outage,Old,x");
    }

    @Test
    void areToldByTheFirstTimeInEachRunAndTheShareOfRuns() throws IOException {
        assertThat(some())
                .extracting(first -> first.words(4))
                .containsExactly("Old: outage", "New: policy change (median, 75 % of runs)");
        assertThat(some()).extracting(first -> first.step().median()).containsExactly(5.0, 20.0);
        assertThat(ParameterTable.events(SCENARIO, some()))
                .extracting(row -> row.get("happened"))
                .containsExactly("step 5", "step 20 (11–38), in 75 % of runs", "in no run");
    }

    @Test
    void whatGatekeepersDidByThemselvesIsAmongThem() throws IOException {
        List<Happenings.First> found = read(
                "0,5,0,outage,Old,x",
                "0,30,,app-store-removal,New,by Apple's own rule",
                "0,90,,app-store-reinstatement,New,by Apple's own rule",
                "1,40,,app-store-removal,New,by Apple's own rule",
                "1,41,,app-store-removal,New,by Google's own rule");
        assertThat(found)
                .extracting(
                        first -> first.words(2) + " " + Math.round(first.step().median()))
                .containsExactly(
                        "Old: outage (50 % of runs) 5",
                        "New: app store reinstatement by Apple (50 % of runs) 90",
                        "New: app store removal by Apple (median) 35",
                        "New: app store removal by Google (50 % of runs) 41");
        List<Mark> marks = marks(2, found);
        assertThat(marks).hasSize(4);
    }

    @Test
    void aFolderOfAnEarlierVersionHasNone() throws IOException {
        assertThat(Happenings.read(folder, SCENARIO)).isEmpty();
    }

    @Test
    void areMarkedWithWordsWhereTheyAreNotDated() throws IOException {
        List<Mark> marks = marks(4, some());
        assertThat(marks)
                .extracting(Mark::words)
                .containsExactlyInAnyOrder("", "New: policy change (median, 75 % of runs)");
    }

    private static List<Mark> marks(int runs, List<Happenings.First> events) {
        return Milestones.mark(
                        new Panel(Theme.shares(""), List.of()),
                        SCENARIO,
                        new Verdict("", runs, 200, "", List.of()),
                        events,
                        true)
                .marks();
    }

    /** The run has 200 steps: early words stand on the left only where another line would be under them, and the edge is not near. */
    @Test
    void wordsStandWhereTheyCrossNoOtherLine() throws IOException {
        assertThat(isLeft("0,20,1,policy-change,New,x")).isFalse();
        assertThat(isLeft("0,60,1,policy-change,New,x", "0,65,0,outage,Old,x")).isTrue();
        assertThat(isLeft("0,20,1,policy-change,New,x", "0,25,0,outage,Old,x")).isFalse();
        assertThat(isLeft("0,170,1,policy-change,New,x")).isTrue();
    }

    private boolean isLeft(String... rows) throws IOException {
        List<Mark> marks = marks(1, read(rows));
        return marks.stream()
                .filter(mark -> mark.words().equals("New: policy change"))
                .findFirst()
                .orElseThrow()
                .isLeft();
    }
}
