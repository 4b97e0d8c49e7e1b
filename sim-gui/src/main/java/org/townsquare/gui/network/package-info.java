/** The picture of the network: which users are drawn, where, and how. */
package org.townsquare.gui.network;
