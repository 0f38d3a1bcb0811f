package dev.cosell.aws.internal.mapping;

import java.time.LocalDate;

/**
 * Where a rule is from.
 *
 * @param source the document
 * @param readOn the day on which it was read
 */
public record Citation(String source, LocalDate readOn) {
  private static final LocalDate READ = LocalDate.of(2026, 11, 22);

  /** The service model: shapes, patterns, enumerations. */
  public static final Citation MODEL =
      new Citation("Partner Central Selling API 2022-07-26, service model of 2026-10-01", READ);

  /** AWS's workbook of the record's fields. */
  public static final Citation WORKBOOK =
      new Citation("ACE data model workbook (aws-samples, 2026-08-21)", READ);

  /** The API's reference pages. */
  public static final Citation REFERENCE = new Citation("Partner Central API reference", READ);

  /** The schema of the older exchange of files, which says more of the conditions. */
  public static final Citation FILE_EXCHANGE = new Citation("ACE file exchange schema v14.3", READ);

  /** The documentation of the total contract value. */
  public static final Citation CONTRACT_VALUE =
      new Citation("Partner Central API reference, total contract value (2026-05)", READ);

  /** AWS's published list of its products' codes. */
  public static final Citation PRODUCTS =
      new Citation("AWS products of aws-samples (2026-08-21)", READ);

  /** AWS's three documents on what may be changed when. */
  public static final Citation EDITING =
      new Citation(
          "ACE data model workbook (aws-samples, 2026-08-21), Partner Central API reference"
              + " (ReviewStatus, UpdateOpportunity), ACE file exchange schema v14.3",
          READ);
}
