package dev.cosell.attribution;

import static dev.cosell.attribution.Deals.ACCOUNT;
import static dev.cosell.attribution.Deals.DEAL_ID;
import static dev.cosell.attribution.Deals.PDM;
import static dev.cosell.attribution.Deals.SOURCE;
import static dev.cosell.attribution.Deals.day;
import static dev.cosell.attribution.Deals.deal;
import static dev.cosell.attribution.Deals.demo;
import static dev.cosell.attribution.Deals.form;
import static dev.cosell.attribution.Deals.internal;
import static dev.cosell.attribution.Deals.introduction;
import static dev.cosell.attribution.Deals.meeting;
import static dev.cosell.attribution.Deals.portal;
import static dev.cosell.attribution.Deals.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.AccountId;
import dev.cosell.attribution.AttributionFinding.Kind;
import dev.cosell.cloud.Cloud;
import dev.cosell.cloud.PortalId;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.contact.ContactRecord;
import dev.cosell.contact.ContactSource;
import dev.cosell.contact.CounterpartMark;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.stageone.DroppedEvidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static Attribution attribute(Opportunity deal, AttributionEntry... entries) {
    return Attribution.of(deal, AttributionLog.of(entries), AttributionPolicy.standard());
  }

  private static CloudAttribution aws(AttributionEntry... entries) {
    return attribute(deal(), entries).at(Cloud.AWS);
  }

  private static ListAssert<String> assertFindings(Attribution attribution, Kind kind) {
    return assertThat(
        attribution.findings(kind).stream().map(AttributionFinding::message).toList());
  }

  @Nested
  class Credits {
    @Test
    void g7AnIntroductionBeforeTheDealMakesItSourced() {
      assertThat(aws(introduction("A1", "2031-02-01")))
          .isEqualTo(
              new CloudAttribution(
                  Cloud.AWS,
                  Credit.SOURCED,
                  Optional.of("first touch"),
                  List.of("A1"),
                  "the first touch with proof is the INTRODUCTION of 2031-02-01"));
    }

    @Test
    void g7AnIntroductionAfterTheDealExistedMakesItInfluenced() {
      assertThat(aws(introduction("A1", "2031-03-02")))
          .isEqualTo(
              new CloudAttribution(
                  Cloud.AWS,
                  Credit.INFLUENCED,
                  Optional.of("engaged"),
                  List.of("A1"),
                  "1 of [INTRODUCTION, INTERNAL_REGISTRATION] with proof, the first an"
                      + " INTRODUCTION of 2031-03-02"));
    }

    @Test
    void onTheDayOfTheDealItIsBeforeIt() {
      assertThat(aws(introduction("A1", "2031-03-01")).credit()).isEqualTo(Credit.SOURCED);
    }

    @Test
    void g7TwoMeetingsAreInfluenceAndOneIsSupport() {
      CloudAttribution two = aws(meeting("A1", "2031-03-02"), meeting("A2", "2031-03-03"));
      assertThat(two.credit()).isEqualTo(Credit.INFLUENCED);
      assertThat(two.rule()).contains("worked jointly");
      assertThat(two.evidence()).containsExactly("A1", "A2");
      CloudAttribution one = aws(meeting("A1", "2031-03-02"));
      assertThat(one.credit()).isEqualTo(Credit.SUPPORTED);
      assertThat(one.rule()).contains("helped");
    }

    @Test
    void whatNothingNamesIsDirect() {
      Attribution nothing = attribute(deal());
      assertThat(nothing.clouds()).isEmpty();
      assertThat(nothing.at(Cloud.GCP))
          .isEqualTo(
              new CloudAttribution(
                  Cloud.GCP,
                  Credit.DIRECT,
                  Optional.empty(),
                  List.of(),
                  "no rule fits: the log holds no touch with proof that would do"));
    }

    @Test
    void g7EachCloudHasItsOwnAnswer() {
      Attribution both =
          attribute(
              deal().withPortalIds(PortalId.parse("gcp~1")),
              introduction("A1", "2031-02-01"),
              introduction("A2", "2031-02-02").withCloud(Cloud.AZURE));
      assertThat(both.clouds())
          .extracting(CloudAttribution::cloud, CloudAttribution::credit)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Cloud.AWS, Credit.SOURCED),
              org.assertj.core.groups.Tuple.tuple(Cloud.AZURE, Credit.INFLUENCED),
              org.assertj.core.groups.Tuple.tuple(Cloud.GCP, Credit.DIRECT));
      assertThat(both.policy()).isEqualTo("standard v1");
    }

    @Test
    void twoCloudsOnOneDayAreBothTheSourceAndNamed() {
      Attribution both =
          attribute(
              deal(),
              introduction("A1", "2031-02-01"),
              introduction("A2", "2031-02-01").withCloud(Cloud.AZURE));
      assertThat(both.clouds()).extracting(CloudAttribution::credit).containsOnly(Credit.SOURCED);
      assertFindings(both, Kind.SOURCED_BY_SEVERAL_CLOUDS)
          .containsExactly(
              "the first touches of [aws, azure] are of one day; count the deal once in totals, or"
                  + " let the adjudicator say which was first");
    }
  }

  @Nested
  class FirstTouch {
    @Test
    void g5AFormThatComesAfterTheInternalRegistrationDoesNotEraseIt() {
      Attribution attribution =
          attribute(deal(), form("A2", "2031-02-20"), internal("A1", "2031-02-01"));
      assertThat(attribution.at(Cloud.AWS).credit()).isEqualTo(Credit.SOURCED);
      assertThat(attribution.findings(Kind.INBOUND_AFTER_ENGAGEMENT))
          .containsExactly(
              new AttributionFinding(
                  Kind.INBOUND_AFTER_ENGAGEMENT,
                  Optional.of(Cloud.AWS),
                  List.of("A1", "A2"),
                  "the inbound form of 2031-02-20 came after the INTERNAL_REGISTRATION of"
                      + " 2031-02-01",
                  "keep the earlier touch; the form does not make the deal marketing's"));
    }

    @Test
    void g5AFormOfTheSameDayDoesNotEither() {
      Attribution attribution =
          attribute(deal(), form("A2", "2031-02-01"), introduction("A1", "2031-02-01"));
      assertThat(attribution.at(Cloud.AWS).credit()).isEqualTo(Credit.SOURCED);
      assertThat(attribution.findings(Kind.INBOUND_AFTER_ENGAGEMENT)).hasSize(1);
    }

    @Test
    void aFormThatCameFirstIsTheFirstTouch() {
      Attribution attribution =
          attribute(deal(), form("A2", "2031-01-31"), introduction("A1", "2031-02-01"));
      assertThat(attribution.at(Cloud.AWS).credit()).isEqualTo(Credit.INFLUENCED);
      assertThat(attribution.findings(Kind.INBOUND_AFTER_ENGAGEMENT)).isEmpty();
    }

    @Test
    void aTouchOfMarketingOfYearsAgoIsNotTheFirst() {
      AttributionEntry old =
          AttributionEntry.of("A0", EntryKind.MARKETING_TOUCH, day("2029-01-01"))
              .account(ACCOUNT)
              .build();
      Attribution attribution = attribute(deal(), old, introduction("A1", "2031-02-01"));
      assertThat(attribution.at(Cloud.AWS).credit()).isEqualTo(Credit.SOURCED);
      assertThat(attribution.dropped())
          .containsExactly(
              new DroppedEvidence(
                  "A0", "was on 2029-01-01, more than 365 days before the deal was created"));
    }

    @Test
    void g6WhatIsLoggedAfterwardsIsAClaimAndNoProof() {
      AttributionEntry late = introduction("A1", "2031-02-01").withRecordedOn(day("2031-02-09"));
      Attribution attribution = attribute(deal(), late);
      assertThat(attribution.at(Cloud.AWS).credit()).isEqualTo(Credit.DIRECT);
      assertFindings(attribution, Kind.CLAIM_WITHOUT_PROOF)
          .containsExactly(
              "INTRODUCTION of 2031-02-01 was logged on 2031-02-09, more than 7 days later; log"
                  + " what happens when it happens; this one counts as a claim, not as proof");
      assertThat(attribution.dropped())
          .containsExactly(
              new DroppedEvidence(
                  "A1", "was logged 8 days after it happened, at most 7 make it proof"));
      assertThat(aws(late.withRecordedOn(day("2031-02-08"))).credit()).isEqualTo(Credit.SOURCED);
    }

    @Test
    void whatWasLoggedBeforeItHappenedIsNoProof() {
      assertThat(
              attribute(deal(), introduction("A1", "2031-02-01").withRecordedOn(day("2031-01-31")))
                  .dropped())
          .containsExactly(
              new DroppedEvidence("A1", "was logged on 2031-01-31, before it happened"));
    }

    @Test
    void withoutADayOfCreationTheLogAloneDecides() {
      Attribution attribution =
          attribute(deal().withDetails(Map.of()), introduction("A1", "2031-02-01"));
      assertThat(attribution.at(Cloud.AWS).credit()).isEqualTo(Credit.SOURCED);
      assertFindings(attribution, Kind.CREATION_DAY_UNKNOWN)
          .containsExactly(
              "crm.createdOn is not known, so that the deal may have existed before any touch; map"
                  + " the CRM's day of creation to crm.createdOn");
    }
  }

  @Nested
  class WhatBelongsToTheDeal {
    private final AttributionEntry betweenPeople =
        introduction("A1", "2031-01-15").withAccount(Optional.empty());

    private Opportunity dealWith(Contact counterpart) {
      return deal()
          .withContacts(
              OpportunityContact.of(
                  counterpart,
                  new CounterpartMark(
                      Cloud.AWS, Optional.empty(), CounterpartMark.Standing.FIELD)));
    }

    @Test
    void g6AnIntroductionOfTheSellerToACounterpartOnTheDealBelongsToIt() {
      Contact pdm = Contact.builder().id("003P1").build();
      assertThat(attribute(dealWith(pdm), betweenPeople).at(Cloud.AWS).credit())
          .isEqualTo(Credit.SOURCED);
      assertThat(attribute(deal(), betweenPeople).clouds()).isEmpty();
    }

    @Test
    void g6ACallThatAToolFoundTiesTheIntroductionToTheDeal() {
      AttributionEntry call =
          meeting("A2", "2031-02-20")
              .withKind(EntryKind.CONVERSATION)
              .withDeal(DEAL_ID)
              .withRecordedOn(day("2031-06-01"));
      CloudAttribution aws = aws(betweenPeople, call);
      assertThat(aws.credit()).isEqualTo(Credit.SOURCED);
      assertThat(aws.evidence()).containsExactly("A1");
    }

    @Test
    void anotherSellersIntroductionDoesNot() {
      Contact pdm = Contact.builder().id("003P1").build();
      assertThat(attribute(dealWith(pdm), betweenPeople.withSeller("005S2")).clouds()).isEmpty();
    }

    @Test
    void aPersonWithTwoAddressesIsOnePerson() {
      Contact byName =
          Contact.builder()
              .firstName("Ida")
              .lastName("Lindqvist")
              .email("ida.lindqvist@microsoft.com")
              .build();
      Contact byAlias = byName.withEmail("idal@microsoft.com");
      ContactDirectory directory =
          ContactDirectory.builder(ContactMatchPolicy.standard())
              .add(ContactRecord.of("crm", "003P1", byName).at(Cloud.AZURE))
              .add(ContactRecord.of("portal", "77", byAlias).at(Cloud.AZURE))
              .build();
      assertThat(directory.entries()).hasSize(1);
      AttributionLog log =
          AttributionLog.of(
              betweenPeople
                  .withCloud(Cloud.AZURE)
                  .withCounterpart(new ContactSource("portal", "77")));
      Opportunity deal = dealWith(byName);
      AttributionPolicy policy = AttributionPolicy.standard();
      assertThat(Attribution.of(deal, log, policy, directory).at(Cloud.AZURE).credit())
          .isEqualTo(Credit.SOURCED);
      assertThat(Attribution.of(deal, log, policy).clouds()).isEmpty();
    }

    @Test
    void anotherDealOfTheCustomerIsAnother() {
      AttributionEntry other =
          introduction("A1", "2031-02-01").withDeal(new OpportunityId("006B2"));
      assertThat(attribute(deal(), other).clouds()).isEmpty();
      assertThat(
              attribute(deal(), introduction("A2", "2031-02-01").withAccount(new AccountId("001B")))
                  .clouds())
          .isEmpty();
    }
  }

  @Nested
  class Conflicts {
    @Test
    void g6DirectIsFoundOnADealWithAnIntroduction() {
      Opportunity direct = with(deal(), SOURCE, new FieldValue.Text("direct sales"));
      Attribution attribution = attribute(direct, introduction("A1", "2031-02-01"));
      assertThat(attribution.at(Cloud.AWS).credit()).isEqualTo(Credit.SOURCED);
      assertFindings(attribution, Kind.DIRECT_DESPITE_ENGAGEMENT)
          .containsExactly(
              "crm.source says that the deal is direct, but the log holds the INTRODUCTION of"
                  + " 2031-02-01; correct the source in the CRM; the log decides");
      assertThat(attribute(direct).findings()).isEmpty();
      Opportunity partner = with(deal(), SOURCE, new FieldValue.Text("Partner"));
      assertThat(
              attribute(partner, introduction("A1", "2031-02-01"))
                  .findings(Kind.DIRECT_DESPITE_ENGAGEMENT))
          .isEmpty();
    }

    @Test
    void g5AnEngagementIsRegisteredInternallyAtOnce() {
      AttributionEntry first = introduction("A1", "2031-02-01");
      assertFindings(attribute(deal(), first), Kind.ENGAGEMENT_NOT_REGISTERED)
          .containsExactly(
              "aws was first engaged on 2031-02-01, and the deal was not registered internally;"
                  + " register deals internally at the first engagement, with proof");
      assertFindings(
              attribute(deal(), first, internal("A2", "2031-02-09")),
              Kind.ENGAGEMENT_NOT_REGISTERED)
          .containsExactly(
              "aws was first engaged on 2031-02-01, and the deal was registered internally on"
                  + " 2031-02-09 only; register deals internally at the first engagement, with"
                  + " proof");
      assertFindings(
              attribute(deal(), first, internal("A2", "2031-02-08")),
              Kind.ENGAGEMENT_NOT_REGISTERED)
          .isEmpty();
    }

    @Test
    void g8ARegistrationAfterTheFirstDemoIsLate() {
      assertFindings(
              attribute(demo("2031-03-10"), portal("A1", "2031-03-11")), Kind.LATE_REGISTRATION)
          .containsExactly(
              "the deal was registered with aws on 2031-03-11, after the first demo of 2031-03-10;"
                  + " register before the first demo, while the cloud's field can still help");
      assertThat(attribute(demo("2031-03-10"), portal("A1", "2031-03-10")).findings()).isEmpty();
    }

    @Test
    void g8ADemoWithoutARegistrationIsFound() {
      assertFindings(
              attribute(demo("2031-03-10"), internal("A1", "2031-02-01")),
              Kind.REGISTRATION_MISSING)
          .containsExactly(
              "the first demo was on 2031-03-10, and the deal is not registered with aws; register"
                  + " the deal; no demo should be held before");
      assertFindings(
              attribute(demo("2031-03-10").withPortalIds(PortalId.parse("aws~O1"))),
              Kind.REGISTRATION_UNDATED)
          .containsExactly(
              "the deal is registered with aws, and the log does not say since when; log the"
                  + " registration with its day");
    }
  }

  @Test
  void nobodyIsPrinted() {
    AttributionEntry entry = internal("A1", "2031-02-01");
    assertThat(entry.toString() + AttributionLog.of(entry) + attribute(deal(), entry))
        .doesNotContain(PDM.id(), Deals.SELLER, Deals.CAM, "mail 7");
  }
}
