package dev.cosell.aws;

import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.CallQuota;
import dev.cosell.portal.PortalCapabilities;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What AWS Partner Central can do at all. */
final class AwsCapabilities {
  /** The fields that come in and never go out. */
  static final Set<Field> INWARD =
      Set.of(
          Field.REVIEW_STATUS,
          Field.REVIEW_COMMENTS,
          Field.CLOUD_STAGE,
          Field.CLOUD_CLOSE_DATE,
          Field.INVOLVEMENT,
          Field.ORIGIN,
          Field.COUNTERPARTS,
          AwsFields.REVIEW_REASON,
          AwsFields.INVOLVEMENT_CHANGE_REASON,
          AwsFields.COSELL_MOTION,
          AwsFields.CLOUD_CLOSED_LOST_REASON,
          AwsFields.CLOUD_NEXT_STEPS,
          AwsFields.ENGAGEMENT_SCORE,
          AwsFields.NEXT_BEST_ACTIONS,
          AwsFields.INVITATION_TYPE,
          AwsFields.INVITATION_SENDER,
          AwsFields.INVITATION_MESSAGE);

  /** What AWS keeps only a part of. */
  static final Map<Field, String> LOSSY =
      Map.of(
          Field.CONTACTS,
          "a person's id in the CRM and role on the deal stay in the CRM",
          Field.OWNER,
          "the owner's title stays in the CRM, and AWS takes the owner with a new record alone",
          Field.DEAL_VALUE,
          "AWS takes the total value only together with the contract's length",
          Field.CONTRACT_MONTHS,
          "AWS takes the contract's length of a new record only together with the total value",
          AwsFields.APN_PROGRAMS,
          "AWS drops a program that it does not know without a word");

  static final PortalCapabilities CAPABILITIES =
      PortalCapabilities.builder()
          .addAllCarried(Bindings.all().stream().map(Binding::field).toList())
          .inwardOnly(INWARD)
          .lossy(LOSSY)
          .addAllQuotas(
              Tables.LIMITS.quotas().stream()
                  .map(
                      quota ->
                          new CallQuota(
                              quota.group(), quota.perSecond(), OptionalInt.of(quota.perDay())))
                  .toList())
          .build();

  private AwsCapabilities() {}
}
