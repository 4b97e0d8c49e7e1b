package org.townsquare.experiment.cluster;

import java.nio.file.Path;
import java.util.List;

/**
 * This program as a task starts it, on a machine that has the same files under the same names.
 *
 * @param java that runs it, unless another is asked for
 * @param home the program's folder
 * @param words after Java's options, to which a results folder and numbers of chunks are added
 */
public record TaskCommand(String java, Path home, List<String> words) {}
