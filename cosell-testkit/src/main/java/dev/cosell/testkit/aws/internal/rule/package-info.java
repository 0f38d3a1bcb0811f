/**
 * The portal's business rules, by the moment at which they apply.
 *
 * <p>Sources, all read 2026-10-01: the ACE data model workbook (2026), the API reference, the
 * file-exchange schema v14.3. What none of them says and the fake has to decide is marked inferred
 * where it is decided.
 */
@NullMarked
package dev.cosell.testkit.aws.internal.rule;

import org.jspecify.annotations.NullMarked;
