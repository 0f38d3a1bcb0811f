package dev.cosell.example.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Companies that do not exist, and their names as somebody else writes them; equal seeds equal. */
final class InventedCompanies {
  private static final String[] SYLLABLES = {
    "ba", "cor", "dan", "el", "fir", "gan", "hol", "in", "jor", "kel", "lum", "mar", "nor", "os",
    "pra", "quin", "rau", "sen", "tol", "ur", "vex", "wen", "xi", "yor", "zan", "dri", "ske", "mo"
  };
  private static final String[] TRADES = {
    "Systems", "Logistics", "Foods", "Energy", "Health", "Bank", "Group", "Software", "Textiles"
  };
  private static final String[] FORMS = {"Inc.", "GmbH", "Ltd", "S.A.", "LLC", "AG", ""};
  private static final String[] COUNTRIES = {"US", "DE", "GB", "FR", "IN", ""};

  private final Random random;

  InventedCompanies(long seed) {
    random = new Random(seed);
  }

  /** Accounts in the order of {@link CompanyRow#ACCOUNT_COLUMNS}. */
  List<Row> accounts(int count) {
    List<Row> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = word() + (random.nextInt(3) > 0 ? " " + word() : "") + " " + any(TRADES);
      String domain =
          random.nextInt(3) > 0
              ? name.replace(" ", "").toLowerCase(Locale.ROOT) + ".example"
              : null;
      String other = random.nextInt(10) == 0 ? word() + " " + any(TRADES) + "|" + word() : null;
      rows.add(
          RowFactory.create(
              "A-" + i, (name + " " + any(FORMS)).strip(), any(COUNTRIES), null, domain, other));
    }
    return rows;
  }

  /** Queries in the order of {@link CompanyRow#QUERY_COLUMNS}; one in eight means no account. */
  List<Row> queries(List<Row> accounts, int count) {
    List<Row> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Row account = accounts.get(random.nextInt(accounts.size()));
      String name = account.getString(1);
      String asked =
          switch (random.nextInt(8)) {
            case 0 -> name;
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> name.substring(0, name.lastIndexOf(' '));
            case 3 -> name + ", " + any(FORMS);
            case 4 -> misspelt(name);
            case 5 -> word() + " \"" + name + "\"";
            case 6 -> misspelt(name.substring(0, name.lastIndexOf(' ')));
            default -> word() + " " + any(TRADES);
          };
      rows.add(
          RowFactory.create(
              "Q-" + i,
              asked,
              random.nextBoolean() ? account.getString(2) : null,
              null,
              random.nextInt(4) == 0 ? account.getString(4) : null));
    }
    return rows;
  }

  private String misspelt(String name) {
    int at = 1 + random.nextInt(name.length() - 2);
    return random.nextBoolean()
        ? name.substring(0, at) + name.substring(at + 1)
        : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      // Squared, so that some syllables and words are common and most are rare.
      double skewed = random.nextDouble();
      word.append(SYLLABLES[(int) (skewed * skewed * SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
