package dev.cosell.inbound;

import dev.cosell.cloud.Cloud;
import java.time.Instant;

/**
 * Until when a cloud's portal takes an answer.
 *
 * @param cloud whose portal it is
 * @param due the last moment
 * @param source what says so, such as {@code the invitation's own expiry}; not blank
 */
public record PortalDeadline(Cloud cloud, Instant due, String source) {
  /**
   * Checks what the type asks for.
   *
   * @param cloud as the type says
   * @param due as the type says
   * @param source as the type says
   * @throws IllegalArgumentException if the source is blank
   */
  public PortalDeadline {
    if (source.isBlank()) {
      throw new IllegalArgumentException("source must not be blank");
    }
  }

  /**
   * The deadline that a portal states for one invitation.
   *
   * @param cloud whose portal it is
   * @param expires what the portal says
   * @return the deadline
   */
  public static PortalDeadline stated(Cloud cloud, Instant expires) {
    return new PortalDeadline(cloud, expires, "the portal's own expiry of this invitation");
  }
}
