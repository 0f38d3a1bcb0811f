/** What Google would object to, found without asking it. */
@NullMarked
package dev.cosell.gcp.internal.rule;

import org.jspecify.annotations.NullMarked;
