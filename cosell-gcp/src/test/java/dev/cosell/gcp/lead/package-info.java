/** Tests of the older API's leads. */
@NullMarked
package dev.cosell.gcp.lead;

import org.jspecify.annotations.NullMarked;
