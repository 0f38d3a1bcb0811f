package dev.cosell.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Amount;
import dev.cosell.opportunity.FieldValue.Day;
import dev.cosell.opportunity.FieldValue.Items;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.ReviewStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CrashTest {

  /** What happens before each pass, to both sides. */
  private static final List<Consumer<World>> STORY =
      List.of(
          world -> {
            world.village.joiningIsAChange = false;
            world.village.spellings.put(Field.ACCOUNT_NAME, CrashTest::inCapitals);
            world.village.ignored.add(Field.NEXT_STEPS);
            world.add("D1");
            world.put(
                "D2", World.good("D2").with(VillageRules.CRAFTS, Items.of("baking", "milling")));
            world.put("D3", World.good("D3").with(Field.NEXT_STEPS, new Text("Light the fire")));
          },
          world -> {
            world.village.askFor(world.village.of("D1").id, "say more");
            world.village.review(world.village.of("D2").id, ReviewStatus.APPROVED);
            world.village.offer(World.good("the mill"));
            world.edit("D1", Field.CUSTOMER_PROBLEM, "The old ovens burn bread and baker");
            world.edit("D1", Field.STAGE, "Committed");
            world.edit("D2", VillageRules.CRAFTS, Items.of("baking", "brewing"));
            world.edit("D2", Field.ACCOUNT_NAME, "Mill and Bakery");
          },
          world -> {
            world.village.review(world.village.of("D1").id, ReviewStatus.APPROVED);
            world.village.expectClose(world.village.of("D2").id, LocalDate.of(2031, 8, 1));
            world.village.review(world.village.of("D3").id, ReviewStatus.REJECTED);
            world.edit("D3", Field.STAGE, "Launched");
          },
          world -> {});

  private static FieldValue inCapitals(FieldValue value) {
    return new Text(value.shown().toUpperCase(Locale.ROOT));
  }

  @Test
  void aPassThatDiesAnywhereEndsAsIfItHadNot() {
    List<String> undisturbed = Lives.of(new World(), STORY, List.of()).left();
    int died = 0;
    for (int n = 1; ; n++) {
      Lives life = Lives.of(new World(), STORY, List.of(n));
      assertThat(life.left())
          .as("died at %s", life.deaths())
          .containsExactlyElementsOf(undisturbed);
      assertThat(life.world().store.openIntents(VillageRules.VILLAGE))
          .as("died at %s", life.deaths())
          .isEmpty();
      if (life.deaths().isEmpty()) {
        break;
      }
      died++;
    }
    assertThat(died).isGreaterThan(150);
  }

  @Test
  void aPassThatDiesAndDiesAgainOnTheWayBackEndsAsIfItHadNot() {
    List<Consumer<World>> story =
        List.of(
            world -> {
              world.village.joiningIsAChange = false;
              world.village.spellings.put(Field.ACCOUNT_NAME, CrashTest::inCapitals);
              world.add("D1");
            },
            world -> {
              world.village.ignored.add(Field.DEAL_VALUE);
              world.village.spellings.put(Field.CUSTOMER_PROBLEM, CrashTest::inCapitals);
              world.village.askFor(world.village.of("D1").id, "say more");
              world.village.offer(World.good("the mill"));
              world.edit("D1", Field.CUSTOMER_PROBLEM, "The old ovens burn bread and baker");
              world.edit("D1", Field.DEAL_VALUE, new Amount(Money.parse("USD 1300")));
              world.edit("D1", Field.TARGET_CLOSE_DATE, new Day(LocalDate.of(2031, 7, 31)));
            });
    List<String> undisturbed = Lives.of(new World(), story, List.of()).left();
    boolean firstDied;
    int n = 0;
    do {
      n++;
      boolean secondDied;
      int k = 0;
      do {
        k++;
        Lives life = Lives.of(new World(), story, List.of(n, k));
        assertThat(life.left())
            .as("died at %s", life.deaths())
            .containsExactlyElementsOf(undisturbed);
        firstDied = !life.deaths().isEmpty();
        secondDied = life.deaths().size() == 2;
      } while (secondDied);
    } while (firstDied);
    assertThat(n).isGreaterThan(40);
  }
}
