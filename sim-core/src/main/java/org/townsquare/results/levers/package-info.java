/** Results of searches for levers: which recipes carry a platform to the target. */
package org.townsquare.results.levers;
