/** A running simulation as a person drives it: step, go back, intervene, fork, save. Knows nothing of windows. */
package org.townsquare.gui.session;
