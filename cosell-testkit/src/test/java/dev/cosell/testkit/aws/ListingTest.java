package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.ListOpportunitiesRequest;
import software.amazon.awssdk.services.partnercentralselling.model.OpportunitySort;
import software.amazon.awssdk.services.partnercentralselling.model.OpportunitySummary;
import software.amazon.awssdk.services.partnercentralselling.model.SolutionBase;
import software.amazon.awssdk.services.partnercentralselling.model.ValidationException;

/** ListOpportunities and ListSolutions: filters, orders and pages. */
@ExtendWith(FakePartnerCentralExtension.class)
class ListingTest {

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

  private List<String> create(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(Requests.created(client, "crm-" + i));
      fake.clock().advance(Duration.ofMinutes(1));
    }
    return ids;
  }

  private List<String> list(UnaryOperator<ListOpportunitiesRequest.Builder> query) {
    return client
        .listOpportunitiesPaginator(
            query.apply(ListOpportunitiesRequest.builder().catalog("AWS")).build())
        .opportunitySummaries()
        .stream()
        .map(OpportunitySummary::id)
        .toList();
  }

  @Test
  void theLastModifiedComesFirst() {
    List<String> ids = create(3);
    Requests.stage(client, ids.get(1), "Qualified");

    assertThat(list(q -> q)).containsExactly(ids.get(1), ids.get(2), ids.get(0));
  }

  @Test
  void aPageHoldsTwentyUnlessToldOtherwise() {
    create(23);

    assertThat(client.listOpportunities(q -> q.catalog("AWS")).opportunitySummaries()).hasSize(20);
    assertThat(client.listOpportunities(q -> q.catalog("AWS").maxResults(23)).nextToken()).isNull();
  }

  @Test
  void thePagesTogetherAreTheList() {
    List<String> ids = create(23);

    List<String> paged = list(q -> q.maxResults(5).sort(sort("CreatedDate", "ASCENDING")));

    assertThat(paged).isEqualTo(ids);
  }

  @Test
  void whatIsChangedWhilePagingDoesNotHideWhatIsNot() {
    List<String> ids = create(6);
    String token = client.listOpportunities(q -> q.catalog("AWS").maxResults(2)).nextToken();

    Requests.stage(client, ids.get(0), "Qualified");
    List<String> rest =
        client
            .listOpportunities(q -> q.catalog("AWS").maxResults(100).nextToken(token))
            .opportunitySummaries()
            .stream()
            .map(OpportunitySummary::id)
            .toList();

    assertThat(rest).containsExactly(ids.get(3), ids.get(2), ids.get(1));
  }

  @Test
  void aTokenBelongsToItsQuery() {
    create(3);
    String token = client.listOpportunities(q -> q.catalog("AWS").maxResults(2)).nextToken();

    ValidationException refused =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                client.listOpportunities(
                    q -> q.catalog("AWS").nextToken(token).customerCompanyName("Other")));

    assertThat(Requests.codes(refused)).containsExactly("nextToken INVALID_VALUE");
  }

  @Test
  void whatWasModifiedAtTheGivenTimeIsListedToo() {
    List<String> ids = create(3);
    Instant second = Requests.get(client, ids.get(1)).lastModifiedDate();

    assertThat(list(q -> q.lastModifiedDate(date -> date.afterLastModifiedDate(second))))
        .containsExactly(ids.get(2), ids.get(1));
    assertThat(list(q -> q.lastModifiedDate(date -> date.beforeLastModifiedDate(second))))
        .containsExactly(ids.get(1), ids.get(0));
  }

  @Test
  void eachFilterNarrows() {
    List<String> ids = create(3);
    client.associateOpportunity(Requests.solution(ids.get(2)));
    client.startEngagementFromOpportunityTask(Requests.submission(ids.get(2)));
    Requests.stage(client, ids.get(0), "Qualified");
    Requests.change(
        client, ids.get(1), update -> update.customer(Requests.customer("Valley Bakery").build()));

    assertThat(list(q -> q.identifier(ids.get(1)))).containsExactly(ids.get(1));
    assertThat(list(q -> q.lifeCycleStageWithStrings("Qualified"))).containsExactly(ids.get(0));
    assertThat(list(q -> q.lifeCycleReviewStatusWithStrings("Submitted")))
        .containsExactly(ids.get(2));
    assertThat(list(q -> q.customerCompanyName("Valley Bakery"))).containsExactly(ids.get(1));
    assertThat(list(q -> q.catalog("Sandbox"))).isEmpty();
  }

  @Test
  void theOrderIsChosen() {
    List<String> ids = create(3);
    Requests.change(
        client, ids.get(1), update -> update.customer(Requests.customer("Alder Bakery").build()));

    assertThat(list(q -> q.sort(sort("Identifier", "DESCENDING"))))
        .containsExactly(ids.get(2), ids.get(1), ids.get(0));
    assertThat(list(q -> q.sort(sort("CustomerCompanyName", "ASCENDING")))).startsWith(ids.get(1));
    assertThat(list(q -> q.sort(sort("LastModifiedDate", "ASCENDING")))).endsWith(ids.get(1));
  }

  @Test
  void solutionsAreListedByStatusInOrderOfTheirIds() {
    List<SolutionBase> active =
        client.listSolutions(q -> q.catalog("AWS").statusWithStrings("Active")).solutionSummaries();

    assertThat(active)
        .extracting(SolutionBase::id)
        .containsExactly("S-1234567", "S-1234568", "S-1234569");
    assertThat(client.listSolutions(q -> q.catalog("AWS")).solutionSummaries())
        .extracting(SolutionBase::statusAsString)
        .containsExactly("Active", "Active", "Active", "Inactive", "Draft");
  }

  private static OpportunitySort sort(String by, String order) {
    return OpportunitySort.builder().sortBy(by).sortOrder(order).build();
  }
}
