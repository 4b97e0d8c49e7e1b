/** The {@code townsquare} command: the only place that prints, parses arguments and exits. */
package org.townsquare.cli;
