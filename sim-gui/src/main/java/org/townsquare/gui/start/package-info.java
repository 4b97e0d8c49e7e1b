/** Where everything starts: a scenario is chosen. */
package org.townsquare.gui.start;
