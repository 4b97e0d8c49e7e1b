/** What a sweep leaves behind: a block of each run while it is under way, then its tables, phase diagram, effects and report. */
package org.townsquare.results.sweep;
