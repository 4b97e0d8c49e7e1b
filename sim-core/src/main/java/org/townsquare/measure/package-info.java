/** Metrics of every step, outcome of a run, critical mass. */
package org.townsquare.measure;
