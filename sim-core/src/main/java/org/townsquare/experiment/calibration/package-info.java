/** What figures teach about parameters: posteriors without a likelihood, and whether they can be trusted. */
package org.townsquare.experiment.calibration;
