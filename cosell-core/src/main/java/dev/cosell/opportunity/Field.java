package dev.cosell.opportunity;

import dev.cosell.cloud.Cloud;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of one thing that a deal's record can hold.
 *
 * <p>The constants are the fields that every cloud knows. A portal's own fields begin with the
 * cloud's id ({@code aws.deliveryModels}), a status that a portal sets with {@code status.}, and
 * what belongs to the CRM alone and has no way out with {@code crm.} ({@code crm.paymentTerms}).
 * Fields are open: equal names are equal fields.
 *
 * @param name words of letters and digits that begin with a lower-case letter, joined by dots; at
 *     most 255 characters
 */
public record Field(String name) implements Comparable<Field> {
  private static final Pattern NAME =
      Pattern.compile("[a-z][A-Za-z0-9_]*(\\.[A-Za-z0-9][A-Za-z0-9_]*)*");
  private static final int MAX_LENGTH = 255;

  /** The CRM's id of the customer account; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_ID = new Field("account.id");

  /** The customer's company name; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_NAME = new Field("account.name");

  /** The customer's web site; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_WEBSITE = new Field("account.website");

  /** The customer's line of business; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_INDUSTRY = new Field("account.industry");

  /** The customer's line of business in words; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_OTHER_INDUSTRY = new Field("account.otherIndustry");

  /** The customer's D-U-N-S number; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_DUNS = new Field("account.duns");

  /** The customer's street; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_STREET = new Field("account.street");

  /** The customer's city; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_CITY = new Field("account.city");

  /** The customer's state or region; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_REGION = new Field("account.region");

  /** The customer's postal code; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_POSTAL_CODE = new Field("account.postalCode");

  /** The customer's country, ISO 3166-1 alpha-2; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_COUNTRY = new Field("account.country");

  /** The CRM's id of the customer's parent company; {@link FieldValue.Text}. */
  public static final Field ACCOUNT_PARENT = new Field("account.parent");

  /** The deal's title; {@link FieldValue.Text}. */
  public static final Field TITLE = new Field("title");

  /** The customer's problem that the deal solves; {@link FieldValue.Text}. */
  public static final Field CUSTOMER_PROBLEM = new Field("customerProblem");

  /** How far the deal has come; {@link FieldValue.Text} with a {@link Stage}'s name. */
  public static final Field STAGE = new Field("stage");

  /** The forecast close date; {@link FieldValue.Day}. */
  public static final Field TARGET_CLOSE_DATE = new Field("targetCloseDate");

  /** The contract's total value to the seller; {@link FieldValue.Amount}. */
  public static final Field DEAL_VALUE = new Field("dealValue");

  /** What the customer will spend with the cloud in a month; {@link FieldValue.Amount}. */
  public static final Field EXPECTED_MONTHLY_SPEND = new Field("expectedMonthlySpend");

  /** The contract's length in months; {@link FieldValue.Whole}. */
  public static final Field CONTRACT_MONTHS = new Field("contractMonths");

  /** New, expansion or renewal; {@link FieldValue.Text}. */
  public static final Field TYPE = new Field("type");

  /** Why the deal was lost; {@link FieldValue.Text}. */
  public static final Field CLOSED_LOST_REASON = new Field("closedLostReason");

  /** What happens next; {@link FieldValue.Text}. */
  public static final Field NEXT_STEPS = new Field("nextSteps");

  /** Remarks for the cloud; {@link FieldValue.Text}. */
  public static final Field COMMENTS = new Field("comments");

  /** The seller; {@link FieldValue.People} with one person. */
  public static final Field OWNER = new Field("owner");

  /** The customer's people on the deal; {@link FieldValue.People}. */
  public static final Field CONTACTS = new Field("contacts");

  /**
   * Where the cloud's review stands; {@link FieldValue.Text} with a {@link ReviewStatus}'s name.
   */
  public static final Field REVIEW_STATUS = new Field("status.review");

  /** What the cloud's reviewer wrote; {@link FieldValue.Text}. */
  public static final Field REVIEW_COMMENTS = new Field("status.reviewComments");

  /** The cloud's own stage; {@link FieldValue.Text}. */
  public static final Field CLOUD_STAGE = new Field("status.cloudStage");

  /** The cloud's own close date, beside the forecast; {@link FieldValue.Day}. */
  public static final Field CLOUD_CLOSE_DATE = new Field("status.cloudCloseDate");

  /** The cloud's involvement, such as co-sell; {@link FieldValue.Text}. */
  public static final Field INVOLVEMENT = new Field("status.involvement");

  /** Who brought the deal in the portal's words; {@link FieldValue.Text}. */
  public static final Field ORIGIN = new Field("status.origin");

  /**
   * The clouds' people among the CRM's contacts of the deal; {@link FieldValue.People}, never sent.
   */
  public static final Field CRM_COUNTERPARTS = new Field("crm.counterparts");

  /** The cloud's people on the deal; {@link FieldValue.People}, inward only. */
  public static final Field COUNTERPARTS = new Field("status.counterparts");

  /**
   * Checks and normalises what the type asks for.
   *
   * @param name as the type says
   * @throws IllegalArgumentException if the type's form is broken
   */
  public Field {
    if (name.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "name must have at most " + MAX_LENGTH + " characters, but had " + name.length());
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("name must match " + NAME + ", but was '" + name + "'");
    }
  }

  /**
   * The fields that an {@link Opportunity} has as typed members.
   *
   * @return the fields, in the order of the record
   */
  public static List<Field> typed() {
    return OpportunityMembers.fields();
  }

  /**
   * A field of one portal.
   *
   * @param cloud the cloud whose portal has the field
   * @param name the rest of the name
   * @return the field
   * @throws IllegalArgumentException if the name does not have the stated form
   */
  public static Field of(Cloud cloud, String name) {
    return new Field(cloud.id() + "." + name);
  }

  /**
   * This field as it stands at one cloud only, such as {@code gcp.stage} for {@code stage}.
   *
   * @param cloud the cloud
   * @return the field under the cloud's id
   */
  public Field at(Cloud cloud) {
    return of(cloud, name);
  }

  /**
   * Whether the name begins with a prefix and a dot.
   *
   * @param prefix the first word or words, such as {@code status}
   * @return whether this field belongs there
   */
  public boolean isIn(String prefix) {
    return name.length() > prefix.length()
        && name.startsWith(prefix)
        && name.charAt(prefix.length()) == '.';
  }

  @Override
  public int compareTo(Field other) {
    return name.compareTo(other.name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
