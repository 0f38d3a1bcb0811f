package dev.cosell.example.ownportal;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Step 1: what of a deal the portal has a place for, and how it is spelt there. Harbor writes every
 * value as a text.
 */
enum HarborField {
  CUSTOMER(Field.ACCOUNT_NAME, "customer", Form.TEXT),
  COUNTRY(Field.ACCOUNT_COUNTRY, "country", Form.TEXT),
  TITLE(Field.TITLE, "title", Form.TEXT),
  VALUE(Field.DEAL_VALUE, "value", Form.AMOUNT),
  CLOSE_DATE(Field.TARGET_CLOSE_DATE, "closeDate", Form.DAY),
  NEXT_STEPS(Field.NEXT_STEPS, "nextSteps", Form.TEXT),
  /** A field that only Harbor has: its name begins with the cloud's id. */
  SEGMENT(HarborPortal.SEGMENT, "segment", Form.TEXT);

  private enum Form {
    TEXT,
    DAY,
    AMOUNT
  }

  private final Field field;
  private final String member;
  private final Form form;

  HarborField(Field field, String member, Form form) {
    this.field = field;
    this.member = member;
    this.form = form;
  }

  Field field() {
    return field;
  }

  /** The member of the portal's JSON. */
  String member() {
    return member;
  }

  static Optional<HarborField> of(Field field) {
    return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
  }

  static Optional<HarborField> ofMember(String member) {
    return Arrays.stream(values()).filter(each -> each.member.equals(member)).findFirst();
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
