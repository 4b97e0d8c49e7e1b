/** History: coded facts of launches become scenarios by one mapping, and the runs are held against what came of them. */
package org.townsquare.experiment.history;
