package dev.cosell.gcp.internal.rule;

import dev.cosell.authority.Editability;
import dev.cosell.gcp.GcpSettings;
import dev.cosell.gcp.internal.mapping.Binding;
import dev.cosell.gcp.internal.mapping.RecordMapper;
import dev.cosell.gcp.internal.table.LifeCycle.Edit;
import dev.cosell.gcp.internal.table.LifeCycle.State;
import dev.cosell.gcp.internal.table.Tables;
import dev.cosell.gcp.internal.wire.WireOpportunity;
import dev.cosell.opportunity.Field;
import dev.cosell.portal.PortalRecord;
import java.util.Optional;

/**
 * Which fields of a record Google lets a partner change now.
 *
 * <p>A draft and a deal that was not accepted are open, a submitted one is closed (official); of an
 * accepted one the settings say what is open (inferred, but for the stage). A closed deal is closed
 * for good (vendor code), and a state or a stage that is not known here opens nothing.
 */
public final class RecordEditability implements Editability {
  private final RecordMapper mapper;
  private final String state;
  private final Optional<State> known;
  private final Optional<String> stage;

  /**
   * The editability of a record.
   *
   * @param current the record
   * @param mapper the mapper, with the settings
   */
  public RecordEditability(PortalRecord current, RecordMapper mapper) {
    WireOpportunity opportunity = WireOpportunity.read(current.payload());
    this.mapper = mapper;
    this.state =
        opportunity
            .state()
            .filter(text -> !text.equals("0") && !text.endsWith("_UNSPECIFIED"))
            .orElse("DRAFT");
    this.known = Tables.LIFE_CYCLE.state(state);
    this.stage = opportunity.stage();
  }

  @Override
  public Optional<String> locked(Field field) {
    return mapper.bindings().of(field).flatMap(this::locked);
  }

  private Optional<String> locked(Binding binding) {
    if (known.isEmpty()) {
      return Optional.of("Google's state " + state + " is not known here, so nothing is changed");
    }
    if (stage.filter(Tables.LIFE_CYCLE.closedStage()::equals).isPresent()) {
      return Optional.of("Google takes no change of a closed opportunity");
    }
    boolean accepted = known.get().edit() == Edit.LISTED;
    if (!accepted && RecordMapper.waitsForAcceptance(binding)) {
      return Optional.of("Google takes this of an accepted opportunity alone");
    }
    return switch (known.get().edit()) {
      case ALL -> Optional.empty();
      case NONE -> Optional.of("locked while " + state);
      case LISTED -> lockedOnceAccepted(binding);
    };
  }

  private Optional<String> lockedOnceAccepted(Binding binding) {
    GcpSettings settings = mapper.settings();
    if (!settings.editableWhenAccepted().containsAll(binding.maskPaths())) {
      return Optional.of("locked while " + state);
    }
    // Google may be further than the three stages whose names are public.
    boolean unknownStage =
        binding.field().equals(Field.STAGE)
            && stage.filter(word -> !settings.stages().containsValue(word)).isPresent();
    return unknownStage
        ? Optional.of("Google's stage " + stage.get() + " is not known here, so it is not changed")
        : Optional.empty();
  }
}
