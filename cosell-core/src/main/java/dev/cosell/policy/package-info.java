/**
 * What all policies share: a name, a version, the day from which they are in force, and who signed.
 *
 * <p>A policy is a value that is read from JSON and checked whole; {@link
 * dev.cosell.policy.InvalidPolicyException} names everything that is wrong with a text at once.
 * {@link dev.cosell.policy.Offices} says who signs what two sides have agreed on, and an {@link
 * dev.cosell.policy.OfficeHolder} is somebody who acts for an office; what comes of it is a {@link
 * dev.cosell.policy.StepAnswer}.
 */
@NullMarked
package dev.cosell.policy;

import org.jspecify.annotations.NullMarked;
