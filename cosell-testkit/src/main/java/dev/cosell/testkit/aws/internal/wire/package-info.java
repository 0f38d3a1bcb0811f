/** What goes over the wire: the answers of the API and the forms of its errors. */
@NullMarked
package dev.cosell.testkit.aws.internal.wire;

import org.jspecify.annotations.NullMarked;
