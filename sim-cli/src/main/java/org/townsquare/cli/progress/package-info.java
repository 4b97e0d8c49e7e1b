/** How far a run has come, as it is shown while it goes on. */
package org.townsquare.cli.progress;
