package dev.cosell.aws.internal.rule;

import dev.cosell.aws.AwsPartner;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.mapping.DealProjection;
import dev.cosell.aws.internal.mapping.Misfit;
import dev.cosell.aws.internal.mapping.Part;
import dev.cosell.aws.internal.mapping.RecordMapper;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks a deal by all rules. */
public final class DealCheck {
  private final RecordMapper mapper;
  private final AwsPartner partner;

  /**
   * A check.
   *
   * @param mapper the mapper, with the boundary
   * @param partner what kind of partner one is
   */
  public DealCheck(RecordMapper mapper, AwsPartner partner) {
    this.mapper = mapper;
    this.partner = partner;
  }

  /**
   * Checks a deal.
   *
   * @param deal the deal as it would be sent
   * @param moment what would be done with it
   * @param current AWS's record; empty if there is none yet
   * @param today the day
   * @return the violations
   */
  public Preflight check(
      Opportunity deal, Moment moment, Optional<PortalRecord> current, LocalDate today) {
    DealProjection projection = DealProjection.of(deal, mapper);
    FieldValues sent = projection.values().only(mapper::lets);
    // What is submitted is the record; an update says all that the record shall hold.
    FieldValues values =
        moment == Moment.SUBMIT
            ? current.map(record -> record.values().with(sent)).orElse(sent)
            : sent;
    Subject subject = new Subject(deal.id(), moment, values, current, today, partner);
    Stream<Violation> misfits =
        projection.misfits().entrySet().stream()
            .filter(entry -> isNews(entry.getKey(), deal, current))
            .flatMap(entry -> entry.getValue().stream())
            .map(Misfit::violation);
    return new Preflight(moment, Stream.concat(misfits, RuleBook.check(subject)).toList());
  }

  /** What AWS holds already it does not refuse, and of a record that it holds it takes no team. */
  private static boolean isNews(Field field, Opportunity deal, Optional<PortalRecord> current) {
    if (current.isEmpty()) {
      return true;
    }
    boolean isOfTeam =
        Bindings.of(field).filter(binding -> binding.part() == Part.TEAM).isPresent();
    return !isOfTeam && !deal.fieldValues().get(field).equals(current.get().values().get(field));
  }
}
