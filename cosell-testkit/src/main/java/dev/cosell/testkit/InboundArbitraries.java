package dev.cosell.testkit;

import dev.cosell.cloud.Cloud;
import dev.cosell.inbound.CloudInvestment;
import dev.cosell.inbound.InboundReferral;
import dev.cosell.inbound.InboundSource;
import dev.cosell.inbound.Situation;
import dev.cosell.inbound.Tenancy;
import dev.cosell.inbound.Timeline;
import dev.cosell.inbound.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Deals that a cloud brings and the hours of who answers them, for property tests, as a jqwik
 * domain to stand beside {@link CosellArbitraries}.
 *
 * <p>Everything is within the two years from 2030-01-01 on, so that holidays, changes of clocks and
 * referrals meet.
 */
public final class InboundArbitraries extends DomainContextBase {
  private static final LocalDate BEGIN = LocalDate.of(2030, 1, 1);
  private static final int MINUTES = 2 * 366 * 24 * 60;

  /** Creates the domain; jqwik does so for {@code @Domain}. */
  public InboundArbitraries() {}

  /** {@return customers' days, stated, not stated and unknown} */
  @Provide
  public static Arbitrary<Timeline> timelines() {
    return Arbitraries.oneOf(
        Arbitraries.of(Timeline.notStated(), Timeline.unknown()),
        Arbitraries.integers().between(0, 900).map(days -> Timeline.by(BEGIN.plusDays(days))));
  }

  /** {@return referrals with every fact in every value, unknown included, of no portal} */
  @Provide
  public static Arbitrary<InboundReferral> referrals() {
    Arbitrary<Instant> received =
        Arbitraries.integers()
            .between(0, MINUTES)
            .map(minutes -> BEGIN.atStartOfDay(ZoneOffset.UTC).plusMinutes(minutes).toInstant());
    return Combinators.combine(
            received,
            Arbitraries.of(InboundSource.class),
            Arbitraries.of(Situation.class),
            Arbitraries.of(CloudInvestment.class),
            timelines(),
            Arbitraries.of(Tenancy.class))
        .as(
            (at, source, situation, investment, timeline, tenancy) ->
                new InboundReferral(
                    Cloud.AWS,
                    at,
                    source,
                    situation,
                    investment,
                    timeline,
                    tenancy,
                    Optional.empty()))
        .withoutEdgeCases();
  }

  /** {@return hours of any days in five zones, with up to forty holidays} */
  @Provide
  public static Arbitrary<WorkingHours> workingHours() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
            ZoneOffset.UTC,
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kolkata"));
    return Combinators.combine(
            zones,
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(12, 24),
            Arbitraries.integers().between(0, 730).list().ofMaxSize(40))
        .as(
            (zone, days, from, to, holidays) -> {
              TreeMap<LocalDate, String> free = new TreeMap<>();
              holidays.forEach(day -> free.put(BEGIN.plusDays(day), "holiday"));
              return new WorkingHours(
                  zone, days, LocalTime.of(from, 0), LocalTime.of(to % 24, 0), free);
            })
        .withoutEdgeCases();
  }
}
