package org.townsquare.experiment.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to batch systems, and what they say. */
class BatchWordsTest {

    private static final Path HOME = Path.of("/data/100% me");
    private static final TaskCommand TASK =
            new TaskCommand("/opt/my java", Path.of("/opt/town"), List.of("-cp", "a'b", "Main", "work"));

    private static final Scheduler SLURM = new SlurmScheduler();
    private static final Scheduler PBS = new PbsScheduler();
    private static final Scheduler CONDOR = new CondorScheduler();

    private static final BatchOptions ALL = new BatchOptions(
            "short",
            "town",
            "high",
            "bigmem",
            "me@example.org",
            "1:30:00",
            "2G",
            9,
            2,
            3,
            List.of("java/17"),
            List.of("--reservation=class"),
            "/images/java.sif",
            "/scratch/$USER",
            null);

    private static JobScript job(BatchOptions options, int tasks) {
        return new JobScript("townsquare-x", TASK, options, HOME, HOME.resolve("jobs/0001"), tasks);
    }

    @Test
    void slurmsQueueIsReadWithItsReasons() {
        assertThat(SlurmScheduler.tasks("""
                12 0 R None
                12 3 PD Resources
                9 1 PD launch failed requeued held
                9 2 PD JobHeldUser
                7 N/A PD Priority
                """))
                .containsExactly(
                        new Scheduler.Task("12", 0, false, "None", false),
                        new Scheduler.Task("12", 3, true, "Resources", false),
                        new Scheduler.Task("9", 1, true, "launch failed requeued held", true),
                        new Scheduler.Task("9", 2, true, "JobHeldUser", false));
    }

    @Test
    void theQueueOfPbsIsReadWithItsComments() {
        assertThat(PbsScheduler.tasks("""
                Job Id: 12[].pbs
                    Job_Name = townsquare-x
                    job_state = B

                Job Id: 12[0].pbs
                    job_state = R

                Job Id: 12[1].pbs
                    job_state = Q
                    comment = Not Running: Insufficient amount of resource: ncpus (R: 1
                \t A: 0 T: 2)

                Job Id: 12[2].pbs
                    job_state = X
                Job Id: 13.pbs
                    job_state = H
                """))
                .containsExactly(
                        new Scheduler.Task("12[].pbs", 0, false, "queued", false),
                        new Scheduler.Task(
                                "12[].pbs",
                                1,
                                true,
                                "Not Running: Insufficient amount of resource: ncpus (R: 1 A: 0 T: 2)",
                                false),
                        new Scheduler.Task("13.pbs", 0, true, "held", false));
    }

    @Test
    void theQueueOfHtcondorIsReadWithWhatHoldsJobs() {
        assertThat(CondorScheduler.tasks("""
                42 0 2 undefined undefined
                42 1 1 undefined undefined
                42 2 5 34 memory usage exceeded request_memory
                42 3 5 1 via condor_hold (by user me)
                42 4 4 undefined undefined
                """))
                .containsExactly(
                        new Scheduler.Task("42", 0, false, "idle", false),
                        new Scheduler.Task("42", 1, true, "idle", false),
                        new Scheduler.Task("42", 2, true, "held: memory usage exceeded request_memory", true),
                        new Scheduler.Task("42", 3, true, "held: via condor_hold (by user me)", false));
    }

    /** As HTCondor 23.9 says it of a job of four tasks, of which two at a time, and of one that has made all. */
    @Test
    void tasksThatHtcondorHasStillToMakeWait() {
        assertThat(CondorScheduler.unmade("1 2 4\n2 2 2\n"))
                .containsExactly(
                        new Scheduler.Task("1", 2, true, "idle", false),
                        new Scheduler.Task("1", 3, true, "idle", false));
    }

    @Test
    void theScriptTakesAnyPathAsItStands() {
        assertThat(SLURM.script(job(BatchOptions.DEFAULT, 4))).isEqualTo("""
                #!/bin/sh
                #SBATCH --job-name="townsquare-x"
                #SBATCH --array="0-3"
                #SBATCH --ntasks="1"
                #SBATCH --cpus-per-task="1"
                #SBATCH --output="/data/100%% me/jobs/0001/task-%a.log"
                #SBATCH --open-mode="append"
                #SBATCH --requeue

                cd '/data/100% me/jobs/0001'
                [ -e job ] || echo "$SLURM_ARRAY_JOB_ID" >job
                chunks=$(sed -n "$(($SLURM_ARRAY_TASK_ID + 1))p" chunks)
                export LC_ALL=C.UTF-8
                exec '/opt/my java' -XX:+UseSerialGC -cp 'a'\\''b' Main work '/data/100% me' --chunks "$chunks"
                """);
    }

    @Test
    void everythingCanBeAskedOfSlurm() {
        assertThat(SLURM.script(job(ALL, 4)))
                .contains(
                        "#SBATCH --array=\"0-3%2\"\n",
                        "#SBATCH --partition=\"short\"\n#SBATCH --account=\"town\"\n#SBATCH --qos=\"high\"\n",
                        "#SBATCH --constraint=\"bigmem\"\n#SBATCH --time=\"1:30:00\"\n#SBATCH --mem=\"2G\"\n",
                        "#SBATCH --mail-user=\"me@example.org\"\n#SBATCH --mail-type=\"END,FAIL\"\n",
                        "#SBATCH --requeue\n#SBATCH --reservation=class\n\n")
                .endsWith("""
                        chunks=$(sed -n "$(($SLURM_ARRAY_TASK_ID + 1))p" chunks)
                        module load java/17
                        export LC_ALL=C.UTF-8
                        export TMPDIR="/scratch/$USER"
                        mkdir -p "$TMPDIR"
                        exec apptainer exec --bind '/data/100% me' --bind /opt/town /images/java.sif java -XX:+UseSerialGC -Xmx1572864k\
                         -Djava.io.tmpdir="$TMPDIR" -cp 'a'\\''b' Main work '/data/100% me' --chunks "$chunks"
                        """);
        assertThat(SLURM.refused(ALL)).isEmpty();
    }

    @Test
    void everythingButQosCanBeAskedOfPbs() {
        assertThat(PBS.script(job(ALL, 4))).startsWith("""
                        #!/bin/sh
                        #PBS -N townsquare-x
                        #PBS -J 0-3%2
                        #PBS -l select=1:ncpus=1:mem=2gb:bigmem
                        #PBS -q short
                        #PBS -A town
                        #PBS -l walltime=01:30:00
                        #PBS -M me@example.org
                        #PBS -m ae
                        #PBS -j oe
                        #PBS -o /dev/null
                        #PBS -r y
                        #PBS --reservation=class

                        task=${PBS_ARRAY_INDEX:-0}
                        cd '/data/100% me/jobs/0001'
                        exec >>"task-$task.log" 2>&1
                        """);
        assertThat(PBS.script(job(BatchOptions.DEFAULT, 1))).doesNotContain("#PBS -J");
        assertThat(PBS.refused(ALL)).containsExactly("qos");
    }

    @Test
    void whatHtcondorIsAskedStandsInADescription() {
        assertThat(CONDOR.description(job(ALL, 4))).contains("""
                batch_name = townsquare-x
                executable = /bin/sh
                transfer_executable = false
                should_transfer_files = NO
                initialdir = /data/100% me/jobs/0001
                arguments = "script.sh $(Process) $(Cluster)"
                output = /dev/null
                error = error-$(Process).log
                log = condor.log
                request_cpus = 1
                request_memory = 2G
                requirements = bigmem
                accounting_group = town
                allowed_execute_duration = 5400
                max_materialize = 2
                notify_user = me@example.org
                notification = Complete
                --reservation=class
                queue 4
                """);
        assertThat(CONDOR.script(job(ALL, 4))).contains("chunks=$(sed -n \"$(($1 + 1))p\" chunks)\n");
        assertThat(CONDOR.refused(ALL)).containsExactly("partition", "qos");
        assertThat(PBS.description(job(ALL, 4))).isEmpty();
    }

    @Test
    void timesAreThoseOfSlurm() {
        assertThat(Stream.of("90", "90:30", "1:30:00", "1-12", "1-12:30", "2-00:00:01")
                        .map(BatchTime::clock))
                .containsExactly("01:30:00", "01:30:30", "01:30:00", "36:00:00", "36:30:00", "48:00:01");
    }

    @Test
    void whatABatchSystemWouldMisunderstandIsRefused() {
        BatchOptions wrong = new BatchOptions(
                "a b",
                "x\n#SBATCH --evil",
                "a b",
                "\"",
                "me",
                "two hours",
                "2",
                1,
                null,
                1,
                List.of("a; b"),
                List.of("a\nb"),
                "x.sif",
                "$(rm)",
                "");
        assertThat(wrong.contradictions())
                .extracting(problem -> problem.path().replace("cluster.", ""))
                .containsExactly(
                        "partition",
                        "account",
                        "qos",
                        "constraint",
                        "mail",
                        "time",
                        "memory",
                        "modules",
                        "directives",
                        "container",
                        "scratch",
                        "java");
        assertThat(ALL.contradictions()).isEmpty();
    }

    @Test
    void javaGetsThreeQuartersOfTheMemory() {
        assertThat(ALL.javaOptions()).contains("-Xmx1572864k");
        assertThat(BatchOptions.DEFAULT.javaOptions()).containsExactly("-XX:+UseSerialGC");
    }

    @Test
    void aProgramThatHangsIsNotWaitedForWithoutEnd() {
        assertThatThrownBy(() -> Client.ask(Duration.ofMillis(100), List.of("sleep", "60")))
                .isInstanceOf(ClusterException.class)
                .hasMessage("sleep did not answer within 0 s");
        assertThatThrownBy(() -> Client.ask(Duration.ofSeconds(20), List.of("sh", "-c", "echo no >&2; exit 3")))
                .hasMessage("sh failed: no");
        assertThatThrownBy(() -> Client.ask(Duration.ofSeconds(20), List.of("no-such-program")))
                .hasMessageStartingWith("no-such-program cannot be started here");
    }
}
