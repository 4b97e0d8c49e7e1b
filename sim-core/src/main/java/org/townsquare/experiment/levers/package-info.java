/** The search for recipes: which levers, moved how far, reach a target, over whatever says what runs come to. */
package org.townsquare.experiment.levers;
