/** The chunks of a sweep as jobs of a cluster: which engines there are, and what they need. */
package org.townsquare.experiment.cluster;
