/** What a run leaves behind: tables, manifest, summary, charts, report. */
package org.townsquare.results;
