/** The social network: compressed rows, generators, and readers of edge lists. */
package org.townsquare.network;
