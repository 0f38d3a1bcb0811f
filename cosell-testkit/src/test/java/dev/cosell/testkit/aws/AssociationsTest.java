package dev.cosell.testkit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.partnercentralselling.PartnerCentralSellingClient;
import software.amazon.awssdk.services.partnercentralselling.model.RelatedEntityIdentifiers;
import software.amazon.awssdk.services.partnercentralselling.model.ValidationException;

/** What can be associated with an opportunity, how much of it, and when. */
@ExtendWith(FakePartnerCentralExtension.class)
class AssociationsTest {

  private static final String OFFER =
      "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/Offer/offer-abc";
  private static final String OFFER_SET =
      "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/OfferSet/offerset-abc";

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

  private void associate(String id, String type, String entity) {
    client.associateOpportunity(
        request ->
            request
                .catalog("AWS")
                .opportunityIdentifier(id)
                .relatedEntityType(type)
                .relatedEntityIdentifier(entity));
  }

  private void disassociate(String id, String type, String entity) {
    client.disassociateOpportunity(
        request ->
            request
                .catalog("AWS")
                .opportunityIdentifier(id)
                .relatedEntityType(type)
                .relatedEntityIdentifier(entity));
  }

  private ValidationException refused(String id, String type, String entity) {
    return catchThrowableOfType(ValidationException.class, () -> associate(id, type, entity));
  }

  @Test
  void eachTypeIsAnsweredUnderItsName() {
    String id = Requests.created(client, "crm-1");
    associate(id, "Solutions", "S-1234567");
    associate(id, "AwsProducts", "AWSAmplify");
    associate(id, "AwsMarketplaceOffers", OFFER);
    associate(
        id,
        "AwsMarketplaceProducts",
        "arn:aws:aws-marketplace:us-east-1:111122223333:AWSMarketplace/SaaSProduct/prod-a");

    RelatedEntityIdentifiers related = Requests.get(client, id).relatedEntityIdentifiers();
    assertThat(related.solutions()).containsExactly("S-1234567");
    assertThat(related.awsProducts()).containsExactly("AWSAmplify");
    assertThat(related.awsMarketplaceOffers()).containsExactly(OFFER);
  }

  @Test
  void associatingMovesTheLock() {
    String id = Requests.created(client, "crm-1");
    Instant before = Requests.get(client, id).lastModifiedDate();

    associate(id, "Solutions", "S-1234567");

    assertThat(Requests.get(client, id).lastModifiedDate()).isAfter(before);
  }

  @Test
  void associatingDoesNotMoveTheLockIfToldSo() {
    try (FakePartnerCentral still =
            FakePartnerCentral.builder().withoutQuotas().associateMovesLock(false).start();
        PartnerCentralSellingClient other = Requests.client(still)) {
      String id = Requests.created(other, "crm-1");
      Instant before = Requests.get(other, id).lastModifiedDate();

      other.associateOpportunity(Requests.solution(id));

      assertThat(Requests.get(other, id).lastModifiedDate()).isEqualTo(before);
    }
  }

  @Test
  void theSameTwiceIsOnce() {
    String id = Requests.created(client, "crm-1");
    associate(id, "Solutions", "S-1234567");
    associate(id, "Solutions", "S-1234567");

    assertThat(Requests.get(client, id).relatedEntityIdentifiers().solutions())
        .containsExactly("S-1234567");
  }

  @ParameterizedTest
  @CsvSource({
    "Solutions, S-7654321, INVALID_VALUE",
    "Solutions, S-7654322, INVALID_VALUE",
    "Solutions, S-1, INVALID_VALUE",
    "Solutions, 1234567, INVALID_STRING_FORMAT",
    "AwsProducts, AmazonTimeMachine, INVALID_ENUM_VALUE",
    "AwsMarketplaceOffers, offer-abc, INVALID_STRING_FORMAT",
    "AwsMarketplaceOffers, arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/Offer/o,"
        + " ACTION_NOT_PERMITTED"
  })
  void whatIsNotThereOrNotOnesOwnIsRefused(String type, String entity, String code) {
    String id = Requests.created(client, "crm-1");

    assertThat(Requests.codes(refused(id, type, entity)))
        .containsExactly("relatedEntityIdentifier " + code);
  }

  @Test
  void anOpportunityHasOneOfferOrOneOfferSet() {
    String id = Requests.created(client, "crm-1");
    associate(id, "AwsMarketplaceOffers", OFFER);

    assertThat(Requests.codes(refused(id, "AwsMarketplaceOffers", OFFER + "2")))
        .containsExactly("relatedEntityIdentifier TOO_MANY_VALUES");
    assertThat(Requests.codes(refused(id, "AwsMarketplaceOfferSets", OFFER_SET)))
        .containsExactly("relatedEntityIdentifier TOO_MANY_VALUES");
  }

  @Test
  void anOfferHasOneOpportunity() {
    associate(Requests.created(client, "crm-1"), "AwsMarketplaceOffers", OFFER);

    ValidationException refused =
        refused(Requests.created(client, "crm-2"), "AwsMarketplaceOffers", OFFER);

    assertThat(refused.errorList().get(0).message())
        .startsWith("One AWS Marketplace offer can only be associated with one opportunity.");
  }

  @Test
  void twentyProductsAreTheMost() {
    String id = Requests.created(client, "crm-1");
    Stream.of(
            "AWSAIFactories",
            "AWSAgentRegistry",
            "AWSAmplify",
            "AWSApp2Container",
            "AWSAppFabric",
            "AWSAppMesh",
            "AWSAppRunner",
            "AWSAppStudio",
            "AWSAppSync",
            "AWSApplicationCostProfiler",
            "AWSApplicationMigrationServiceMGN",
            "AWSAssurance",
            "AWSAuditManager",
            "AWSB2BDataInterchange",
            "AWSBackup",
            "AWSBatch",
            "AWSBillingConductor",
            "AWSBugBust",
            "AWSBusinessSupport",
            "AWSCertificateManager")
        .forEach(product -> associate(id, "AwsProducts", product));

    assertThat(Requests.codes(refused(id, "AwsProducts", "AWSChatbot")))
        .containsExactly("relatedEntityIdentifier TOO_MANY_VALUES");
  }

  @Test
  void nothingIsAssociatedUnderReviewOrAfterLaunch() {
    String id = Requests.submitted(client, "crm-1");
    assertThat(Requests.codes(refused(id, "Solutions", "S-1234568")))
        .containsExactly("lifeCycle.reviewStatus INVALID_RESOURCE_STATE");

    fake.operator().approve(id);
    associate(id, "Solutions", "S-1234568");
    Requests.stage(client, id, "Launched");
    assertThat(Requests.codes(refused(id, "Solutions", "S-1234569")))
        .containsExactly("relatedEntityType ACTION_NOT_PERMITTED");
  }

  @Test
  void theLastSolutionIsReplacedByAssociatingTheNextFirst() {
    String id = Requests.approved(fake, client, "crm-1");
    assertThat(
            Requests.codes(
                catchThrowableOfType(
                    ValidationException.class, () -> disassociate(id, "Solutions", "S-1234567"))))
        .containsExactly("relatedEntityIdentifiers.solutions REQUIRED_FIELD_MISSING");

    associate(id, "Solutions", "S-1234568");
    disassociate(id, "Solutions", "S-1234567");

    assertThat(Requests.get(client, id).relatedEntityIdentifiers().solutions())
        .containsExactly("S-1234568");
  }

  @Test
  void whatIsNotAssociatedCannotBeTakenOff() {
    String id = Requests.created(client, "crm-1");

    assertThat(
            Requests.codes(
                catchThrowableOfType(
                    ValidationException.class, () -> disassociate(id, "Solutions", "S-1234567"))))
        .containsExactly("relatedEntityIdentifier INVALID_VALUE");
  }
}
