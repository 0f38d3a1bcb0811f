/** The inside of the fake referrals API. */
@NullMarked
package dev.cosell.testkit.azure.internal;

import org.jspecify.annotations.NullMarked;
