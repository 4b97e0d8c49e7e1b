/** Designs of experiments: which points are run, and what the outcomes say about each parameter. */
package org.townsquare.experiment.design;
