/** What a sweep leaves behind: chunks while it is under way, then its tables, phase diagram, effects and report. */
package org.townsquare.results.sweep;
