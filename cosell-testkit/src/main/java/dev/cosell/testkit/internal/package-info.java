/** What the fakes of all clouds share. */
@NullMarked
package dev.cosell.testkit.internal;

import org.jspecify.annotations.NullMarked;
