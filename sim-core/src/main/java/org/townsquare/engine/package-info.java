/** The simulation on MASON: the order of a step, the events of a scenario, checkpoints. */
package org.townsquare.engine;
