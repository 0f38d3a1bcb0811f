/**
 * A portal that no module of the library covers: the deal registration of Harbor, a distributor
 * that does not exist.
 *
 * <p>{@link dev.cosell.example.ownportal.HarborPortal} is what the engine is given. Behind it
 * stand, one file each, what differs from portal to portal: the fields and their spelling, the
 * rules that are checked before anything is sent, the reading of a record, and the calls.
 */
@NullMarked
package dev.cosell.example.ownportal;

import org.jspecify.annotations.NullMarked;
