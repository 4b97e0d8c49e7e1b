/** Results of calibrations: what published figures have taught. */
package org.townsquare.results.calibration;
