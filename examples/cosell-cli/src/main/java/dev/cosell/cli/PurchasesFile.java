package dev.cosell.cli;

import dev.cosell.account.AccountId;
import dev.cosell.alias.MarketplacePurchase;
import dev.cosell.alias.OfferType;
import dev.cosell.cloud.Cloud;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What accounts bought through marketplaces, as a file. */
final class PurchasesFile {
  private PurchasesFile() {}

  /** The purchases, or empty where there is no file and so nothing is known. */
  static Optional<List<MarketplacePurchase>> read(@Nullable Path file, InputProblems problems) {
    if (file == null) {
      return Optional.empty();
    }
    List<MarketplacePurchase> purchases = new ArrayList<>();
    new CsvInput(
            "--purchases", file, List.of("account_id", "cloud"), Set.of("offer_type", "bought_on"))
        .read(problems, row -> add(row, purchases, problems));
    return Optional.of(purchases);
  }

  private static void add(CsvRow row, List<MarketplacePurchase> purchases, InputProblems problems) {
    Optional<Cloud> cloud = Clouds.named(row.text("cloud"));
    if (cloud.isEmpty() && row.columns().containsKey("cloud")) {
      problems.cell(
          row.file(), row.number(), "cloud", "must be aws, azure or gcp", "correct the cloud");
    }
    Optional<LocalDate> on = CustomersFile.day(row, "bought_on", row.text("bought_on"), problems);
    if (cloud.isPresent() && row.stated("account_id").isPresent()) {
      purchases.add(
          new MarketplacePurchase(
              new AccountId(row.text("account_id")),
              cloud.get(),
              row.stated("offer_type").map(OfferType::new),
              on));
    }
  }
}
