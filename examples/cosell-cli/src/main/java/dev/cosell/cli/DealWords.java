package dev.cosell.cli;

import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.comp.CompRole;
import dev.cosell.comp.DealApproval;
import dev.cosell.comp.DealRole;
import dev.cosell.comp.Payee;
import dev.cosell.comp.Refund;
import dev.cosell.money.Percent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How a cell of the deals writes an amount, a person, a credit, a refund or an approval. */
final class DealWords {
  private DealWords() {}

  static Money money(CurrencyUnit unit, String text) {
    BigDecimal amount = Percent.plain(new BigDecimal(text));
    if (amount.scale() > unit.getDecimalPlaces()) {
      throw new IllegalArgumentException("too many decimals");
    }
    return Money.of(unit, amount);
  }

  /** Such as {@code ALLIANCE_MANAGER@aws=005A1*2}. */
  static DealRole person(String text) {
    String[] sides = pair(text, "=");
    String[] weighed = sides[1].contains("*") ? pair(sides[1], "*") : new String[] {sides[1], "1"};
    String[] placed = sides[0].contains("@") ? pair(sides[0], "@") : new String[] {sides[0]};
    return new DealRole(
        new Payee(weighed[0]),
        new CompRole(placed[0]),
        placed.length == 2 ? Optional.of(new Cloud(placed[1])) : Optional.empty(),
        Integer.parseInt(weighed[1]));
  }

  /** Such as {@code aws=SOURCED}. */
  static Map.Entry<Cloud, Credit> credit(String text) {
    String[] sides = pair(text, "=");
    return Map.entry(new Cloud(sides[0]), Credit.valueOf(sides[1]));
  }

  /** Such as {@code 2031-03-01=250.00}. */
  static Refund refund(CurrencyUnit unit, String text) {
    String[] sides = pair(text, "=");
    return new Refund(RowCells.day(sides[0]), money(unit, sides[1]));
  }

  /** Such as {@code RULE=OFFICE@2031-03-01#where it is written down}. */
  static DealApproval approval(String text) {
    String[] rule = pair(text, "=");
    String[] office = pair(rule[1], "@");
    String[] day = pair(office[1], "#");
    return new DealApproval(rule[0], office[0], RowCells.day(day[0]), day[1]);
  }

  /** A part of the value, at most all of it. */
  static Percent fee(String text) {
    Percent fee = Percent.of(text);
    if (fee.compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException("too much");
    }
    return fee;
  }

  static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither");
    }
    return text.equals("true");
  }

  /** The two sides of a separator. */
  private static String[] pair(String text, String separator) {
    int at = text.indexOf(separator);
    if (at < 0) {
      throw new IllegalArgumentException("no " + separator);
    }
    return new String[] {
      text.substring(0, at).strip(), text.substring(at + separator.length()).strip()
    };
  }
}
