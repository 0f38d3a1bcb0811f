package dev.cosell.inbound;

import dev.cosell.cloud.Cloud;
import java.time.Instant;
import java.util.Optional;

/**
 * A deal that a cloud brings, as far as it is known.
 *
 * @param cloud the cloud
 * @param received when it came in, by whatever way
 * @param source who brings it
 * @param situation what the customer is in
 * @param investment whether the cloud has put something of its own into the account
 * @param timeline by when the customer wants a solution
 * @param tenancy where the customer would run the product
 * @param portal until when the cloud's portal takes an answer; empty if that is not known or it did
 *     not come through a portal
 */
public record InboundReferral(
    Cloud cloud,
    Instant received,
    InboundSource source,
    Situation situation,
    CloudInvestment investment,
    Timeline timeline,
    Tenancy tenancy,
    Optional<PortalDeadline> portal) {
  /**
   * A referral of which nothing is known yet.
   *
   * @param cloud the cloud
   * @param received when it came in
   * @return a referral whose every fact is unknown
   */
  public static InboundReferral of(Cloud cloud, Instant received) {
    return new InboundReferral(
        cloud,
        received,
        InboundSource.UNKNOWN,
        Situation.UNKNOWN,
        CloudInvestment.UNKNOWN,
        Timeline.unknown(),
        Tenancy.UNKNOWN,
        Optional.empty());
  }

  /**
   * The same with a source.
   *
   * @param known who brings it
   * @return the referral
   */
  public InboundReferral from(InboundSource known) {
    return new InboundReferral(
        cloud, received, known, situation, investment, timeline, tenancy, portal);
  }

  /**
   * The same with a situation.
   *
   * @param known what the customer is in
   * @return the referral
   */
  public InboundReferral with(Situation known) {
    return new InboundReferral(
        cloud, received, source, known, investment, timeline, tenancy, portal);
  }

  /**
   * The same with what the cloud has put in.
   *
   * @param known whether it has
   * @return the referral
   */
  public InboundReferral with(CloudInvestment known) {
    return new InboundReferral(
        cloud, received, source, situation, known, timeline, tenancy, portal);
  }

  /**
   * The same with a timeline.
   *
   * @param known by when the customer wants a solution
   * @return the referral
   */
  public InboundReferral with(Timeline known) {
    return new InboundReferral(
        cloud, received, source, situation, investment, known, tenancy, portal);
  }

  /**
   * The same with a tenancy.
   *
   * @param known where the customer would run the product
   * @return the referral
   */
  public InboundReferral with(Tenancy known) {
    return new InboundReferral(
        cloud, received, source, situation, investment, timeline, known, portal);
  }

  /**
   * The same with the portal's deadline.
   *
   * @param known until when the portal takes an answer
   * @return the referral
   */
  public InboundReferral with(PortalDeadline known) {
    return new InboundReferral(
        cloud, received, source, situation, investment, timeline, tenancy, Optional.of(known));
  }
}
