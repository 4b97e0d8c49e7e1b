package org.townsquare.results;

import java.util.List;

/**
 * How results are made again.
 *
 * @param command that makes them, given in the folder of a {@link Crate}
 * @param files that the command needs and the results folder has, by their names
 * @param runs what the results are of: "runs", "a sweep"
 */
public record Repeat(String command, List<String> files, String runs) {}
