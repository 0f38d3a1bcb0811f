/**
 * Which system is right about which field.
 *
 * <p>A {@link dev.cosell.authority.FieldAuthorityPolicy} says it as data, a {@link
 * dev.cosell.authority.SharingBoundary} says what never leaves, and the {@link
 * dev.cosell.authority.Reconciler} compares the CRM's record, the portal's record and the last
 * agreed base by both. It answers with one {@link dev.cosell.authority.FieldDecision} per field.
 */
@NullMarked
package dev.cosell.authority;

import org.jspecify.annotations.NullMarked;
