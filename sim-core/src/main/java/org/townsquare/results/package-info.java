/**
 * What a run leaves behind: tables, manifest, summary, charts, report. What all kinds of results folders share is here, and
 * those of a scenario's replicates and of a fork's variants; {@code results.sweep} and {@code results.tipping} stand on it
 * and know nothing of each other.
 */
package org.townsquare.results;
