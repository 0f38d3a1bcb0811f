package dev.cosell.gcp.internal.rule;

import dev.cosell.gcp.internal.mapping.Binding;
import dev.cosell.gcp.internal.mapping.DealProjection;
import dev.cosell.gcp.internal.mapping.Misfit;
import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Violation;
import dev.cosell.portal.ViolationCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks a deal by all rules. */
public final class DealCheck {
  private final RecordMapper mapper;

  /**
   * A check.
   *
   * @param mapper the mapper, with the boundary and the settings
   */
  public DealCheck(RecordMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Checks a deal.
   *
   * @param deal the deal as it would be sent
   * @param moment what would be done with it
   * @param current Google's record; empty if there is none yet
   * @return the violations
   */
  public Preflight check(Opportunity deal, Moment moment, Optional<PortalRecord> current) {
    DealProjection projection = DealProjection.of(deal, mapper);
    FieldValues sent = projection.values().only(mapper::lets);
    Stream<Violation> misfits =
        projection.misfits().entrySet().stream()
            .filter(entry -> isNews(entry.getKey(), deal, current))
            .flatMap(entry -> entry.getValue().stream())
            .map(Misfit::violation);
    Stream<Violation> rules =
        switch (moment) {
          case CREATE -> Requirements.ofCreation(sent);
          case SUBMIT ->
              // What is submitted is the record.
              Requirements.ofSubmission(
                  current.map(record -> record.values().with(sent)).orElse(sent),
                  mapper.settings());
          case UPDATE -> current.stream().flatMap(record -> locks(record, sent).stream());
        };
    return new Preflight(moment, Stream.concat(misfits, rules).toList());
  }

  /** What Google holds already it does not refuse. */
  private static boolean isNews(Field field, Opportunity deal, Optional<PortalRecord> current) {
    return current.isEmpty()
        || !deal.fieldValues().get(field).equals(current.get().values().get(field));
  }

  private List<Violation> locks(PortalRecord current, FieldValues sent) {
    RecordEditability editability = new RecordEditability(current, mapper);
    return mapper.bindings().all().stream()
        .map(Binding::field)
        .filter(field -> !sent.get(field).equals(current.values().get(field)))
        .flatMap(
            field ->
                editability.locked(field).stream()
                    .map(
                        reason ->
                            new Violation(
                                field.name(),
                                ViolationCode.INVALID_RESOURCE_STATE,
                                field + " must not change: " + reason,
                                "leave the value as Google has it")))
        .toList();
  }
}
