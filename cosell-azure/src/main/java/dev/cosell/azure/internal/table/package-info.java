/**
 * The rules of Microsoft's portal as dated data, apart from logic: each table names its source, the
 * day it was read, and what of it is inferred.
 */
@NullMarked
package dev.cosell.azure.internal.table;

import org.jspecify.annotations.NullMarked;
