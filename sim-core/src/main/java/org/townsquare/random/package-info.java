/** Named random streams: a draw is a pure function of (seed, replicate, stream name, step, agent). */
package org.townsquare.random;
