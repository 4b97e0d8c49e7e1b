package org.townsquare.experiment.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.scenario.Contradiction;

/** What is said to Slurm, and what it says. */
class SlurmWordsTest {

    @Test
    void theQueueIsReadWithItsReasons() {
        assertThat(Slurm.tasks("""
                12 0 R None
                12 3 PD Resources
                9 1 PD launch failed requeued held
                7 N/A PD Priority
                """))
                .containsExactly(
                        new Slurm.Task(12, 0, false, "None"),
                        new Slurm.Task(12, 3, true, "Resources"),
                        new Slurm.Task(9, 1, true, "launch failed requeued held"));
        assertThat(new Slurm.Task(9, 1, true, "launch failed requeued held").isSetAside())
                .isTrue();
        assertThat(new Slurm.Task(9, 1, true, "JobHeldUser").isSetAside()).isFalse();
    }

    @Test
    void theScriptTakesAnyPathAsItStands() {
        JobScript script = new JobScript(
                "townsquare-x",
                List.of("/opt/my java", "-cp", "a'b"),
                new SlurmOptions("short,long", null, null, "2G", 9, 3));
        assertThat(script.text(Path.of("/data/100% me"), Path.of("/data/100% me/slurm/0001"), 4))
                .isEqualTo("""
                #!/bin/sh
                #SBATCH --job-name="townsquare-x"
                #SBATCH --array="0-3"
                #SBATCH --ntasks="1"
                #SBATCH --cpus-per-task="1"
                #SBATCH --partition="short,long"
                #SBATCH --mem="2G"
                #SBATCH --output="/data/100%% me/slurm/0001/task-%a.log"
                #SBATCH --open-mode="append"
                #SBATCH --requeue

                cd '/data/100% me/slurm/0001'
                [ -e job ] || echo "$SLURM_ARRAY_JOB_ID" >job
                chunks=$(sed -n "$((SLURM_ARRAY_TASK_ID + 1))p" chunks)
                export LC_ALL=C.UTF-8
                exec '/opt/my java' -cp 'a'\\''b' '/data/100% me' --chunks "$chunks"
                """);
    }

    @Test
    void whatSlurmWouldMisunderstandIsRefused() {
        assertThat(new SlurmOptions("a b", "x\n#SBATCH --evil", "two hours", "2", 1, 1).contradictions())
                .extracting(Contradiction::path)
                .containsExactly("slurm.partition", "slurm.account", "slurm.time", "slurm.memory");
        assertThat(new SlurmOptions("a,b", "x-1", "1-12:00:00", "800M", 1, 1).contradictions())
                .isEmpty();
    }

    @Test
    void javaGetsThreeQuartersOfTheMemory() {
        assertThat(new SlurmOptions(null, null, null, "2G", 1, 1).javaOptions()).contains("-Xmx1572864k");
        assertThat(SlurmOptions.DEFAULT.javaOptions()).containsExactly("-XX:+UseSerialGC");
    }

    @Test
    void aProgramThatHangsIsNotWaitedForWithoutEnd() {
        assertThatThrownBy(() -> Client.ask(Duration.ofMillis(100), List.of("sleep", "60")))
                .isInstanceOf(ClusterException.class)
                .hasMessage("sleep gave no answer within 0 s");
        assertThatThrownBy(() -> Client.ask(Duration.ofSeconds(20), List.of("sh", "-c", "echo no >&2; exit 3")))
                .hasMessage("sh failed: no");
        assertThatThrownBy(() -> Client.ask(Duration.ofSeconds(20), List.of("no-such-program")))
                .hasMessageStartingWith("no-such-program cannot be started here");
    }
}
