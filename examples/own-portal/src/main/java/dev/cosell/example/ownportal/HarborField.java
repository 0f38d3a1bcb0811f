package dev.cosell.example.ownportal;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Step 1: what of a deal the portal has a place for, and how it is spelt there. Harbor writes every
 * value as a text.
 *
 * @param field the library's field
 * @param member the member of the portal's JSON
 * @param form the kind of value behind the text
 */
record HarborField(Field field, String member, Form form) {
  static final HarborField CUSTOMER = text(Field.ACCOUNT_NAME, "customer");
  static final HarborField COUNTRY = text(Field.ACCOUNT_COUNTRY, "country");
  static final HarborField TITLE = text(Field.TITLE, "title");
  static final HarborField VALUE = new HarborField(Field.DEAL_VALUE, "value", Form.AMOUNT);
  static final HarborField CLOSE_DATE =
      new HarborField(Field.TARGET_CLOSE_DATE, "closeDate", Form.DAY);
  static final HarborField NEXT_STEPS = text(Field.NEXT_STEPS, "nextSteps");

  /** A field that only Harbor has: its name begins with the cloud's id. */
  static final HarborField SEGMENT = text(HarborPortal.SEGMENT, "segment");

  static final List<HarborField> ALL =
      List.of(CUSTOMER, COUNTRY, TITLE, VALUE, CLOSE_DATE, NEXT_STEPS, SEGMENT);

  /** The kind of value behind a text. */
  enum Form {
    TEXT,
    DAY,
    AMOUNT
  }

  private static HarborField text(Field field, String member) {
    return new HarborField(field, member, Form.TEXT);
  }

  static Optional<HarborField> of(Field field) {
    return ALL.stream().filter(each -> each.field.equals(field)).findFirst();
  }

  static Optional<HarborField> ofMember(String member) {
    return ALL.stream().filter(each -> each.member.equals(member)).findFirst();
  }

  /** The portal's text for a value; empty if the value is of another kind. */
  Optional<String> write(FieldValue value) {
    if (form == Form.TEXT && value instanceof Text text) {
      return Optional.of(text.text());
    }
    if (form == Form.DAY && value instanceof Day day) {
      return Optional.of(day.date().toString());
    }
    if (form == Form.AMOUNT && value instanceof Amount amount) {
      return Optional.of(amount.money().toString());
    }
    return Optional.empty();
  }

  /** The value of a portal's text; what cannot be read is kept as the text that it is. */
  Optional<FieldValue> read(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (form) {
            case TEXT -> new Text(text);
            case DAY -> new Day(LocalDate.parse(text));
            case AMOUNT -> new Amount(Money.parse(text));
          });
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return Optional.of(new Text(text));
    }
  }
}
