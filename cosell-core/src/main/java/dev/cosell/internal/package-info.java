/** JSON as the library reads and writes it; not for callers. */
@NullMarked
package dev.cosell.internal;

import org.jspecify.annotations.NullMarked;
