package org.townsquare.experiment.sweep;

import java.util.List;
import java.util.stream.Stream;
import org.townsquare.experiment.cluster.BatchOptions;
import org.townsquare.experiment.design.Design;
import org.townsquare.experiment.design.Listed;
import org.townsquare.experiment.design.Varied;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Retired;
import org.townsquare.scenario.file.RecordFiles;

/** A sweep: which scenario is varied, how, how often each design point is run, and what is kept. */
@Retired(name = "slurm", instead = "cluster, for every batch system")
public record Sweep(
        @Parameter(value = "One line that names the sweep.", byDefault = "Untitled")
        String title,

        @Parameter(value = "What the sweep is meant to find out, in a few sentences.", byDefault = "''", lines = true)
        String description,

        @Parameter(value = "The scenario file that is varied.", file = true)
        String scenario,

        @Parameter(
                value = "Other values for parameters of the scenario, the same in all runs: path=value, as for --set.",
                byDefault = "[]",
                max = 1000)
        List<String> set,

        @Parameter(
                value = "The parameters that are varied; none if the design is a list.",
                byDefault = "[]",
                max = 1000)
        List<Varied> parameters,

        @Parameter(value = "Which of their values are tried together.", byDefault = "{kind: grid}")
        Design design,

        @Parameter(value = "How many runs each design point gets.", byDefault = "{kind: fixed}")
        Replication replicates,

        @Parameter(
                value = "Whether the runs of a replicate have the same random seed at all design points, so that they"
                        + " differ by the parameters alone. Otherwise every run has a seed of its own.",
                byDefault = "true",
                source = "Law 2015")
        boolean commonRandomNumbers,

        @Parameter("What is kept of each run.") Kept keep,

        @Parameter(
                value =
                        "How many runs a task of a cluster makes at least, and keeps in one file; by default half the square root"
                                + " of all. With until-precise it is rounded up to whole design points. Results do not depend on it.",
                optional = true,
                min = 1,
                max = 1e6)
        Integer chunk,

        @Parameter("Settings for a batch system, if one makes the runs. Options of the command take precedence.")
        BatchOptions cluster) {

    static final RecordFiles<Sweep> FILES = new RecordFiles<>(Sweep.class, "a sweep");

    /** The same with more values for parameters of the scenario. */
    Sweep setting(List<String> more) {
        return with(scenario, Stream.concat(set.stream(), more.stream()).toList(), design, chunk, cluster);
    }

    /** The sweep as it stands in its results folder, beside the files that it needs: the same whoever makes the runs. */
    Sweep inFolder(int runsInChunk) {
        return with(
                Origin.BASE,
                set,
                design instanceof Listed ? new Listed(SweepFolder.POINTS) : design,
                runsInChunk,
                BatchOptions.DEFAULT);
    }

    private Sweep with(
            String otherScenario,
            List<String> otherSet,
            Design otherDesign,
            Integer otherChunk,
            BatchOptions otherCluster) {
        return new Sweep(
                title,
                description,
                otherScenario,
                otherSet,
                parameters,
                otherDesign,
                replicates,
                commonRandomNumbers,
                keep,
                otherChunk,
                otherCluster);
    }
}
