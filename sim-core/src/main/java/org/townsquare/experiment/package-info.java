/** Many runs of the same scenario or of many: replicates, tipping points, published results, fits. */
package org.townsquare.experiment;
