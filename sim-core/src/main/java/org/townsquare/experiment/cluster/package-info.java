/** The chunks of a results folder as jobs of a cluster: which engines there are, and what they need. */
package org.townsquare.experiment.cluster;
