/** Platforms: their launch, quality, publicity, moderation. */
package org.townsquare.market;
