package dev.cosell.comp;

import dev.cosell.attribution.Credit;
import dev.cosell.cloud.Cloud;
import dev.cosell.opportunity.OpportunityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A deal as Drools sees it, which also sums up what its rules give; whole dollars, so exact. */
public final class BenchDeal {
  private static final List<String> CREDITS =
      List.of("SOURCED", "INFLUENCED", "SUPPORTED", "DIRECT");
  private static final List<String> REGIONS = List.of("EMEA", "AMER", "APAC");
  private static final int SELLERS = 500;

  private final int number;
  private final String attribution;
  private final String region;
  private final long cents;
  private long retired;
  private long paid;

  /**
   * The deal of a number: the same number gives the same deal.
   *
   * @param number the number
   */
  public BenchDeal(int number) {
    Random random = new Random(number);
    this.number = number;
    this.attribution = CREDITS.get(random.nextInt(CREDITS.size()));
    this.region = REGIONS.get(random.nextInt(REGIONS.size()));
    this.cents = 100L * (1 + random.nextInt(200_000));
  }

  /** {@return what the cloud has to do with it} */
  public String getAttribution() {
    return attribution;
  }

  /** {@return the region} */
  public String getRegion() {
    return region;
  }

  /** {@return the value in cents} */
  public long getCents() {
    return cents;
  }

  /**
   * The primary pool.
   *
   * @param seller the seller's percentage
   * @param alliances that of alliances
   */
  public void split(int seller, int alliances) {
    retired += cents * (seller + alliances) / 100;
  }

  /**
   * A share of an overlay pool.
   *
   * @param seller whether the seller gets it
   * @param retires whether it retires quota
   * @param percent the percentage
   */
  public void share(boolean seller, boolean retires, int percent) {
    if (retires) {
      retired += cents * percent / 100;
    } else {
      paid += cents * percent / 100;
    }
  }

  long retired() {
    return retired;
  }

  long paid() {
    return paid;
  }

  /** The same deal for the calculator. */
  CompDeal deal() {
    return CompDeal.of(
            new OpportunityId("D" + number),
            Money.ofMinor(CurrencyUnit.USD, cents),
            LocalDate.parse("2031-01-01").plusDays(number % 365))
        .addPeople(
            DealRole.of("seller-" + number % SELLERS, CompRole.ACCOUNT_EXECUTIVE),
            DealRole.of("alliances-" + number % 7, CompRole.ALLIANCE_MANAGER))
        .attribution(Map.of(Cloud.AWS, Credit.valueOf(attribution)))
        .region(region)
        .build();
  }
}
