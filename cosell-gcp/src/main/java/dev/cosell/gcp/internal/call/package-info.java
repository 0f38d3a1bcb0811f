/**
 * The calls to Google's portal, and what comes of them.
 *
 * <p>Google documents neither a lock nor a key of idempotence for opportunities. A creation
 * therefore asks for the CRM's id first, and a change reads the record first and compares the time
 * of its last change ({@link dev.cosell.gcp.internal.call.Performer}). Both leave a gap of the time
 * between the two calls, which only Google could close.
 */
@NullMarked
package dev.cosell.gcp.internal.call;

import org.jspecify.annotations.NullMarked;
