/** What the tests of the Google portal share. */
@NullMarked
package dev.cosell.gcp.internal;

import org.jspecify.annotations.NullMarked;
