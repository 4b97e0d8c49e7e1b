package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townsquare.measure.CriticalMass;
import org.townsquare.measure.Fate;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.measure.Retention;
import org.townsquare.measure.TimeSeries;
import org.townsquare.measure.Undecided;
import org.townsquare.scenario.Condition;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.GeneralAction;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Trigger;

class TableTest {

    private final Event removal = Event.at(20, "Agora", new GateAction.AppStoreRemoval("Apple", null));
    private final Event outage = Event.at(3, "Plaza", new GateAction.Outage(2));
    private final Event fall = new Event(
            new Trigger.When(new Condition(Metric.DAU, "Agora", null, 0.5, 7, 0, 9)),
            null,
            new GeneralAction.SentimentChange(-1));
    private final Scenario scenario =
            Synthetic.scenario("A town", 2, 1, 1).without(event -> true).plus("A town", List.of(outage, fall));

    private ReplicateResult result() {
        TimeSeries series = new TimeSeries(1, 2);
        for (Metric metric : Metric.values()) {
            series.set(metric, 0, 0, metric.isCount() ? metric.ordinal() : metric.ordinal() / 100.0);
            series.set(metric, 0, 1, Double.NaN);
        }
        List<PlatformResult> rows = List.of(
                new PlatformResult(
                        0, null, null, null, Fate.LOST, 17, null, null, 0.5, 0.75, 3, 0, null, null, null, 0.625, 1,
                        true, null, 12, null),
                new PlatformResult(
                        1,
                        Outcome.UNDECIDED,
                        Outcome.UNDECIDED,
                        40,
                        null,
                        null,
                        Undecided.MOVING,
                        true,
                        0.25,
                        0.25,
                        9,
                        4,
                        0.2,
                        0.125,
                        1.5,
                        null,
                        60,
                        false,
                        new CriticalMass(
                                1, 30, 0.25, new TreeMap<>(), CriticalMass.Answer.ABOVE, 0.125, 0.25, 0, 0.5, 1, 0),
                        7,
                        0.6));
        int[][] joined = {{}, {5, 0}};
        int[][][] active = {{}, {{4, 2}, {0}}};
        double[][] ideology = {{1, 2}, {3, 4.25}, {5, 6}};
        return new ReplicateResult(
                7,
                series,
                rows,
                List.of(),
                new Retention(joined, active),
                ideology,
                List.of(
                        new Happening(3, outage),
                        new Happening(9, fall),
                        new Happening(18, fall),
                        new Happening(20, removal, "Apple")));
    }

    private String rows(Table table) throws IOException {
        StringWriter out = new StringWriter();
        table.write(result(), scenario, out);
        return out.toString();
    }

    @Test
    void timeSeries() throws IOException {
        assertThat(Table.TIMESERIES.header())
                .startsWith("replicate,step,platform,attention,attention_share,dau,mau,members,dormant,joined,left,"
                        + "aware_share,banned,")
                .isEqualTo("replicate,step,platform,"
                        + Stream.of(Metric.values()).map(Metric::column).collect(Collectors.joining(",")));
        List<String> rows = rows(Table.TIMESERIES).lines().toList();
        assertThat(rows.get(0))
                .startsWith("7,0,Plaza,0.000000,0.010000,0.020000,0.030000,4,5,6,7,0.080000,9,0.100000,0.110000");
        assertThat(rows.get(1)).isEqualTo("7,0,Agora" + ",".repeat(Metric.values().length));
        assertThat(rows).hasSize(2).allMatch(row -> row.split(",", -1).length == 3 + Metric.values().length);
    }

    @Test
    void runs() throws IOException {
        assertThat(Table.RUNS.header())
                .startsWith(
                        "replicate,seed,platform,role,outcome,adoption,ran_out_step,fate,fate_step,economic,final_share,peak_share,");
        assertThat(rows(Table.RUNS)).isEqualTo("""
                        7,42,Plaza,incumbent,,,,lost,17,,0.500000,0.750000,3,0,,,,,,12,,,,0.625000,0.125000,1,true
                        7,42,Agora,alternative,undecided,undecided,40,,,true,0.250000,0.250000,9,4,0.200000,0.125000,above,0.187500,0.062500,7,0.600000,\
                        moving,1.500000,,,60,false
                        """);
    }

    @Test
    void retention() throws IOException {
        assertThat(rows(Table.RETENTION)).isEqualTo("7,Agora,0,0,5,4\n7,Agora,0,1,5,2\n7,Agora,1,0,0,0\n");
    }

    @Test
    void events() throws IOException {
        assertThat(rows(Table.EVENTS)).isEqualTo("""
                        7,3,0,outage,Plaza,at step 3
                        7,9,1,sentiment-change,,when dau of Agora is below 0.5 for 7 steps
                        7,18,1,sentiment-change,,when dau of Agora is below 0.5 for 7 steps
                        7,20,,app-store-removal,Agora,by Apple's own rule
                        """);
    }

    @Test
    void ideology() throws IOException {
        assertThat(rows(Table.IDEOLOGY)).isEqualTo("""
                        7,Plaza,-0.500000,1.000000
                        7,Plaza,0.500000,2.000000
                        7,Agora,-0.500000,3.000000
                        7,Agora,0.500000,4.250000
                        7,,-0.500000,5.000000
                        7,,0.500000,6.000000
                        """);
    }
}
