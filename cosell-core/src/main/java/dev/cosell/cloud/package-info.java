/**
 * The clouds that one sells with, and the names that their portals give to things.
 *
 * <p>A {@link dev.cosell.cloud.Cloud} is an open value: a fourth one needs no change here. A {@link
 * dev.cosell.cloud.PortalId} carries its cloud, so ids of two portals never meet by accident.
 */
@NullMarked
package dev.cosell.cloud;

import org.jspecify.annotations.NullMarked;
