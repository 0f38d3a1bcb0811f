/**
 * What Microsoft would object to, found without asking: required members, words, frozen members,
 * the life cycle, the one way in for Microsoft, and the deal registration.
 */
@NullMarked
package dev.cosell.azure.internal.rule;

import org.jspecify.annotations.NullMarked;
