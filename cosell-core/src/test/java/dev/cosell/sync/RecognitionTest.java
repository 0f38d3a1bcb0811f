package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.authority.FieldDecision;
import dev.cosell.authority.FieldOutcome;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.contact.ContactRecord;
import dev.cosell.contact.Counterpart;
import dev.cosell.contact.CounterpartRole;
import dev.cosell.contact.OpportunityContact;
import dev.cosell.contact.RosterChange;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.People;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The clouds' people on a deal whom the CRM shows like a customer's. */
class RecognitionTest {
  private static final Contact BUYER = person("Vale", "nina.vale@bakery.example");
  private static final Contact SELLER = person("Roth", "pia.roth@cloud.example");
  private static final Contact AT_AMAZON = person("Sand", "eva.sand@amazon.com");
  private static final ContactDirectory NOBODY =
      ContactDirectory.builder(ContactMatchPolicy.standard()).build();

  private static Contact person(String name, String email) {
    return Contact.builder().firstName("Pat").lastName(name).email(email).build();
  }

  private static FieldValues with(Contact... people) {
    return World.good("D1").with(Field.CONTACTS, people(people));
  }

  private static People people(Contact... people) {
    return new People(java.util.Arrays.stream(people).map(OpportunityContact::of).toList());
  }

  private static CrmDeal deal(FieldValues values) {
    return CrmDeal.of(Opportunity.of(new OpportunityId("D1"), values));
  }

  private static Counterpart named(Cloud cloud) {
    return new Counterpart(cloud, Optional.of(CounterpartRole.PDM), SELLER);
  }

  private static List<String> roles(Recognition recognition) {
    People marked =
        (People) recognition.deal().deal().fieldValues().get(Field.CRM_COUNTERPARTS).orElseThrow();
    return marked.people().stream().flatMap(each -> each.role().stream()).toList();
  }

  @Nested
  class OfADeal {
    @Test
    void isWhomACloudNames() {
      Recognition found =
          Recognition.of(
              deal(with(BUYER, SELLER)), Map.of(Cloud.AWS, List.of(named(Cloud.AWS))), NOBODY);
      assertThat(found.deal().deal().fieldValues().get(Field.CONTACTS)).contains(people(BUYER));
      assertThat(roles(found)).containsExactly("aws counterpart: PDM");
      assertThat(found.changes())
          .extracting(RosterChange::because)
          .containsExactly("the cloud names the person, and the cloud states the role");
    }

    @Test
    void isWhomTheDirectoryKnows() {
      ContactDirectory directory =
          ContactDirectory.builder(ContactMatchPolicy.standard())
              .add(ContactRecord.of("azure", "1", SELLER).at(Cloud.AZURE))
              .build();
      Recognition found = Recognition.of(deal(with(SELLER)), Map.of(), directory);
      assertThat(roles(found)).containsExactly("azure field counterpart");
      assertThat(found.deal().deal().fieldValues().get(Field.CONTACTS)).isEmpty();
    }

    @Test
    void isWhoeverHasAnAddressAtACloudsDomain() {
      Recognition found = Recognition.of(deal(with(BUYER, AT_AMAZON)), Map.of(), NOBODY);
      assertThat(roles(found)).containsExactly("aws field counterpart");
      assertThat(found.changes())
          .extracting(RosterChange::because)
          .containsExactly("the person's address is at the cloud's own domain");
    }

    @Test
    void isNobodyWithAnAddressOfTheCustomerThatIsACloudItself() {
      FieldValues values =
          with(AT_AMAZON).with(Field.ACCOUNT_WEBSITE, new Text("https://www.amazon.com/about"));
      CrmDeal deal = deal(values);
      assertThat(Recognition.of(deal, Map.of(), NOBODY))
          .isEqualTo(new Recognition(deal, List.of()));
    }

    @Test
    void isNobodyWhereTheCustomerHasTheCloudsNameAndNoWebSite() {
      FieldValues values = with(AT_AMAZON).with(Field.ACCOUNT_NAME, new Text("Amazon.com, Inc."));
      assertThat(Recognition.of(deal(values), Map.of(), NOBODY).changes()).isEmpty();
      FieldValues other = values.with(Field.ACCOUNT_WEBSITE, new Text("amazon-tours.example"));
      assertThat(Recognition.of(deal(other), Map.of(), NOBODY).changes()).hasSize(1);
    }

    @Test
    void isNobodyOfTheCustomersAndNobodyIsAdded() {
      CrmDeal deal = deal(with(BUYER));
      assertThat(Recognition.of(deal, Map.of(Cloud.AWS, List.of(named(Cloud.AWS))), NOBODY))
          .isEqualTo(new Recognition(deal, List.of()));
    }

    @Test
    void isNotTheOwner() {
      FieldValues values = with(BUYER).with(Field.OWNER, people(AT_AMAZON));
      assertThat(Recognition.of(deal(values), Map.of(), NOBODY).changes()).isEmpty();
    }

    @Test
    void isFoundInEveryFieldThatMayBeSent() {
      Field own = Field.of(Cloud.AZURE, "team");
      Recognition found =
          Recognition.of(deal(with(BUYER).with(own, people(AT_AMAZON))), Map.of(), NOBODY);
      assertThat(roles(found)).containsExactly("aws field counterpart");
      assertThat(found.deal().deal().fieldValues().get(own)).isEmpty();
    }

    @Test
    void keepsWhatIsKnownOfTheDeal() {
      CrmDeal deal =
          new CrmDeal(
              deal(with(AT_AMAZON)).deal(),
              java.util.Set.of(Field.TITLE),
              Map.of(Field.STAGE, "unknown"),
              List.of());
      Recognition found = Recognition.of(deal, Map.of(), NOBODY);
      assertThat(found.deal().derived()).isEqualTo(deal.derived());
      assertThat(found.deal().unmapped()).isEqualTo(deal.unmapped());
      assertThat(found.toString()).isEqualTo("Recognition[D1, 1 recognised]");
    }
  }

  @Nested
  class InAPass {
    private final World world = new World();

    private void isWithheld(DealResult result, Contact person, String because) {
      assertThat(result.recognised()).extracting(RosterChange::because).containsExactly(because);
      FieldDecision decision =
          result.reconciliation().orElseThrow().with(FieldOutcome.WITHHELD).get(0);
      assertThat(decision.field()).isEqualTo(Field.CRM_COUNTERPARTS);
      assertThat(((People) decision.crm().orElseThrow()).people())
          .extracting(OpportunityContact::contact)
          .containsExactly(person);
      assertThat(decision.rule()).isEqualTo("boundary");
    }

    @Test
    void aCloudsPersonIsWithheldFromTheFirstCallOn() {
      world.put("D1", with(BUYER, AT_AMAZON));
      DealResult result = World.of(world.pass(), "D1");
      isWithheld(result, AT_AMAZON, "the person's address is at the cloud's own domain");
      assertThat(world.pass().writeCalls()).isZero();
    }

    @Test
    void whomTheRecordNamesIsWithheldOnceItIsRead() {
      world.put("D1", with(BUYER, SELLER));
      assertThat(World.of(world.pass(), "D1").recognised()).isEmpty();
      world.record("D1").team.add(named(VillageRules.VILLAGE));
      world.approve("D1");
      world.pass();
      DealResult result = World.of(world.pass(), "D1");
      isWithheld(result, SELLER, "the cloud names the person, and the cloud states the role");
    }

    @Test
    void whomAnotherCloudNamesIsWithheldHere() {
      Link link = SyncSamples.link("O1", "D1");
      world.store.save(link);
      Contact named = link.record().registration().counterparts().get(0).person();
      world.put("D1", with(BUYER, named));
      DealResult result = World.of(world.pass(), "D1");
      isWithheld(result, named, "the cloud names the person, and the cloud states the role");
    }

    @Test
    void whomTheDirectoryOfTheEngineKnowsIsWithheld() {
      ContactDirectory directory =
          ContactDirectory.builder(ContactMatchPolicy.standard())
              .add(ContactRecord.of("gcp", "1", SELLER).at(Cloud.GCP))
              .build();
      world.put("D1", with(BUYER, SELLER));
      SyncReport report = world.engine(builder -> builder.directory(directory)).pass(world.deals());
      isWithheld(
          World.of(report, "D1"), SELLER, "the directory knows the person as one of the cloud's");
    }
  }
}
