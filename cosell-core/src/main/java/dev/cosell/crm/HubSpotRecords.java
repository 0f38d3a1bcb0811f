package dev.cosell.crm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * HubSpot's standard records: deals, companies, contacts, the associations between them and, if
 * they are exported, owners.
 *
 * <p>The map uses default properties only, by their internal names: {@code dealname}, {@code
 * dealstage}, {@code dealtype}, {@code amount}, {@code deal_currency_code}, {@code closedate},
 * {@code closed_lost_reason}, {@code hs_next_step}, {@code description} and {@code
 * hubspot_owner_id} of deals, and where they are exported {@code createdate}, {@code
 * hs_v2_date_entered_current_stage} and {@code hs_analytics_source}; {@code name}, {@code domain},
 * {@code website}, {@code industry}, {@code address}, {@code city}, {@code state}, {@code zip},
 * {@code country} and {@code hs_parent_company_id} of companies; {@code firstname}, {@code
 * lastname}, {@code email}, {@code phone}, {@code jobtitle} and {@code hs_buying_role} of contacts.
 * Names and the stages of the default pipeline are those of the HubSpot CRM API guides and of
 * HubSpot's lists of default properties, read 2026-11-22. A company with pipelines of its own
 * changes the value maps: it writes {@link CrmFieldMap#toJson} to a file and starts from there.
 *
 * <p>Files are {@code deals}, {@code companies}, {@code contacts} and {@code owners}, as answers of
 * the CRM API ({@code id}, {@code properties}, {@code associations}) or as CSV with a column {@code
 * id}. As CSV, associations stand in {@code deals_to_companies.csv} ({@code deals_id}, {@code
 * companies_id}) and {@code deals_to_contacts.csv} ({@code deals_id}, {@code contacts_id}).
 */
public final class HubSpotRecords {
  private HubSpotRecords() {}

  /**
   * The map of the standard records.
   *
   * @return the map
   */
  public static CrmFieldMap map() {
    return PresetMap.read("hubspot.json");
  }

  /**
   * Reads a folder of exports with the map of the standard records.
   *
   * @param directory the folder, with {@code deals.json} (or {@code .csv}, {@code .jsonl}) and the
   *     other objects
   * @param clock says what {@code today} is
   * @return the records and the problems
   * @throws IOException if the folder or a file cannot be opened or read
   */
  public static CrmImport read(Path directory, Clock clock) throws IOException {
    return map().read(CrmTables.fromDirectory(directory), clock);
  }
}
