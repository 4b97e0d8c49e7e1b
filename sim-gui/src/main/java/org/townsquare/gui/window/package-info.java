/** The window itself: what surrounds network, charts and controls, and what holds them together. */
package org.townsquare.gui.window;
