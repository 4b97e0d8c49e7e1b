/** The scenario as a tree of immutable records: every parameter with its meaning, unit, range, default and source. */
package org.townsquare.scenario;
