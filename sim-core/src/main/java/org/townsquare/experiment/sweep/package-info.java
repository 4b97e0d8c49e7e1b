/**
 * Sweeps: a designed experiment over a scenario, run by any engine.
 *
 * <ul>
 *   <li>{@link org.townsquare.experiment.sweep.Sweep} is the file; {@link org.townsquare.experiment.sweep.SweepFiles} reads
 *       it, or the one that a results folder holds.
 *   <li>{@link org.townsquare.experiment.sweep.Plan} knows which run is which, the same for all engines: run number = design
 *       point × most replicates + replicate. Ranges of numbers are chunks, and a chunk is a file in the results folder.
 *   <li>{@link org.townsquare.experiment.sweep.PointRuns} makes the runs of a design point and is all that a task somewhere
 *       else needs: it is serializable, and reads and writes no files. What comes out are blocks of text, which go into the
 *       chunk's {@link org.townsquare.results.Part}.
 *   <li>{@link org.townsquare.experiment.sweep.LocalEngine} makes the runs of some chunks in this process, be it all of them
 *       for {@code sweep}, or those of a cluster's task for {@code work}.
 * </ul>
 *
 * The tables are made by {@link org.townsquare.results.sweep.SweepFolder} when all chunks are there; they do not depend on the
 * engine, the number of threads, the size of chunks, or on what was killed meanwhile.
 */
package org.townsquare.experiment.sweep;
