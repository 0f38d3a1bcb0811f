package dev.cosell.attribution;

import static dev.cosell.attribution.Deals.ACCOUNT;
import static dev.cosell.attribution.Deals.DEAL_ID;
import static dev.cosell.attribution.Deals.day;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactMatchPolicy;
import dev.cosell.contact.ContactRecord;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.CrmTable;
import dev.cosell.crm.CrmTables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConversationImportTest {
  private static final LocalDate TODAY = day("2031-06-01");
  private static final String HEADER =
      "conversation_id,held_on,cloud,seller_id,counterpart_email,opportunity_id,account_id,link\n";
  private static final ContactDirectory DIRECTORY =
      ContactDirectory.builder(ContactMatchPolicy.standard())
          .add(
              ContactRecord.of(
                      "crm",
                      "003P1",
                      Contact.builder()
                          .firstName("Pia")
                          .lastName("Roth")
                          .email("pia.roth@amazon.com")
                          .build())
                  .at(Cloud.AWS))
          .build();

  private static ConversationImport read(String csv) throws IOException {
    CrmTable table =
        CrmTables.builder()
            .file("calls.csv", new ByteArrayInputStream(csv.getBytes(UTF_8)))
            .build()
            .table("calls")
            .orElseThrow();
    return ConversationImport.of(table, DIRECTORY, TODAY);
  }

  @Test
  void aRowIsAConversationWithoutTheAddress() throws IOException {
    ConversationImport read =
        read(
            HEADER
                + "77,2031-03-01T23:30:00-08:00,aws,005S1,Pia.Roth@amazon.com,006A1,001A,rec 77\n"
                + "78,2031-03-05,aws,005S1,pia.roth@amazon.com,,,\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.entries())
        .containsExactly(
            AttributionEntry.of("77/crm 003P1", EntryKind.CONVERSATION, day("2031-03-01"))
                .recordedOn(TODAY)
                .cloud(Cloud.AWS)
                .seller("005S1")
                .counterpart(Deals.PDM)
                .deal(DEAL_ID)
                .account(ACCOUNT)
                .reference("rec 77")
                .build(),
            AttributionEntry.of("78/crm 003P1", EntryKind.CONVERSATION, day("2031-03-05"))
                .recordedOn(TODAY)
                .cloud(Cloud.AWS)
                .seller("005S1")
                .counterpart(Deals.PDM)
                .build());
    assertThat(AttributionLog.of().append(read.entries()).toJson()).doesNotContain("pia", "Pia");
  }

  @Test
  void whatCannotBeReadIsNamedWithoutAnAddress() throws IOException {
    ConversationImport read =
        read(
            HEADER
                + ",soon,A W S,,omar@amazon.com,,,\n"
                + "79,2031-03-05,aws,005S1,pia.roth@amazon.com,,,\n");
    assertThat(read.entries()).hasSize(1);
    assertThat(read.problems())
        .extracting(CrmProblem::message)
        .containsExactly(
            "calls.csv row 2: conversation_id is required; fill it in, and import the row anew",
            "calls.csv row 2: held_on must be a day such as 2031-03-01 or a time such as"
                + " 2031-03-01T10:00:00Z; correct it, and import the row anew",
            "calls.csv row 2: cloud must be the id of a cloud such as aws; correct it, and import"
                + " the row anew",
            "calls.csv row 2: seller_id is required; fill it in, and import the row anew",
            "calls.csv row 2: counterpart_email must be the address of one person whom the"
                + " directory knows; add the person to the directory, and import the row anew");
  }

  @Test
  void everyColumnThatIsMissingIsNamed() throws IOException {
    assertThat(read("conversation_id,held_on\n1,2031-03-01\n"))
        .satisfies(
            read -> {
              assertThat(read.entries()).isEmpty();
              assertThat(read.problems())
                  .extracting(CrmProblem::message)
                  .containsExactly(
                      "calls.csv: the file must have a column 'cloud'; export the column; no row"
                          + " was imported",
                      "calls.csv: the file must have a column 'counterpart_email'; export the"
                          + " column; no row was imported",
                      "calls.csv: the file must have a column 'seller_id'; export the column; no"
                          + " row was imported");
            });
  }
}
