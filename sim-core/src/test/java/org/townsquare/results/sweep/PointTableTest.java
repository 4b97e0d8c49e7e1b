package org.townsquare.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.results.Probability;
import org.townsquare.results.folder.ResultsFolderException;

/** The tables of a sweep that are made of its runs: their exact bytes. */
class PointTableTest {

    @TempDir
    Path home;

    @Test
    void aRowForEachPointAndPlatform() throws IOException {
        Files.writeString(home.resolve("runs.csv"), """
                run,point,alternative.quality,alternative.format,replicate,seed,platform,role,adoption,economic,final_share
                0,0,0.5,text,0,42,Plaza,incumbent,,true,0.900000
                0,0,0.5,text,0,42,Agora,alternative,critical-mass,false,0.200000
                1,0,0.5,text,1,43,Plaza,incumbent,,true,0.800000
                1,0,0.5,text,1,43,Agora,alternative,failed,false,0.100000
                4,2,1,"a, b",0,42,Plaza,incumbent,,true,1.000000
                4,2,1,"a, b",0,42,Agora,alternative,undecided,false,0.000000
                """);
        Files.writeString(home.resolve("failures.csv"), """
                run,point,alternative.quality,alternative.format,replicate,seed,error
                2,1,0.75,photo,0,42,out of luck
                3,1,0.75,photo,1,43,again
                5,2,1,"a, b",1,43,again
                """);
        PointTable.write(home, SyntheticSweep.base());
        // Student's t for one degree of freedom is 12.706205; half of the interval of 0.2 and 0.1 is that times 0.05.
        assertThat(home.resolve("points.csv")).hasContent("""
                point,alternative.quality,alternative.format,platform,role,runs,errors,critical_mass,niche,failed,closed,not_launched,undecided,probability,low,high,final_share,final_share_sd,final_share_low,final_share_high,needed
                0,0.5,text,Plaza,incumbent,2,0,,,,,,,,,,0.850000,0.070711,0.214690,1.000000,
                0,0.5,text,Agora,alternative,2,0,1,0,1,0,0,0,0.500000,0.094531,0.905469,0.150000,0.070711,0.000000,0.785310,
                1,0.75,photo,Plaza,incumbent,0,2,,,,,,,,,,,,,,
                1,0.75,photo,Agora,alternative,0,2,,,,,,,,,,,,,,
                2,1,"a, b",Plaza,incumbent,1,1,,,,,,,,,,1.000000,,,,
                2,1,"a, b",Agora,alternative,1,1,0,0,0,0,0,1,,0.000000,1.000000,0.000000,,,,
                """);
        assertThat(PointTable.parameters(home.resolve("points.csv"), "platform"))
                .containsExactly("alternative.quality", "alternative.format");
        List<PointRow> rows = new ArrayList<>();
        PointTable.read(home, rows::add);
        assertThat(rows).hasSize(6);
        assertThat(rows.get(1).probability()).isEqualTo(Probability.of(1, 2));
        assertThat(rows.get(3).probability()).isNull();
        assertThat(rows.get(5).values()).containsExactly("1", "a, b");
    }

    /** Of three runs one needs nobody, one a fifth of all users, and for one no number is enough. */
    @Test
    void whatItTakesIsTheMedianOfTheRuns() throws IOException {
        Files.writeString(home.resolve("runs.csv"), """
                run,point,alternative.quality,replicate,seed,platform,role,answer,critical_mass
                0,0,0.5,0,42,Agora,alternative,needs-none,
                1,0,0.5,1,43,Agora,alternative,below,0.2
                2,0,0.5,2,44,Agora,alternative,no-level,
                3,1,0.6,0,42,Agora,alternative,no-level,
                4,2,0.7,0,42,Agora,alternative,,
                """);
        Files.writeString(home.resolve("failures.csv"), "run,point,alternative.quality,replicate,seed,error\n");
        PointTable.write(home, SyntheticSweep.base());
        List<Double> needed = new ArrayList<>();
        PointTable.read(home, row -> needed.add(row.needed()));
        assertThat(needed).containsExactly(0.2, 1.0, Double.NaN);
    }

    @Test
    void columnsThatTheSweepDoesNotKeepAreEmpty() throws IOException {
        Files.writeString(home.resolve("runs.csv"), """
                run,point,alternative.quality,replicate,seed,platform,role,peak_share
                0,0,0.5,0,42,Agora,alternative,0.2
                """);
        Files.writeString(home.resolve("failures.csv"), "run,point,alternative.quality,replicate,seed,error\n");
        PointTable.write(home, SyntheticSweep.base());
        assertThat(home.resolve("points.csv"))
                .content()
                .endsWith("0,0.5,Agora,alternative,1,0" + ",".repeat(14) + "\n");
    }

    @Test
    void sensitivitiesAreReadAsTheyWereWritten() throws IOException {
        List<SensitivityRow> rows = List.of(
                new SensitivityRow("Agora", "final_share", "alternative.quality", "S1", 0.25, 0.125, 0.5, 63, 64),
                new SensitivityRow(
                        "Agora", "final_share", "alternative.quality", "mu", -0.5, Double.NaN, Double.NaN, 20, 20));
        SensitivityRow.TABLE.write(home, rows.stream());
        assertThat(home.resolve("sensitivity.csv")).hasContent("""
                platform,measure,parameter,index,value,low,high,used,of
                Agora,final_share,alternative.quality,S1,0.250000,0.125000,0.500000,63,64
                Agora,final_share,alternative.quality,mu,-0.500000,,,20,20
                """);
        assertThat(SensitivityRow.read(home)).isEqualTo(rows);
    }

    @Test
    void damageIsNamedWithItsLine() throws IOException {
        Files.writeString(home.resolve("runs.csv"), """
                run,point,alternative.quality,replicate,seed,platform,role,adoption
                0,0,0.5,0,42,Agora,alternative,critical-mess
                """);
        Files.writeString(home.resolve("failures.csv"), "run,point,alternative.quality,replicate,seed,error\n");
        assertThatThrownBy(() -> PointTable.write(home, SyntheticSweep.base()))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("runs.csv is damaged at line 2: ");
    }
}
