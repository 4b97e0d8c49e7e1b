/**
 * What a run leaves behind: rows, verdict, summary, charts, report, for a scenario's replicates and for a fork's variants.
 * {@code results.sweep}, {@code results.tipping} and the others beside them stand on it.
 */
package org.townsquare.results;
