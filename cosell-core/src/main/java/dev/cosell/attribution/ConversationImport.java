package dev.cosell.attribution;

import dev.cosell.account.AccountId;
import dev.cosell.cloud.Cloud;
import dev.cosell.contact.Contact;
import dev.cosell.contact.ContactDirectory;
import dev.cosell.contact.ContactSource;
import dev.cosell.contact.DirectoryEntry;
import dev.cosell.crm.CrmProblem;
import dev.cosell.crm.CrmProblem.Code;
import dev.cosell.crm.CrmProblem.Effect;
import dev.cosell.crm.CrmRow;
import dev.cosell.crm.CrmTable;
import dev.cosell.opportunity.OpportunityId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Conversations that a revenue-intelligence tool found, read from its export.
 *
 * <p>One row is one conversation of a seller with one of a cloud's people. The columns, of which
 * the last three may be missing or empty; others are passed over:
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><td>{@code conversation_id}</td><td>the tool's id</td></tr>
 * <tr><td>{@code held_on}</td><td>a day, {@code 2031-03-01}, or a time with its offset</td></tr>
 * <tr><td>{@code cloud}</td><td>the cloud's id, such as {@code aws}</td></tr>
 * <tr><td>{@code seller_id}</td><td>the CRM's id of the user</td></tr>
 * <tr><td>{@code counterpart_email}</td><td>the address of the cloud's person</td></tr>
 * <tr><td>{@code opportunity_id}</td><td>the CRM's id of the deal</td></tr>
 * <tr><td>{@code account_id}</td><td>the CRM's id of the customer</td></tr>
 * <tr><td>{@code link}</td><td>where the recording is</td></tr>
 * </table>
 *
 * <p>The address is looked up in a directory and not kept. A row that cannot be read is refused and
 * named; no row is lost.
 *
 * @param entries one entry per row that could be read, in the order of the rows
 * @param problems one problem per thing that is wrong, in the order of the rows
 */
public record ConversationImport(List<AttributionEntry> entries, List<CrmProblem> problems) {
  /**
   * Copies what the type asks for.
   *
   * @param entries as the type says
   * @param problems as the type says
   */
  public ConversationImport {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * Reads an export.
   *
   * @param table the export, as {@link dev.cosell.crm.CrmTables} reads a CSV file
   * @param directory who is who among the cloud's people
   * @param importedOn the day of the import, which is the day on which the entries are logged
   * @return the entries and the problems
   */
  public static ConversationImport of(
      CrmTable table, ContactDirectory directory, LocalDate importedOn) {
    return new Reading(table, directory, importedOn).all();
  }

  /** One export being read. */
  private static final class Reading {
    private static final List<String> REQUIRED =
        List.of("conversation_id", "held_on", "cloud", "seller_id", "counterpart_email");

    private final CrmTable table;
    private final ContactDirectory directory;
    private final LocalDate importedOn;
    private final List<CrmProblem> problems = new ArrayList<>();

    Reading(CrmTable table, ContactDirectory directory, LocalDate importedOn) {
      this.table = table;
      this.directory = directory;
      this.importedOn = importedOn;
    }

    ConversationImport all() {
      List<AttributionEntry> entries = new ArrayList<>();
      for (String column : new TreeSet<>(REQUIRED)) {
        if (!table.columns().contains(column)) {
          problem(
              Code.COLUMN_MISSING,
              0,
              column,
              "the file must have a column '" + column + "'",
              "export the column; no row was imported");
        }
      }
      if (problems.isEmpty()) {
        table.rows().forEach(row -> read(row).ifPresent(entries::add));
      }
      return new ConversationImport(entries, problems);
    }

    private Optional<AttributionEntry> read(CrmRow row) {
      int before = problems.size();
      Optional<String> id = required(row, "conversation_id");
      Optional<LocalDate> heldOn = required(row, "held_on").flatMap(text -> day(row, text));
      Optional<Cloud> cloud = required(row, "cloud").flatMap(text -> cloud(row, text));
      Optional<String> seller = required(row, "seller_id");
      Optional<ContactSource> counterpart =
          required(row, "counterpart_email").flatMap(address -> counterpart(row, address));
      if (problems.size() > before) {
        return Optional.empty();
      }
      return Optional.of(
          AttributionEntry.of(
                  id.orElseThrow() + "/" + counterpart.orElseThrow(),
                  EntryKind.CONVERSATION,
                  heldOn.orElseThrow())
              .recordedOn(importedOn)
              .cloud(cloud)
              .seller(seller)
              .counterpart(counterpart)
              .deal(cell(row, "opportunity_id").map(OpportunityId::new))
              .account(cell(row, "account_id").map(AccountId::new))
              .reference(cell(row, "link"))
              .build());
    }

    private static Optional<String> cell(CrmRow row, String column) {
      return row.cell(column).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> required(CrmRow row, String column) {
      Optional<String> text = cell(row, column);
      if (text.isEmpty()) {
        problem(
            Code.TEXT_UNREADABLE,
            row.number(),
            column,
            column + " is required",
            "fill it in, and import the row anew");
      }
      return text;
    }

    private Optional<LocalDate> day(CrmRow row, String text) {
      try {
        return Optional.of(
            text.indexOf('T') < 0
                ? LocalDate.parse(text)
                : OffsetDateTime.parse(text).toLocalDate());
      } catch (DateTimeException broken) {
        problem(
            Code.DATE_UNREADABLE,
            row.number(),
            "held_on",
            "held_on must be a day such as 2031-03-01 or a time such as 2031-03-01T10:00:00Z",
            "correct it, and import the row anew");
        return Optional.empty();
      }
    }

    private Optional<Cloud> cloud(CrmRow row, String text) {
      try {
        return Optional.of(new Cloud(text));
      } catch (IllegalArgumentException broken) {
        problem(
            Code.VALUE_UNMAPPED,
            row.number(),
            "cloud",
            "cloud must be the id of a cloud such as aws",
            "correct it, and import the row anew");
        return Optional.empty();
      }
    }

    private Optional<ContactSource> counterpart(CrmRow row, String address) {
      Optional<ContactSource> person =
          directory.find(Contact.builder().email(address).build()).map(DirectoryEntry::id);
      if (person.isEmpty()) {
        problem(
            Code.VALUE_UNMAPPED,
            row.number(),
            "counterpart_email",
            "counterpart_email must be the address of one person whom the directory knows",
            "add the person to the directory, and import the row anew");
      }
      return person;
    }

    private void problem(Code code, int row, String column, String rule, String remedy) {
      problems.add(
          new CrmProblem(
              code,
              Effect.ROW_REFUSED,
              table.file(),
              row,
              Optional.empty(),
              Optional.of(column),
              rule,
              remedy));
    }
  }
}
