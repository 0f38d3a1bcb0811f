/**
 * What the portal remembers: documents, changed in transactions, and the calls that were made; both
 * kept in a journal on disk if one is given.
 */
@NullMarked
package dev.cosell.testkit.aws.internal.store;

import org.jspecify.annotations.NullMarked;
