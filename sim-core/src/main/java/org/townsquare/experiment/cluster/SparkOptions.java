package org.townsquare.experiment.cluster;

import java.nio.file.Path;
import java.util.List;

/**
 * What is asked of Spark.
 *
 * @param master URL: {@code spark://host:7077}, {@code yarn}, {@code k8s://…}, {@code local[2]}
 * @param memory of an executor, as in 2g; null leaves it to the cluster
 * @param settings of Spark, {@code key=value}
 * @param jar of the job
 */
public record SparkOptions(String master, String memory, List<String> settings, Path jar) {}
