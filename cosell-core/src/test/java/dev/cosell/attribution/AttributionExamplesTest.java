package dev.cosell.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.account.AccountId;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.contact.ContactRecord;
import dev.cosell.contact.ContactSource;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.CrmTables;
import dev.cosell.opportunity.Opportunity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/attribution.md}, word for word between the marks. */
class AttributionExamplesTest {
  @Test
  void anIntroductionIsCredited() {
    Opportunity deal = Deals.deal();
    // example
    AttributionLog log =
        AttributionLog.of(
            AttributionEntry.of("A-1", EntryKind.INTRODUCTION, LocalDate.parse("2031-01-15"))
                .cloud(Cloud.AWS)
                .counterpart(new ContactSource("crm", "003P1"))
                .seller("005S1")
                .by("005A1")
                .account(new AccountId("001A"))
                .build());
    Attribution attribution = Attribution.of(deal, log, AttributionPolicy.standard());
    Credit credit = attribution.at(Cloud.AWS).credit(); // and the rule, the evidence, the reason
    List<AttributionFinding> findings = attribution.findings(); // what contradicts it
    // end
    assertThat(credit).isEqualTo(Credit.SOURCED);
    assertThat(findings)
        .extracting(AttributionFinding::kind)
        .containsExactly(AttributionFinding.Kind.ENGAGEMENT_NOT_REGISTERED);
  }

  @Test
  void conversationsAreImported() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2031-06-01T09:00:00Z"), ZoneOffset.UTC);
    ContactDirectory directory =
        ContactDirectory.builder(ContactMatchPolicy.standard())
            .add(
                ContactRecord.of(
                    "crm", "003P1", Contact.builder().email("pia.roth@amazon.com").build()))
            .build();
    String csv =
        """
        conversation_id,held_on,cloud,seller_id,counterpart_email
        77,2031-03-01,aws,005S1,pia.roth@amazon.com
        78,soon,aws,005S1,pia.roth@amazon.com
        """;
    InputStream bytes = new ByteArrayInputStream(csv.getBytes(UTF_8));
    AttributionLog log = AttributionLog.of();
    // example
    CrmTables export = CrmTables.builder().file("calls.csv", bytes).build();
    ConversationImport calls =
        ConversationImport.of(export.table("calls").orElseThrow(), directory, LocalDate.now(clock));
    log = log.append(calls.entries());
    List<CrmProblem> refused = calls.problems(); // with row, column, rule and remedy
    // end
    assertThat(log.entries()).hasSize(1);
    assertThat(refused).hasSize(1);
  }
}
