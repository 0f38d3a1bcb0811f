package dev.cosell.testkit.azure;

import static dev.cosell.testkit.azure.ReferralsHttp.LIST;
import static dev.cosell.testkit.azure.ReferralsHttp.deal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.SettableClock;
import dev.cosell.testkit.azure.ReferralsHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fake does for whoever knows nothing but HTTP; all sources were read 2026-11-22. */
class FakeReferralsTest {
  private static final Instant NOW = Instant.parse("2031-01-15T09:00:00Z");

  private final SettableClock clock = SettableClock.fixedAt(NOW);
  private final FakeReferrals fake = FakeReferrals.builder().clock(clock).withoutQuotas().start();
  private final ReferralsHttp http = new ReferralsHttp(fake);

  @AfterEach
  void stop() {
    fake.close();
  }

  /** "Error codes" and "Authentication" pages of October 2023. */
  @Nested
  class WhoMayCall {
    @ParameterizedTest
    @CsvSource({"nobody, 401, unauthenticated", "fake-user-without-role, 403, accessDenied"})
    void aTokenThatIsNotOfARoleIsRefused(String token, int status, String code) {
      Answer answer = new ReferralsHttp(fake, token).get(LIST);
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.at("/error/code")).isEqualTo(code);
      assertThat(answer.at("/error/target")).isEqualTo("referral");
    }

    @Test
    void aReferralThatIsNotThereIsNotFound() {
      Answer answer = http.read("99999999-0000-4000-8000-000000000000");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.at("/error/code")).isEqualTo("itemNotFound");
    }

    /** The path that one public client called, which Microsoft does not serve. */
    @Test
    void theOldPathIsNotThere() {
      assertThat(http.get("/v1/referrals").status()).isEqualTo(404);
      assertThat(http.get("/v1.0/referrals").status()).isEqualTo(404);
    }

    @Test
    void nothingIsDeleted() {
      String id = http.create(deal("A-1", false).toString()).at("/id");
      assertThat(http.send("DELETE", LIST + "/" + id, "").status()).isEqualTo(405);
    }

    @Test
    void anAnswerHasAnIdAndRepeatsTheCallers() {
      Answer answer = http.send("GET", LIST, "", "client-request-id", "c-4711");
      assertThat(answer.header("client-request-id")).contains("c-4711");
      assertThat(answer.header("request-id")).isPresent();
    }
  }

  /** "Create a referral" page of October 2023; connector document of 2023-10-23. */
  @Nested
  class Creating {
    @Test
    void whatThePartnerMakesIsBeingWorkedOn() {
      ObjectNode sent = deal("A-1", false).put("status", "New").put("substatus", "Pending");
      Answer made = http.create(sent.toString());
      assertThat(made.status()).isEqualTo(200);
      assertThat(made.at("/status")).isEqualTo("Active");
      assertThat(made.at("/substatus")).isEqualTo("Accepted");
      assertThat(made.at("/direction")).isEqualTo("Outgoing");
      assertThat(made.at("/acceptedDateTime")).isEqualTo(made.at("/createdDateTime"));
      assertThat(made.at("/createdDateTime")).isEqualTo("2031-01-15T09:00:00.0000000Z");
      assertThat(made.at("/eTag")).startsWith("\"").endsWith("\"");
      assertThat(made.header("ETag")).contains(made.at("/eTag"));
      assertThat(made.at("/engagementId")).hasSize(36);
    }

    @Test
    void theDealValueComesAsTextAndIsKeptAsANumber() {
      JsonNode value = http.create(deal("A-1", false).toString()).body().at("/details/dealValue");
      assertThat(value.isNumber()).isTrue();
      assertThat(value.decimalValue()).isEqualByComparingTo("240000");
    }

    @Test
    void microsoftIsInvitedByASecondReferralOfTheEngagement() {
      String own = http.coSell("A-1");
      JsonNode microsofts = http.microsofts(own);
      assertThat(microsofts.path("status").asText()).isEqualTo("New");
      assertThat(microsofts.path("substatus").asText()).isEqualTo("Pending");
      assertThat(microsofts.path("expirationDateTime").asText())
          .isEqualTo("2031-01-29T09:00:00.0000000Z");
    }

    @Test
    void microsoftCannotBeInvitedToWhatItMayNotSee() {
      Answer own = http.create(deal("A-1", false).toString());
      ObjectNode invitation = deal("A-1", true);
      invitation.put("engagementId", own.at("/engagementId"));
      invitation.putArray("target").addObject().put("id", "msft");
      Answer refused = http.create(invitation.toString());
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/error/message"))
          .isEqualTo("The referral is not shared with Microsoft.");
    }

    @ParameterizedTest
    @CsvSource({
      "/customerProfile/name, A required member is missing.",
      "/customerProfile/address/country, A required member is missing.",
      "/consent, A required member is missing.",
      "/type, A required member is missing."
    })
    void whatIsRequiredIsRequired(String pointer, String message) {
      ObjectNode sent = deal("A-1", false);
      int at = pointer.lastIndexOf('/');
      ((ObjectNode) sent.at(pointer.substring(0, at))).remove(pointer.substring(at + 1));
      Answer refused = http.create(sent.toString());
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/error/target")).isEqualTo(pointer);
      assertThat(refused.at("/error/message")).isEqualTo(message);
    }

    @Test
    void aCountryHasTwoLetters() {
      ObjectNode sent = deal("A-1", false);
      ((ObjectNode) sent.at("/customerProfile/address")).put("country", "USA");
      assertThat(http.create(sent.toString()).at("/error/message"))
          .isEqualTo("The country must be an ISO 3166-1 alpha-2 code.");
    }

    /** Members that one public client sends and that no document of Microsoft's has. */
    @Test
    void aMemberThatAReferralDoesNotHaveIsRefused() {
      ObjectNode sent = deal("A-1", false);
      ((ObjectNode) sent.path("details")).put("closeDate", "2031-05-15");
      assertThat(http.create(sent.toString()).at("/error/target")).isEqualTo("/details/closeDate");
      ObjectNode other = deal("A-1", false);
      ((ObjectNode) other.at("/team/0")).put("emailAddress", "robin.reyes@partner.example");
      assertThat(http.create(other.toString()).at("/error/target")).isEqualTo("/team/emailAddress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "\"x\"", "{}{}"})
    void whatIsNoObjectIsRefused(String body) {
      assertThat(http.create(body).status()).isEqualTo(400);
    }
  }

  /** "Get a list of referrals" page of October 2023; connector document of 2023-10-23. */
  @Nested
  class Listing {
    @Test
    void filtersAreJoinedByAnd() {
      http.create(deal("A-1", false).toString());
      String second = http.create(deal("A-2", false).toString()).at("/id");
      http.close(second, "Lost");
      assertThat(ids("status eq 'Closed' and substatus eq 'Lost'")).containsExactly(second);
      assertThat(ids("externalReferenceId eq 'A-2'")).containsExactly(second);
      assertThat(ids("status eq 'Closed' and externalReferenceId eq 'A-1'")).isEmpty();
      assertThat(ids("customerProfile/address/country eq 'US'")).hasSize(2);
      assertThat(ids("team/any(t:t/email eq 'robin.reyes@partner.example')")).hasSize(2);
      assertThat(ids("team/any(t:t/email eq 'kim@partner.example')")).isEmpty();
    }

    @Test
    void anEngagementIsFoundWithAndWithoutQuotes() {
      String own = http.coSell("A-1");
      String engagement = http.read(own).at("/engagementId");
      assertThat(ids("engagementId eq '" + engagement + "'")).hasSize(2).contains(own);
      assertThat(ids("engagementId eq " + engagement)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "name eq 'x'",
          "status ne 'New'",
          "status eq 'New' or status eq 'Closed'",
          "status eq",
          "updatedDateTime ge yesterday"
        })
    void anotherFilterIsRefused(String filter) {
      Answer refused = http.list(filter);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/error/target")).isEqualTo("$filter");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"$orderby=name", "$top=all", "$where=x", "$skiptoken=nonsense", "$x=%zz"})
    void anotherOptionIsRefused(String option) {
      assertThat(http.send("GET", LIST + "?" + option.replace("%zz", "%25zz"), "").status())
          .isEqualTo(400);
    }

    @Test
    void aListHasPagesOfAHundredWithALinkToAnotherPath() {
      for (int i = 0; i < 203; i++) {
        fake.operator().refer("Customer " + i);
        clock.advance(Duration.ofSeconds(1));
      }
      Answer first = http.get(LIST + "?$orderby=updatedDateTime asc");
      assertThat(first.body().path("value")).hasSize(100);
      assertThat(first.at("/@odata.count")).isEqualTo("100");
      String link = first.body().path("@odata.nextLink").asText();
      assertThat(link).startsWith("http://api.partner.microsoft.com/v1.0/referrals?$skiptoken=");
      List<String> names = names(first);
      while (!link.isEmpty()) {
        Answer next = http.get(link.substring(link.indexOf("/v1.0")));
        names.addAll(names(next));
        link = next.body().path("@odata.nextLink").asText();
      }
      assertThat(names).hasSize(203).doesNotHaveDuplicates();
      assertThat(names.get(202)).isEqualTo("Referral of Customer 202");
    }

    @Test
    void whatChangesBetweenTwoPagesIsNotPassedOver() {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        ids.add(fake.operator().refer("Customer " + i));
        clock.advance(Duration.ofSeconds(1));
      }
      Answer first = http.get(LIST + "?$orderby=updatedDateTime asc");
      http.replace(ids.get(3), "/details/notes", "\"moved to the end\"");
      String link = first.body().path("@odata.nextLink").asText();
      Answer second = http.get(link.substring(link.indexOf("/v1.0")));
      assertThat(names(second)).hasSize(51).contains("Referral of Customer 100");
    }

    @Test
    void aListCanBeShortAndSelected() {
      for (int i = 0; i < 5; i++) {
        fake.operator().refer("Customer " + i);
        clock.advance(Duration.ofSeconds(1));
      }
      Answer answer =
          http.get(LIST + "?$orderby=createdDateTime desc&$top=2&$skip=1&$select=id,name");
      assertThat(names(answer)).containsExactly("Referral of Customer 3", "Referral of Customer 2");
      assertThat(answer.body().at("/value/0")).hasSize(2);
      assertThat(answer.body().has("@odata.nextLink")).isFalse();
    }

    private List<String> ids(String filter) {
      List<String> ids = new ArrayList<>();
      http.list(filter).body().path("value").forEach(each -> ids.add(each.path("id").asText()));
      return ids;
    }

    private static List<String> names(Answer answer) {
      List<String> names = new ArrayList<>();
      answer.body().path("value").forEach(each -> names.add(each.path("name").asText()));
      return names;
    }
  }

  /** "Update a referral by patch" page of October 2023; connector document of 2023-10-23. */
  @Nested
  class Patching {
    private final String id = http.create(deal("A-1", true).toString()).at("/id");

    @Test
    void aPatchIsAnsweredWithNothingOrWithTheReferral() {
      Answer silent = http.replace(id, "/campaignId", "\"spring\"");
      assertThat(silent.status()).isEqualTo(204);
      assertThat(silent.header("ETag")).contains(http.read(id).at("/eTag"));
      Answer shown =
          http.replace(id, "/campaignId", "\"autumn\"", "Prefer", "return=representation");
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.at("/campaignId")).isEqualTo("autumn");
    }

    @Test
    void aStaleVersionIsRefusedAndNoneIsTaken() {
      String before = http.read(id).at("/eTag");
      assertThat(http.replace(id, "/campaignId", "\"a\"", "If-Match", before).status())
          .isEqualTo(204);
      Answer stale = http.replace(id, "/campaignId", "\"b\"", "If-Match", before);
      assertThat(stale.status()).isEqualTo(412);
      assertThat(stale.at("/error/code")).isEqualTo("preconditionFailed");
      assertThat(http.replace(id, "/campaignId", "\"c\"").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/name",
          "/customerProfile/name",
          "/customerProfile/address/city",
          "/type",
          "/qualification",
          "/inviteContext/notes",
          "/details/closeDate",
          "/trackingInfo/microsoftMsxId",
          ""
        })
    void anotherPathIsRefused(String path) {
      Answer refused = http.replace(id, path, "\"x\"");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/error/message")).isEqualTo("The path cannot be patched.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"campaignId\":\"x\"}",
          "[{\"op\":\"remove\",\"path\":\"/campaignId\"}]",
          "[{\"op\":\"replace\",\"path\":\"/campaignId\"}]",
          "[{\"op\":\"add\",\"path\":\"/registrations/-\",\"value\":7}]",
          "",
          "7"
        })
    void anotherDocumentIsRefused(String body) {
      assertThat(http.patch(id, body).status()).isEqualTo(400);
    }

    @Test
    void aPatchThatIsRefusedChangesNothing() {
      JsonNode before = http.read(id).body();
      http.patch(
          id,
          """
          [{"op":"replace","path":"/campaignId","value":"x"},
           {"op":"replace","path":"/name","value":"x"}]""");
      assertThat(http.read(id).body()).isEqualTo(before);
    }

    @Test
    void aMemberIsAddedToAList() {
      http.patch(
          id, "[{\"op\":\"add\",\"path\":\"/team/-\",\"value\":{\"email\":\"kim@p.example\"}}]");
      assertThat(http.read(id).body().path("team")).hasSize(2);
    }

    /** Microsoft's connector writes paths with one and two slashes for its own reasons. */
    @Test
    void slashesAtTheEndMeanNothing() {
      assertThat(http.replace(id + "//", "/campaignId", "\"x\"").status()).isEqualTo(204);
    }
  }

  /** "Update a referral" page of October 2023. */
  @Nested
  class Replacing {
    private final String id = http.create(deal("A-1", true).toString()).at("/id");

    private ObjectNode whole() {
      ObjectNode whole = http.read(id).body().deepCopy();
      whole.remove("links");
      return whole;
    }

    private Answer put(ObjectNode body) {
      return http.send(
          "PUT", LIST + "/" + id, body.toString(), "If-Match", http.read(id).at("/eTag"));
    }

    @Test
    void aReferralIsSentBackWhole() {
      Answer answer = put(whole().put("name", "Renamed").put("campaignId", "x"));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.at("/name")).isEqualTo("Renamed");
      assertThat(http.read(id).at("/campaignId")).isEqualTo("x");
    }

    @Test
    void theVersionIsRequired() {
      Answer refused = http.send("PUT", LIST + "/" + id, whole().toString());
      assertThat(refused.status()).isEqualTo(412);
      assertThat(refused.at("/error/message")).isEqualTo("The If-Match header is required.");
    }

    @Test
    void linksAreRefused() {
      Answer refused = put(http.read(id).body().deepCopy());
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/error/target")).isEqualTo("/links");
    }

    @Test
    void theCustomerStaysAsItWasMade() {
      ObjectNode other = whole();
      ((ObjectNode) other.path("customerProfile")).put("name", "Somebody else");
      assertThat(put(other).at("/error/target")).isEqualTo("/customerProfile/name");
    }

    @Test
    void whatTheServiceSetsStays() {
      Answer answer =
          put(whole().put("direction", "Incoming").put("registrationStatus", "Approved"));
      assertThat(answer.at("/direction")).isEqualTo("Outgoing");
      assertThat(answer.at("/registrationStatus")).isEqualTo("None");
    }

    @Test
    void theTableOfStatusesHolds() {
      assertThat(put(whole().put("status", "New").put("substatus", "Pending")).at("/error/target"))
          .isEqualTo("/status");
    }
  }

  /** "Referral resource" page of October 2023; bulk template of August 2023. */
  @Nested
  class LifeCycle {
    @ParameterizedTest
    @CsvSource({
      "New, Pending, 400", "New, Received, 400", "Active, Accepted, 204", "Active, Won, 400",
      "Active, Engaged, 400", "Closed, Won, 204", "Closed, Lost, 204", "Closed, Declined, 204",
      "Closed, Expired, 204", "Closed, Accepted, 400", "None, None, 400"
    })
    void whatIsActiveStaysSoOrIsClosed(String status, String substatus, int expected) {
      String id = http.create(deal("A-1", true).toString()).at("/id");
      Answer answer =
          http.patch(
              id,
              """
              [{"op":"replace","path":"/status","value":"%s"},
               {"op":"replace","path":"/substatus","value":"%s"}]"""
                  .formatted(status, substatus));
      assertThat(answer.status()).isEqualTo(expected);
    }

    @Test
    void whatIsClosedStaysAsItIs() {
      String id = http.create(deal("A-1", true).toString()).at("/id");
      http.close(id, "Lost");
      assertThat(http.read(id).at("/closedDateTime")).isEqualTo("2031-01-15T09:00:00.0000000Z");
      assertThat(http.replace(id, "/campaignId", "\"x\"").at("/error/message"))
          .isEqualTo("A closed referral cannot be changed.");
      assertThat(http.close(id, "Won").status()).isEqualTo(400);
    }

    @Test
    void sharingGoesOneWay() {
      String id = http.create(deal("A-1", false).toString()).at("/id");
      String sharing = "/consent/consentToShareReferralWithMicrosoftSellers";
      assertThat(http.replace(id, sharing, "true").status()).isEqualTo(204);
      assertThat(http.replace(id, sharing, "false").at("/error/message"))
          .isEqualTo("Sharing with Microsoft cannot be taken back.");
    }

    @Test
    void contactsAreFrozenOnceMicrosoftIsInvited() {
      String id = http.coSell("A-1");
      assertThat(
              http.replace(id, "/customerProfile/team", "[{\"email\":\"x@y.example\"}]").status())
          .isEqualTo(400);
    }

    @Test
    void anIncomingReferralIsAccepted() {
      String id = fake.operator().refer("Alpine Freight");
      assertThat(http.read(id).at("/direction")).isEqualTo("Incoming");
      http.patch(
          id,
          """
          [{"op":"replace","path":"/status","value":"Active"},
           {"op":"replace","path":"/substatus","value":"Accepted"}]""");
      assertThat(http.read(id).at("/acceptedDateTime")).isEqualTo("2031-01-15T09:00:00.0000000Z");
    }

    /** Portal documentation of October 2023: an answer is due within 14 days, on both sides. */
    @Test
    void whatNobodyAnswersExpiresAfterFourteenDays() {
      String offered = fake.operator().refer("Alpine Freight");
      String own = http.coSell("A-1");
      clock.advance(Duration.ofDays(14).minusSeconds(1));
      assertThat(http.read(offered).at("/substatus")).isEqualTo("Pending");
      clock.advance(Duration.ofSeconds(1));
      assertThat(http.read(offered).at("/substatus")).isEqualTo("Expired");
      assertThat(http.microsofts(own).path("substatus").asText()).isEqualTo("Expired");
      assertThat(http.read(own).at("/substatus")).isEqualTo("Accepted");
    }

    @Test
    void whatExpiresWhileNobodyLooksHasTheTimeAtWhichItDid() {
      String offered = fake.operator().refer("Alpine Freight");
      clock.advance(Duration.ofDays(100));
      assertThat(http.read(offered).at("/closedDateTime"))
          .isEqualTo("2031-01-29T09:00:00.0000000Z");
    }

    @Test
    void microsoftJoinsAndGivesItsOwnId() {
      String own = http.coSell("A-1");
      fake.operator().accept(own);
      fake.operator().assign(own, "Ada", "Berg", "ada.berg@microsoft.example");
      JsonNode microsofts = http.microsofts(own);
      assertThat(microsofts.path("substatus").asText()).isEqualTo("Accepted");
      assertThat(microsofts.at("/team/0/lastName").asText()).isEqualTo("Berg");
      assertThat(http.read(own).at("/trackingInfo/microsoftMsxId")).startsWith("7-FAKE");
    }

    /** Portal documentation of October 2023: the reason is hidden below USD 25,000. */
    @ParameterizedTest
    @CsvSource({"24999.99, ''", "25000, No match"})
    void theReasonOfASmallDealIsNotShown(String value, String shown) {
      String own = http.coSell("A-1");
      http.replace(own, "/details/dealValue", "\"" + value + "\"");
      fake.operator().decline(own, "No match");
      assertThat(http.microsofts(own).path("statusReason").asText()).isEqualTo(shown);
    }
  }

  /** "Register deals" page of May 2023. */
  @Nested
  class Registering {
    private static final String CONTRACT =
        """
        [{"op":"add","path":"/registrations/-","value":{"type":"AzureIPCoSell",
          "contract":{"value":120000,"currency":"USD","term":"Finite",
            "signDateTime":"2031-01-19T00:00:00Z","startDateTime":"2031-01-20T00:00:00Z",
            "endDateTime":"2033-01-19T00:00:00Z"},
          "solutionDetails":[{"id":"SOL-1000-AAA","value":100000,"currency":"USD",
            "isDeployedOnAzure":true,"primaryDeploymentOn":"Customer","pricingModel":"Other",
            "marketplaceTransactionDetails":{"isMarketplaceTransacted":false}}]}}]""";

    private String won(Duration after, boolean shared) {
      String id = http.create(deal("A-1", shared).toString()).at("/id");
      clock.advance(after);
      http.close(id, "Won");
      return id;
    }

    @Test
    void aWonDealIsRegisteredAndWaitsForItsReview() {
      String id = won(Duration.ofDays(3), true);
      assertThat(http.patch(id, CONTRACT).status()).isEqualTo(204);
      Answer read = http.read(id);
      assertThat(read.at("/registrations/0/status")).isEqualTo("ReviewPending");
      assertThat(read.at("/registrationStatus")).isEqualTo("ReviewPending");
      assertThat(read.at("/registrations/0/statusHistory/reviewPendingDateTime"))
          .isEqualTo("2031-01-18T09:00:00.0000000Z");
      assertThat(http.patch(id, CONTRACT).at("/error/message"))
          .isEqualTo("The deal is registered already.");
    }

    @Test
    void itIsTooEarlyBefore72HoursAndImpossibleForPrivateDeals() {
      assertThat(
              http.patch(won(Duration.ofDays(3).minusSeconds(1), true), CONTRACT)
                  .at("/error/message"))
          .isEqualTo("The deal was won within 72 hours.");
      assertThat(http.patch(won(Duration.ofDays(4), false), CONTRACT).at("/error/message"))
          .isEqualTo("A private deal cannot be registered.");
    }

    @Test
    void microsoftMustHaveAcceptedIfItWasInvited() {
      String id = http.coSell("A-1");
      clock.advance(Duration.ofDays(4));
      http.close(id, "Won");
      assertThat(http.patch(id, CONTRACT).at("/error/message"))
          .isEqualTo("Microsoft has not accepted the deal.");
      fake.operator().accept(id);
      assertThat(http.patch(id, CONTRACT).status()).isEqualTo(204);
    }

    @Test
    void aRegistrationIsChangedWhenMicrosoftAsksForIt() {
      String id = won(Duration.ofDays(4), true);
      http.patch(id, CONTRACT);
      assertThat(http.replace(id, "/registrations/0/contract/value", "130000").at("/error/message"))
          .isEqualTo("Microsoft has not asked for a change.");
      fake.operator().reviewRegistration(id, "ActionRequired", "The value is that of two years");
      assertThat(http.read(id).at("/registrations/0/statusReason"))
          .isEqualTo("The value is that of two years");
      assertThat(http.replace(id, "/registrations/0/contract/value", "130000").status())
          .isEqualTo(204);
      assertThat(http.read(id).at("/registrations/0/status")).isEqualTo("ReviewPending");
      fake.operator().reviewRegistration(id, "Approved", "");
      assertThat(http.read(id).at("/registrationStatus")).isEqualTo("Approved");
    }

    @Test
    void eachMemberOfAContractIsNeeded() {
      String id = won(Duration.ofDays(4), true);
      assertThat(http.patch(id, CONTRACT.replace("\"term\":\"Finite\",", "")).at("/error/target"))
          .isEqualTo("/registrations/-/contract/term");
    }
  }
}
