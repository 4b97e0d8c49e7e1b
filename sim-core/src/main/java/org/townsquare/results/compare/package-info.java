/** Several results folders side by side: verdicts, differences with intervals, charts, and the parameters that differ. */
package org.townsquare.results.compare;
