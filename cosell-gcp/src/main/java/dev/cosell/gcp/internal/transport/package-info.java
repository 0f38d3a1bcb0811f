/**
 * Single HTTP calls to the Cloud Channel API, each sent once at most, and Google's errors as
 * values.
 */
@NullMarked
package dev.cosell.gcp.internal.transport;

import org.jspecify.annotations.NullMarked;
