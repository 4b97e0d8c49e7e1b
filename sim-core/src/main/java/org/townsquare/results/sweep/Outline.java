package org.townsquare.results.sweep;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.townsquare.scenario.Scenario;

/** What a results folder must know of its sweep. */
public interface Outline {

    /** The sweep, to become sweep.yaml: what a folder is told from others by. */
    String yaml();

    /** The scenario file that is varied, to become base.yaml. */
    String base();

    /** The file with the design points, if they are listed, to become points.csv. */
    Optional<Path> points();

    /** The files elsewhere that the runs read. */
    Collection<Path> inputs();

    /** The scenario when nothing is varied. */
    Scenario scenario();

    /** What is kept of each run. */
    KeptColumns columns();

    /** Whether the metrics over time shall be there as CSV, too. */
    boolean csv();

    /**
     * The keys of all runs, in the order of their numbers.
     *
     * @param there those of the runs that are there
     * @throws IllegalStateException if a run is missing
     */
    List<String> runs(Set<String> there);

    /** How much the outcomes depend on each parameter; none if the design does not tell. */
    List<SensitivityRow> sensitivities(Responses responses);
}
