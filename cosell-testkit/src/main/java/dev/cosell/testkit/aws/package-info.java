/**
 * A fake of the AWS Partner Central Selling API, for tests and for trying things out.
 *
 * <p>{@link dev.cosell.testkit.aws.FakePartnerCentral} is the server. {@link
 * dev.cosell.testkit.aws.Operator} is AWS: it approves, rejects, asks for more, and refers deals
 * ({@link dev.cosell.testkit.aws.AwsReferral}); a {@link dev.cosell.testkit.aws.ReviewRule} does
 * the reviewing by itself. In JUnit, {@link dev.cosell.testkit.aws.FakePartnerCentralExtension}
 * hands a fresh fake to each test.
 *
 * <p>The fake does not use the library that is tested against it: it is made from AWS's documents
 * and recordings alone.
 */
@NullMarked
package dev.cosell.testkit.aws;

import org.jspecify.annotations.NullMarked;
