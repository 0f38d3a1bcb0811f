/**
 * What is known of Google's portal, as dated tables.
 *
 * <p>Each table is a JSON file in {@code dev/cosell/gcp} that names its source and the day it was
 * read; each entry says what it rests on.
 */
@NullMarked
package dev.cosell.gcp.internal.table;

import org.jspecify.annotations.NullMarked;
