/**
 * A fake of Microsoft Partner Center's referrals API.
 *
 * <p>{@link dev.cosell.testkit.azure.FakeReferrals} is an HTTP server in the process; {@link
 * dev.cosell.testkit.azure.AzureOperator} plays Microsoft. What the documentation does not say and
 * the fake had to decide is marked inferred.
 */
@NullMarked
package dev.cosell.testkit.azure;

import org.jspecify.annotations.NullMarked;
