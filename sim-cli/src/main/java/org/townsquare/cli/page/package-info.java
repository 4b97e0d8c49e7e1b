/** Pages that run a scenario in a browser. */
package org.townsquare.cli.page;
