/** Charts that grow while a run goes on. */
package org.townsquare.gui.chart;
