package dev.cosell.pipeline;

import static dev.cosell.pipeline.Deals.id;
import static dev.cosell.pipeline.Deals.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarketplaceBypassTest {
  private static WonDeal won(
      String id, String day, Set<Cloud> helped, Optional<Cloud> marketplace) {
    return new WonDeal(
        id(id),
        LocalDate.parse(day),
        Optional.of(usd(100)),
        helped,
        marketplace,
        "west",
        Optional.of("the customer's buyer asked for it").filter(reason -> id.equals("D1")));
  }

  private static final Optional<Cloud> DIRECT = Optional.empty();

  @Test
  void dealsWithACloudsHelpThatWentBesideItsMarketplaceAreAPattern() {
    Set<Cloud> aws = Set.of(Cloud.AWS);
    MarketplaceBypass bypass =
        MarketplaceBypass.of(
            List.of(
                won("D1", "2031-01-05", aws, DIRECT),
                won("D2", "2031-02-05", aws, DIRECT),
                won("D3", "2031-03-31", aws, DIRECT),
                won("D4", "2031-03-31", aws, Optional.of(Cloud.AWS)),
                won("D5", "2031-04-01", aws, DIRECT),
                won("D6", "2031-03-31", Set.of(), DIRECT)),
            BypassPolicy.standard());
    assertThat(bypass.deals()).containsExactly(id("D1"), id("D2"), id("D3"), id("D5"));
    assertThat(bypass.patterns())
        .singleElement()
        .extracting(BypassGroup::text)
        .isEqualTo(
            "3 of 4 deals of west with help of aws in 2031-Q1 went beside its marketplace, worth"
                + " USD 300.00, 1 with a reason: a pattern");
    assertThat(bypass.groups()).hasSize(2);
    assertThat(bypass).hasToString("MarketplaceBypass[4 of 6 deals, 1 patterns]");
  }

  @Test
  void theMarketplaceOfOneOfTwoCloudsThatHelpedIsEnough() {
    Set<Cloud> both = Set.of(Cloud.AWS, Cloud.AZURE);
    assertThat(won("D1", "2031-01-05", both, Optional.of(Cloud.AZURE)).bypasses()).isFalse();
    assertThat(won("D1", "2031-01-05", both, Optional.of(Cloud.GCP)).bypasses()).isTrue();
    assertThat(won("D1", "2031-01-05", Set.of(), DIRECT).bypasses()).isFalse();
  }
}
