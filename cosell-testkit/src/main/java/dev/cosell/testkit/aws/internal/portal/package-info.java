/** The portal itself: opportunities, invitations and engagements, and what AWS does with them. */
@NullMarked
package dev.cosell.testkit.aws.internal.portal;

import org.jspecify.annotations.NullMarked;
