package dev.cosell.contact;

import static dev.cosell.contact.People.at;
import static dev.cosell.contact.People.crm;
import static dev.cosell.contact.People.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cosell.cloud.Cloud;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LapsedRelationshipsTest {
  private static final LocalDate DAY = LocalDate.parse("2031-06-30");
  private static final Contact IDA = named("Ida", "Lindqvist", "ida.lindqvist@microsoft.com");
  private static final Contact IDA_BY_ALIAS = named("Ida", "Lindqvist", "idal@microsoft.com");
  private static final Contact PIA = named("Pia", "Roth", "pia.roth@amazon.com");
  private static final ContactDirectory DIRECTORY = People.directory(IDA, IDA_BY_ALIAS);

  private static KnownCounterpart known(Cloud cloud, String role, Contact person, int daysAgo) {
    return new KnownCounterpart(
        new Counterpart(cloud, Optional.of(new CounterpartRole(role)), person),
        DAY.minusDays(daysAgo));
  }

  private static final KnownCounterpart IDA_KNOWN = known(Cloud.AZURE, "SSP", IDA, 300);

  private static Touch touch(int number, Contact with, int daysAgo) {
    return new Touch(
        new ContactSource("crm-activity", "T" + number),
        "005U1",
        with,
        DAY.minusDays(daysAgo),
        TouchKind.CALL);
  }

  private static LapsedRelationships look(List<KnownCounterpart> known, Touch... touches) {
    return LapsedRelationships.of(
        known, List.of(touches), DIRECTORY, RelationshipPolicy.standard(), DAY);
  }

  private static Relationship only(LapsedRelationships looked) {
    assertThat(looked.relationships()).hasSize(1);
    return looked.relationships().get(0);
  }

  @Nested
  class TheDays {
    @ParameterizedTest
    @CsvSource({
      "0, ",
      "59, ",
      "60, ",
      "61, 60",
      "90, 60",
      "91, 90",
      "120, 90",
      "121, 120",
      "1000, 120"
    })
    void countFromTheLastTouch(int daysAgo, Integer band) {
      Relationship ida = only(look(List.of(IDA_KNOWN), touch(1, IDA, daysAgo)));
      assertThat(ida.days()).isEqualTo(daysAgo);
      assertThat(ida.lapsedAfter()).isEqualTo(Optional.ofNullable(band));
      assertThat(ida.isLapsed()).isEqualTo(band != null);
    }

    @ParameterizedTest
    @CsvSource({"0, ", "60, ", "61, 60", "91, 90", "121, 120"})
    void countFromWhenSomebodyNeverTouchedIsKnown(int daysAgo, Integer band) {
      LapsedRelationships looked = look(List.of(known(Cloud.AZURE, "SSP", IDA, daysAgo)));
      Relationship ida = only(looked);
      assertThat(ida.isUntouched()).isTrue();
      assertThat(ida.since()).isEqualTo(DAY.minusDays(daysAgo));
      assertThat(ida.lapsedAfter()).isEqualTo(Optional.ofNullable(band));
      assertThat(looked.untouched()).containsExactly(ida);
    }

    @Test
    void areExplained() {
      assertThat(only(look(List.of(IDA_KNOWN), touch(1, IDA, 95))).because())
          .isEqualTo(
              "the last touch, call, was on 2031-03-27, 95 days before 2031-06-30:"
                  + " lapsed after 90 days");
      assertThat(only(look(List.of(IDA_KNOWN))).because())
          .isEqualTo(
              "never touched, known since 2030-09-03, 300 days before 2031-06-30:"
                  + " lapsed after 120 days");
      assertThat(only(look(List.of(IDA_KNOWN), touch(1, IDA, 60))).because())
          .isEqualTo(
              "the last touch, call, was on 2031-05-01, 60 days before 2031-06-30: not lapsed");
    }

    @Test
    void countFromATouchBeforeThePersonWasNoted() {
      Relationship ida = only(look(List.of(known(Cloud.AZURE, "SSP", IDA, 10)), touch(1, IDA, 70)));
      assertThat(ida.lapsedAfter()).contains(60);
      assertThat(ida.isUntouched()).isFalse();
    }
  }

  @Nested
  class OnePerson {
    @Test
    void withTwoAddressesIsTouchedThroughEither() {
      for (Contact either : List.of(IDA, IDA_BY_ALIAS, at("idal@microsoft.com"))) {
        assertThat(only(look(List.of(IDA_KNOWN), touch(1, either, 5))).days()).isEqualTo(5);
      }
    }

    @Test
    void countsOnceHoweverOftenKnown() {
      Relationship ida =
          only(
              look(
                  List.of(
                      known(Cloud.AZURE, "SSP", IDA, 100),
                      known(Cloud.AZURE, "CSA", IDA_BY_ALIAS, 200)),
                  touch(1, IDA_BY_ALIAS, 70),
                  touch(2, IDA, 95)));
      assertThat(ida.since()).isEqualTo(DAY.minusDays(200));
      assertThat(ida.lastTouch()).map(Touch::source).map(ContactSource::id).contains("T1");
      assertThat(ida.roles()).containsExactly("CSA", "SSP");
      assertThat(ida.clouds()).containsExactly(Cloud.AZURE);
      assertThat(ida.sources()).containsExactly(crm(1), crm(2));
    }

    @Test
    void neednotBeInTheDirectory() {
      Relationship pia = only(look(List.of(known(Cloud.AWS, "PDM", PIA, 300)), touch(1, PIA, 3)));
      assertThat(pia.days()).isEqualTo(3);
      assertThat(pia.sources()).isEmpty();
      assertThat(pia.person()).isEqualTo(PIA);
    }
  }

  @Nested
  class ATouch {
    @Test
    void inTheFutureIsAProblemAndDoesNotCount() {
      LapsedRelationships looked = look(List.of(IDA_KNOWN), touch(1, IDA, 61), touch(2, IDA, -1));
      assertThat(only(looked).lapsedAfter()).contains(60);
      assertThat(looked.problems())
          .containsExactly(
              "touch crm-activity T2 is on 2031-07-01, after 2031-06-30, and does not count;"
                  + " correct its day");
    }

    @Test
    void withSomebodyElseIsKeptAside() {
      Touch customer = touch(1, named("Nina", "Vale", "nina@kestrel.example"), 1);
      LapsedRelationships looked = look(List.of(IDA_KNOWN), customer, touch(2, IDA, 1));
      assertThat(looked.unmatched()).containsExactly(customer);
      assertThat(looked.problems()).isEmpty();
    }

    @Test
    void withAnotherPersonOnTheAddressDoesNotCount() {
      Touch other = touch(1, named("Nina", "Roth", "idal@microsoft.com"), 1);
      LapsedRelationships looked = look(List.of(IDA_KNOWN), other);
      assertThat(only(looked).isUntouched()).isTrue();
      assertThat(looked.unmatched()).containsExactly(other);
    }
  }

  @Nested
  class TheCounts {
    private final LapsedRelationships looked =
        look(
            List.of(
                IDA_KNOWN,
                known(Cloud.AWS, "PDM", PIA, 400),
                known(Cloud.AWS, "AE", named("Omar", "Hassan", "omar.hassan@amazon.com"), 99),
                known(Cloud.GCP, "CE", named("Eva", "Sand", "eva.sand@google.com"), 9)),
            touch(1, IDA, 95),
            touch(2, PIA, 61));

    @Test
    void areOfEachBand() {
      assertThat(looked.counts()).isEqualTo(Map.of(60, 1, 90, 2, 120, 0));
      assertThat(looked.lapsed()).hasSize(3);
      assertThat(looked.asOf()).isEqualTo(DAY);
    }

    @Test
    void goWithAListThatBeginsWithTheLongest() {
      assertThat(looked.relationships())
          .extracting(Relationship::days)
          .containsExactly(99L, 95L, 61L, 9L);
    }

    @Test
    void arePrintedAndNobodyIs() {
      assertThat(looked)
          .hasToString("LapsedRelationships[2031-06-30, 4 people, lapsed {60=1, 90=2, 120=0}]");
      assertThat(looked.relationships().toString()).doesNotContainIgnoringCase("lindqvist");
    }

    @Test
    void areZeroOfNobody() {
      assertThat(look(List.of()).counts()).isEqualTo(Map.of(60, 0, 90, 0, 120, 0));
    }
  }
}
