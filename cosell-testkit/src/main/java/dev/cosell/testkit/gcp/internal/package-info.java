/** The fake's memory, rules and HTTP server. */
@NullMarked
package dev.cosell.testkit.gcp.internal;

import org.jspecify.annotations.NullMarked;
