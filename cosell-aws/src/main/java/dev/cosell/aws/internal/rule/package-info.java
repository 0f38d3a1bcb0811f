/** What AWS would say to a record, and what it lets one change. */
@NullMarked
package dev.cosell.aws.internal.rule;

import org.jspecify.annotations.NullMarked;
