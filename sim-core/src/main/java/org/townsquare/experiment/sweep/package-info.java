/**
 * Sweeps: a designed experiment over a scenario, run by any engine.
 *
 * <ul>
 *   <li>{@link org.townsquare.experiment.sweep.Sweep} is the file; {@link org.townsquare.experiment.sweep.SweepFiles} reads
 *       it, or the one that a results folder holds.
 *   <li>{@link org.townsquare.experiment.sweep.Plan} knows which run is which, the same for all engines: run number = design
 *       point × most replicates + replicate.
 *   <li>{@link org.townsquare.experiment.sweep.PointRuns} makes the runs of a design point. What comes out are blocks of
 *       text, which go into the run log.
 * </ul>
 *
 * The tables are made by {@link org.townsquare.results.sweep.SweepFolder} when all runs are there; they do not depend on the
 * engine, the number of threads, the size of chunks, or on what was killed meanwhile.
 */
package org.townsquare.experiment.sweep;
