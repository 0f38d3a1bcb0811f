package dev.cosell.comp;

import dev.cosell.cloud.Cloud;
import java.util.Optional;

/**
 * Somebody's part in a deal.
 *
 * @param payee who it is
 * @param role what the payee does on the deal
 * @param cloud the cloud that the payee does it with, for whom it is one; what that cloud has to do
 *     with the deal then decides, not what another has
 * @param weight how much of what the role gets is the payee's, beside the others who have it; at
 *     least 1
 */
public record DealRole(Payee payee, CompRole role, Optional<Cloud> cloud, int weight) {
  /**
   * Checks what the type asks for.
   *
   * @param payee as the type says
   * @param role as the type says
   * @param cloud as the type says
   * @param weight as the type says
   * @throws IllegalArgumentException if the payee is {@link Payee#HOUSE} or the weight below 1
   */
  public DealRole {
    if (payee.equals(Payee.HOUSE)) {
      throw new IllegalArgumentException("payee must not be HOUSE, which is the company itself");
    }
    if (weight < 1) {
      throw new IllegalArgumentException("weight must be at least 1, but was " + weight);
    }
  }

  /**
   * A part that nobody else has, and that is not with one cloud.
   *
   * @param id the payee's id
   * @param role what the payee does
   * @return the part
   */
  public static DealRole of(String id, CompRole role) {
    return new DealRole(new Payee(id), role, Optional.empty(), 1);
  }

  /**
   * The same with a cloud.
   *
   * @param with the cloud
   * @return the part
   */
  public DealRole at(Cloud with) {
    return new DealRole(payee, role, Optional.of(with), weight);
  }

  /**
   * The same with a weight.
   *
   * @param share how much of the role's credit is the payee's, beside the others
   * @return the part
   */
  public DealRole weighing(int share) {
    return new DealRole(payee, role, cloud, share);
  }

  /** The person in the role, whatever the cloud and the weight. */
  DealRole alone() {
    return new DealRole(payee, role, Optional.empty(), 1);
  }
}
