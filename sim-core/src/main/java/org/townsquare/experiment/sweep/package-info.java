/**
 * Sweeps: a designed experiment over a scenario, run by any engine. {@link org.townsquare.experiment.sweep.Sweep} is the
 * file; {@link org.townsquare.experiment.sweep.Plan} knows which run is which, the same for all engines: run number =
 * design point × most replicates + replicate; {@link org.townsquare.experiment.sweep.PointRuns} makes the runs of a design
 * point and is all that a task somewhere else needs; {@link org.townsquare.experiment.sweep.LocalEngine} makes those of
 * some chunks in this process.
 */
package org.townsquare.experiment.sweep;
