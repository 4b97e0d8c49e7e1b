/** Replicates: running many of the same scenario, resuming, collecting. */
package org.townsquare.experiment;
