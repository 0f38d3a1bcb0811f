package dev.cosell.attribution;

import dev.cosell.attribution.AttributionFinding.Kind;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.stageone.DroppedEvidence;
import java.util.List;
import java.util.Optional;

/**
 * Who brought a deal, cloud by cloud, as the log shows.
 *
 * <p>An entry belongs to a deal if it names it; or names its customer and no deal; or names neither
 * and is between the deal's owner and one of the cloud's people on the deal, who is among the
 * deal's contacts or in another entry of the deal. The first touch with proof beats what is claimed
 * later. The order of the log does not matter.
 *
 * @param deal the deal
 * @param policy name and version of the policy, such as {@code standard v1}
 * @param clouds one answer per cloud that the deal or its entries name, in order
 * @param findings what a person should know, by kind and cloud
 * @param dropped the deal's entries that did not count, in the order of their ids
 */
public record Attribution(
    OpportunityId deal,
    String policy,
    List<CloudAttribution> clouds,
    List<AttributionFinding> findings,
    List<DroppedEvidence> dropped) {
  /** The rule's words where no rule fitted. */
  static final String NO_TOUCH = "no rule fits: the log holds no touch with proof that would do";

  /**
   * Copies what the type asks for.
   *
   * @param deal as the type says
   * @param policy as the type says
   * @param clouds as the type says
   * @param findings as the type says
   * @param dropped as the type says
   */
  public Attribution {
    clouds = List.copyOf(clouds);
    findings = List.copyOf(findings);
    dropped = List.copyOf(dropped);
  }

  /**
   * Who brought a deal, where each person is known by one record.
   *
   * @param deal the deal
   * @param log everything that was logged, also about other deals
   * @param policy what counts
   * @return the answer
   */
  public static Attribution of(Opportunity deal, AttributionLog log, AttributionPolicy policy) {
    return of(deal, log, policy, ContactDirectory.builder(ContactMatchPolicy.standard()).build());
  }

  /**
   * Who brought a deal, where a person may be known by several records.
   *
   * @param deal the deal
   * @param log everything that was logged, also about other deals
   * @param policy what counts
   * @param directory who is who among the cloud's people
   * @return the answer
   */
  public static Attribution of(
      Opportunity deal, AttributionLog log, AttributionPolicy policy, ContactDirectory directory) {
    return new Attributing(policy, DealTouches.of(deal, log, policy, directory)).attribution();
  }

  /**
   * What a cloud has to do with the deal.
   *
   * @param cloud the cloud
   * @return the answer; direct for a cloud that nothing names
   */
  public CloudAttribution at(Cloud cloud) {
    return clouds.stream()
        .filter(each -> each.cloud().equals(cloud))
        .findFirst()
        .orElse(new CloudAttribution(cloud, Credit.DIRECT, Optional.empty(), List.of(), NO_TOUCH));
  }

  /**
   * The findings of one kind.
   *
   * @param kind the kind
   * @return the findings, in order
   */
  public List<AttributionFinding> findings(Kind kind) {
    return findings.stream().filter(each -> each.kind() == kind).toList();
  }
}
