/** What a search for tipping points or a hysteresis run leaves behind. */
package org.townsquare.results.tipping;
