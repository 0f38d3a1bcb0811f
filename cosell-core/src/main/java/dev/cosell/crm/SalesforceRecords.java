package dev.cosell.crm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Salesforce's standard records: {@code Opportunity}, {@code Account}, {@code Contact}, {@code
 * OpportunityContactRole} and, if it is exported, {@code User}.
 *
 * <p>The map uses standard fields only, by their API names: {@code Id}, {@code Name}, {@code
 * AccountId}, {@code Amount}, {@code CurrencyIsoCode}, {@code CloseDate}, {@code StageName}, {@code
 * Type}, {@code NextStep}, {@code Description} and {@code OwnerId} of Opportunity, and where they
 * are exported {@code CreatedDate}, {@code LastStageChangeDate} and {@code LeadSource}; {@code Id},
 * {@code Name}, {@code Website}, {@code Industry}, {@code DunsNumber}, {@code ParentId} and the
 * {@code Billing} address of Account; {@code FirstName}, {@code LastName}, {@code Email}, {@code
 * Phone} and {@code Title} of Contact; {@code OpportunityId}, {@code ContactId} and {@code Role} of
 * OpportunityContactRole. Names and the picklists as delivered are those of the Salesforce Object
 * Reference and the Salesforce Field Reference, read 2026-11-22. A company with picklists of its
 * own changes the value maps: it writes {@link CrmFieldMap#toJson} to a file and starts from there.
 *
 * <p>Files are a CSV export of each object, or the answers of the REST API, nested {@code Account}
 * and {@code OpportunityContactRoles} included.
 */
public final class SalesforceRecords {
  private SalesforceRecords() {}

  /**
   * The map of the standard records.
   *
   * @return the map
   */
  public static CrmFieldMap map() {
    return PresetMap.read("salesforce.json");
  }

  /**
   * Reads a folder of exports with the map of the standard records.
   *
   * @param directory the folder, with {@code Opportunity.csv} (or {@code .json}, {@code .jsonl})
   *     and the other objects
   * @param clock says what {@code today} is
   * @return the records and the problems
   * @throws IOException if the folder or a file cannot be opened or read
   */
  public static CrmImport read(Path directory, Clock clock) throws IOException {
    return map().read(CrmTables.fromDirectory(directory), clock);
  }
}
