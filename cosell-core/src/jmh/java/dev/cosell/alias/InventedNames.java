package dev.cosell.alias;

import dev.cosell.account.Account;
import dev.cosell.account.AccountId;
import dev.cosell.account.Address;
import dev.cosell.alias.ListedCompanies.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Companies that do not exist, for where the files of real ones are missing. */
final class InventedNames {
  private static final String[] SYLLABLES = {
    "ba", "cor", "dan", "el", "fir", "gan", "hol", "in", "jor", "kel", "lum", "mar", "nor", "os",
    "pra", "quin", "rau", "sen", "tol", "ur", "vex", "wen", "xi", "yor", "zan", "dri", "ske", "mo"
  };
  private static final String[] TRADES = {
    "Systems", "Logistics", "Foods", "Energy", "Health", "Bank", "Group", "Software", "Textiles"
  };
  private static final String[] FORMS = {"Inc.", "GmbH", "Ltd", "S.A.", "LLC", "AG"};
  private static final String[] COUNTRIES = {"US", "DE", "GB", "FR", "IN"};

  private InventedNames() {}

  static List<Listed> accounts(int count, Random random) {
    List<Listed> accounts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = word(random) + (random.nextBoolean() ? " " + word(random) : "");
      accounts.add(
          new Listed(
              Account.builder()
                  .id(new AccountId("I-" + i))
                  .name(name + " " + any(TRADES, random) + " " + any(FORMS, random))
                  .website(name.replace(" ", "").toLowerCase(Locale.ROOT) + ".example")
                  .address(Address.builder().country(any(COUNTRIES, random)).build())
                  .build(),
              List.of()));
    }
    return accounts;
  }

  /** Names of accounts with two letters swapped, every other one without its legal form. */
  static List<String> misspelt(List<Listed> accounts, int count, Random random) {
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = accounts.get(random.nextInt(accounts.size())).name();
      String asked = random.nextBoolean() ? name : name.substring(0, name.lastIndexOf(' '));
      int at = 1 + random.nextInt(asked.length() - 2);
      names.add(
          asked.substring(0, at)
              + asked.charAt(at + 1)
              + asked.charAt(at)
              + asked.substring(at + 2));
    }
    return names;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      // Squared, so that some words are common and most are rare.
      double skewed = random.nextDouble();
      word.append(SYLLABLES[(int) (skewed * skewed * SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String any(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }
}
