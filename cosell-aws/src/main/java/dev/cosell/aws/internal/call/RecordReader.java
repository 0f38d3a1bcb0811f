package dev.cosell.aws.internal.call;

import dev.cosell.aws.internal.mapping.RecordReading;
import dev.cosell.aws.internal.transport.SellingOperation;
import dev.cosell.aws.internal.wire.GetAwsOpportunitySummaryRequest;
import dev.cosell.aws.internal.wire.GetAwsOpportunitySummaryResponse;
import dev.cosell.aws.internal.wire.GetOpportunityResponse;
import dev.cosell.aws.internal.wire.IdentifierRequest;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.PortalRecord;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads AWS's two views of a deal. */
public final class RecordReader {
  private static final Pattern OPPORTUNITY = Pattern.compile("O[0-9]{1,19}");

  private final Calls calls;
  private final String catalog;

  /**
   * A reader of a catalog.
   *
   * @param calls makes the calls
   * @param catalog {@code AWS} or {@code Sandbox}
   */
  public RecordReader(Calls calls, String catalog) {
    this.calls = calls;
    this.catalog = catalog;
  }

  /**
   * Reads a record: the partner's view, and AWS's unless the record is a draft, of which AWS has
   * none.
   *
   * @param id the record
   * @return the record
   */
  public Answer<PortalRecord> read(PortalId id) {
    if (!OPPORTUNITY.matcher(id.value()).matches()) {
      return new Answer.Gone<>("no opportunity has an id like this one");
    }
    return partnerView(id)
        .flatMap(
            record ->
                awsView(id, record)
                    .flatMap(
                        aws ->
                            RecordReading.of(record, aws)
                                .<Answer<PortalRecord>>map(Answer.Ok::new)
                                .orElseGet(
                                    () ->
                                        new Answer.Unavailable<>(
                                            "GetOpportunity: an answer without id or version",
                                            false))));
  }

  private Answer<GetOpportunityResponse> partnerView(PortalId id) {
    return calls.read(
        SellingOperation.GET_OPPORTUNITY,
        IdentifierRequest.builder().catalog(catalog).identifier(id.value()).build(),
        GetOpportunityResponse.class);
  }

  private Answer<Optional<GetAwsOpportunitySummaryResponse>> awsView(
      PortalId id, GetOpportunityResponse record) {
    if (RecordReading.reviewStatus(record).equals(ReviewStatus.DRAFT)) {
      return new Answer.Ok<>(Optional.empty());
    }
    Answer<GetAwsOpportunitySummaryResponse> answer =
        calls.read(
            SellingOperation.GET_AWS_OPPORTUNITY_SUMMARY,
            GetAwsOpportunitySummaryRequest.builder()
                .catalog(catalog)
                .relatedOpportunityIdentifier(id.value())
                .build(),
            GetAwsOpportunitySummaryResponse.class);
    // The record is there, so what is gone is AWS's view of it alone.
    return answer instanceof Answer.Gone<GetAwsOpportunitySummaryResponse>
        ? new Answer.Ok<>(Optional.empty())
        : answer.map(Optional::of);
  }
}
