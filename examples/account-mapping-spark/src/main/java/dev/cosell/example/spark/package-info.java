/**
 * Account mapping for more names than one machine should answer: a {@link
 * dev.cosell.alias.AliasIndex} is built once, sent to every executor and asked there.
 */
@NullMarked
package dev.cosell.example.spark;

import org.jspecify.annotations.NullMarked;
