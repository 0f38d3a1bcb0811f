package dev.cosell.sync;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Blank;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.ReviewStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.Money;

/**
 * Something that a person does between two passes, at either end; one that cannot be done is not.
 *
 * @param kind what
 * @param deal to which deal, by number
 * @param choice with which value, by number
 */
record Deed(Kind kind, int deal, int choice) {
  enum Kind {
    ADD,
    LEAVE,
    RETURN,
    EDIT,
    EDIT_AGAIN,
    JOIN,
    REVIEW,
    ASK,
    APPROVE,
    REJECT,
    CLOSE_DATE,
    MEDDLE,
    HIDE,
    SHOW,
    OFFER,
    OLD_NEWS
  }

  private static final List<Field> FIELDS =
      List.of(
          Field.TITLE,
          Field.ACCOUNT_NAME,
          Field.CUSTOMER_PROBLEM,
          Field.NEXT_STEPS,
          Field.STAGE,
          Field.DEAL_VALUE,
          Field.TARGET_CLOSE_DATE,
          VillageRules.CRAFTS);

  private static final List<Items> CRAFTS =
      List.of(
          Items.of("baking"),
          Items.of("baking", "milling"),
          Items.of("milling"),
          Items.of("brewing", "milling"));

  /** A village that spells names in capitals and ignores what happens next. */
  static World world() {
    World world = new World();
    world.village.spellings.put(Field.ACCOUNT_NAME, Deed::inCapitals);
    world.village.ignored.add(Field.NEXT_STEPS);
    return world;
  }

  private static FieldValue inCapitals(FieldValue value) {
    return new Text(value.shown().toUpperCase(Locale.ROOT));
  }

  /** Anything, and new deals a little more often. */
  static Arbitrary<Deed> any() {
    Arbitrary<Kind> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Kind.ADD)), Tuple.of(5, Arbitraries.of(Kind.class)));
    return Combinators.combine(
            kinds, Arbitraries.integers().between(1, 3), Arbitraries.integers().between(1, 60))
        .as(Deed::new);
  }

  void doIn(World world) {
    String id = "D" + deal;
    switch (kind) {
      case ADD -> {
        if (!world.crm.containsKey(id) && !world.away.containsKey(id)) {
          world.add(id);
        }
      }
      case LEAVE -> {
        if (world.crm.containsKey(id)) {
          world.away.put(id, world.deal(id));
          world.crm.remove(id);
        }
      }
      case RETURN -> {
        CrmDeal back = world.away.remove(id);
        if (back != null) {
          world.crm.put(id, back);
        }
      }
      case EDIT, EDIT_AGAIN, JOIN -> {
        if (world.crm.containsKey(id)) {
          Field field =
              kind == Kind.JOIN ? VillageRules.CRAFTS : FIELDS.get(choice % FIELDS.size());
          world.edit(id, field, value(field));
        }
      }
      case OFFER -> world.village.offer(World.good("offer " + choice));
      case OLD_NEWS -> world.village.repeatOldNews(choice);
      default -> world.village.allOf(id).forEach(record -> change(world.village, record));
    }
  }

  void change(Village village, VillageRecord record) {
    boolean submitted =
        record.status.equals(ReviewStatus.SUBMITTED)
            || record.status.equals(ReviewStatus.IN_REVIEW);
    switch (kind) {
      case REVIEW -> reviewed(village, record, submitted, ReviewStatus.IN_REVIEW);
      case APPROVE -> reviewed(village, record, submitted, ReviewStatus.APPROVED);
      case REJECT -> reviewed(village, record, submitted, ReviewStatus.REJECTED);
      case ASK -> {
        if (submitted) {
          village.askFor(record.id, "correction " + choice);
        }
      }
      case CLOSE_DATE -> village.expectClose(record.id, LocalDate.of(2031, 9, 1 + choice % 28));
      case MEDDLE ->
          village.change(
              record.id,
              it -> it.values = it.values.with(Field.STAGE, new Text("Meddled " + choice % 3)));
      case HIDE -> village.change(record.id, it -> it.hidden = true);
      case SHOW -> village.change(record.id, it -> it.hidden = false);
      default -> throw new AssertionError(kind);
    }
  }

  private static void reviewed(
      Village village, VillageRecord record, boolean submitted, ReviewStatus status) {
    if (submitted) {
      village.review(record.id, status);
    }
  }

  private FieldValue value(Field field) {
    if (field.equals(VillageRules.CRAFTS)) {
      return CRAFTS.get(choice % CRAFTS.size());
    }
    if (field.equals(Field.DEAL_VALUE)) {
      return new Amount(Money.parse("USD " + (1000 + choice)));
    }
    if (field.equals(Field.TARGET_CLOSE_DATE)) {
      return new Day(LocalDate.of(2031, 7, 1 + choice % 28));
    }
    if (choice % 11 == 0) {
      return Blank.BLANK;
    }
    if (choice % 7 == 0) {
      // Too short for a title, too long for next steps.
      return new Text(field.equals(Field.NEXT_STEPS) ? "step ".repeat(9) : "x");
    }
    return new Text("Something new, number " + choice % 5);
  }

  @Override
  public String toString() {
    return kind + " D" + deal + " " + choice;
  }
}
