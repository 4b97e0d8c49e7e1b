/** The runs of a story's experiments, and what is measured of them. */
package org.townsquare.results.story;
