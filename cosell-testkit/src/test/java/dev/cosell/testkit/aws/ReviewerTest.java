package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.GetAwsOpportunitySummaryResponse;
import software.amazon.awssdk.services.partnercentralselling.model.GetOpportunityResponse;

/** The automatic reviewer, and what an operator does to AWS's own view. */
@ExtendWith(FakePartnerCentralExtension.class)
class ReviewerTest {

  private FakePartnerCentral fake;
  private PartnerCentralSellingClient client;

  @BeforeEach
  void connect(FakePartnerCentral fresh) {
    fake = fresh;
    client = Requests.client(fake);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private String status(String id) {
    return Requests.get(client, id).lifeCycle().reviewStatusAsString();
  }

  @Test
  void aDecisionTakesEffectAtItsTime() {
    fake.operator().reviewAutomatically(ReviewRule.approveAll(Duration.ofHours(6)));
    String id = Requests.submitted(client, "crm-1");

    fake.clock().advance(Duration.ofHours(6).minusMillis(1));
    assertThat(status(id)).isEqualTo("Submitted");
    fake.clock().advance(Duration.ofHours(10));

    GetOpportunityResponse read = Requests.get(client, id);
    assertThat(read.lifeCycle().reviewStatusAsString()).isEqualTo("Approved");
    assertThat(read.lastModifiedDate())
        .isEqualTo(FakePartnerCentralExtension.START.plus(Duration.ofHours(6)));
  }

  @Test
  void whatIsUnderReviewAlreadyIsDecidedToo() {
    String id = Requests.submitted(client, "crm-1");
    fake.operator().review(id);

    fake.operator().reviewAutomatically(ReviewRule.approveAll(Duration.ofHours(1)));
    fake.clock().advance(Duration.ofHours(1));

    assertThat(status(id)).isEqualTo("Approved");
  }

  @Test
  void whatCameBackIsApproved() {
    fake.operator()
        .reviewAutomatically(new ReviewRule(0, 100, 0, Duration.ofHours(2), Duration.ofHours(2)));
    String id = Requests.submitted(client, "crm-1");
    fake.clock().advance(Duration.ofHours(2));
    assertThat(status(id)).isEqualTo("Action Required");
    assertThat(Requests.get(client, id).lifeCycle().reviewComments()).isNotBlank();

    Requests.change(client, id, update -> {});
    assertThat(status(id)).isEqualTo("Submitted");
    fake.clock().advance(Duration.ofHours(2));

    assertThat(status(id)).isEqualTo("Approved");
  }

  @Test
  void anOperatorMayDecideFirst() {
    fake.operator().reviewAutomatically(ReviewRule.approveAll(Duration.ofHours(6)));
    String id = Requests.submitted(client, "crm-1");

    fake.operator().reject(id, "Other");
    fake.clock().advance(Duration.ofDays(2));

    assertThat(status(id)).isEqualTo("Rejected");
  }

  @Test
  void withoutARuleNothingIsDecided() {
    fake.operator().reviewAutomatically(ReviewRule.approveAll(Duration.ofHours(6)));
    String id = Requests.submitted(client, "crm-1");

    fake.operator().reviewByHand();
    fake.clock().advance(Duration.ofDays(30));

    assertThat(status(id)).isEqualTo("Submitted");
  }

  @Test
  void theStandardRuleKeepsItsShares() {
    ReviewRule rule = ReviewRule.standard();
    long approved = count(rule, ReviewOutcome.APPROVED);
    long asked = count(rule, ReviewOutcome.ACTION_REQUIRED);
    long rejected = count(rule, ReviewOutcome.REJECTED);

    assertThat(approved).isBetween(8_900L, 9_100L);
    assertThat(asked).isBetween(520L, 680L);
    assertThat(rejected).isBetween(320L, 480L);
    assertThat(approved + asked + rejected).isEqualTo(10_000);
    assertThat(IntStream.range(0, 10_000).mapToObj(i -> rule.duration("crm-" + i)))
        .allMatch(
            duration ->
                duration.compareTo(Duration.ofHours(2)) >= 0
                    && duration.compareTo(Duration.ofHours(48)) <= 0);
    assertThat(rule.outcome("crm-7")).isEqualTo(ReviewRule.standard().outcome("crm-7"));
  }

  private static long count(ReviewRule rule, ReviewOutcome outcome) {
    return IntStream.range(0, 10_000).filter(i -> rule.outcome("crm-" + i) == outcome).count();
  }

  @Test
  void theSharesOfARuleAddUp() {
    assertThatThrownBy(() -> new ReviewRule(90, 6, 5, Duration.ZERO, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the shares must be positive and add up to 100, but were 90, 6 and 5");
    assertThatThrownBy(() -> new ReviewRule(100, 0, 0, Duration.ofHours(2), Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("soonest must be from zero to latest, but was PT2H with latest PT1H");
  }

  @Test
  void awsOwnViewIsEditedWithoutTouchingThePartners() {
    String id = Requests.approved(fake, client, "crm-1");
    GetOpportunityResponse before = Requests.get(client, id);

    fake.operator()
        .editAwsView(
            id,
            AwsViewEdit.of()
                .stage("Technical Validation")
                .targetCloseDate(LocalDate.parse("2031-09-30"))
                .nextSteps("Workshop in March")
                .engagementScore("High")
                .nextBestActions("Bring a solutions architect")
                .teamMember("PSM", "Lou", "Marsh", "lou.marsh@aws.example"));

    GetAwsOpportunitySummaryResponse view =
        client.getAwsOpportunitySummary(
            request -> request.catalog("AWS").relatedOpportunityIdentifier(id));
    assertThat(view.lifeCycle().stageAsString()).isEqualTo("Technical Validation");
    assertThat(view.lifeCycle().targetCloseDate()).isEqualTo("2031-09-30");
    assertThat(view.lifeCycle().nextSteps()).isEqualTo("Workshop in March");
    assertThat(view.insights().engagementScoreAsString()).isEqualTo("High");
    assertThat(view.insights().nextBestActions()).isEqualTo("Bring a solutions architect");
    assertThat(view.opportunityTeam())
        .singleElement()
        .satisfies(person -> assertThat(person.lastName()).isEqualTo("Marsh"));
    assertThat(Requests.get(client, id).toString()).isEqualTo(before.toString());
  }
}
