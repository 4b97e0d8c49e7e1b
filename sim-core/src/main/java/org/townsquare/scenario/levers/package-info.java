/** Levers: what could be different in a scenario, how far, and at what cost. */
package org.townsquare.scenario.levers;
