/** Charts as data, and one renderer that draws them for the screen, for a window and for print. */
package org.townsquare.chart;
