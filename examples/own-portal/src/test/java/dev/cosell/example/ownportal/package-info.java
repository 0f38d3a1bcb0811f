/** Harbor's side, small enough to read, and the portal tested against it. */
@NullMarked
package dev.cosell.example.ownportal;

import org.jspecify.annotations.NullMarked;
