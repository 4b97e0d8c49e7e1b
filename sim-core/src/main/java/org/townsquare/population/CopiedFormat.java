package org.townsquare.population;

import java.io.Serializable;
import org.townsquare.scenario.Format;

/** A format that a platform has copied, and the share of its pull that the platform has by that. */
public record CopiedFormat(Format format, double share) implements Serializable {}
