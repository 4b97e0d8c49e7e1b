package org.townsquare.experiment.cluster;

import org.townsquare.scenario.Parameter;

/** What a sweep asks of Slurm. What is left open is left to the cluster's own default. */
public record SlurmOptions(
        @Parameter(value = "Partition, or several of which the first that is free is taken: a,b.", optional = true)
        String partition,

        @Parameter(value = "The account that pays.", optional = true)
        String account,

        @Parameter(
                value = "The longest that a task may take, as Slurm writes it: minutes, or hours:minutes:seconds, or"
                        + " days-hours.",
                optional = true)
        String time,

        @Parameter(value = "Memory of a task, as in 2G or 800M; Java gets three quarters of it.", optional = true)
        String memory,

        @Parameter(
                value = "Tasks at most in one job array; Slurm's own limit, MaxArraySize, holds beside it. Each task"
                        + " takes an equal share of the chunks.",
                byDefault = "1000",
                min = 1,
                max = 4_000_000)
        int tasks,

        @Parameter(
                value = "How often a chunk is submitted before the sweep gives it up.",
                byDefault = "3",
                min = 1,
                max = 100)
        int attempts) {}
