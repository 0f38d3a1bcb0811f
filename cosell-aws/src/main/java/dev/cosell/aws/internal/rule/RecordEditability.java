package dev.cosell.aws.internal.rule;

import dev.cosell.authority.Editability;
import dev.cosell.aws.AwsPartner;
import dev.cosell.aws.internal.mapping.Binding;
import dev.cosell.aws.internal.mapping.Bindings;
import dev.cosell.aws.internal.mapping.Part;
import dev.cosell.aws.internal.table.EditPermission;
import dev.cosell.aws.internal.table.EditRules.Gate;
import dev.cosell.aws.internal.table.EditRules.Rule;
import dev.cosell.aws.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.PortalRecord;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which fields of a record AWS lets a partner change now.
 *
 * <p>Three of AWS's documents say so, and they contradict each other; a field is open only if none
 * of them closes it (workbook, API reference, file exchange schema; read 2026-11-22). Associations
 * follow the workbook: closed while a deal is sent back and once it is launched or lost.
 */
public final class RecordEditability implements Editability {
  private static final String VISIBILITY_ONLY = "For Visibility Only";
  private static final Map<ReviewStatus, String> WIRE_NAMES =
      Map.of(ReviewStatus.DRAFT, "Pending Submission", ReviewStatus.IN_REVIEW, "In review");

  private final PortalRecord current;
  private final AwsPartner partner;
  private final Optional<Gate> gate;
  private final boolean isFinal;

  /**
   * The editability of a record.
   *
   * @param current the record
   * @param partner what kind of partner one is
   */
  public RecordEditability(PortalRecord current, AwsPartner partner) {
    this.current = current;
    this.partner = partner;
    ReviewStatus status = current.registration().reviewStatus();
    this.gate =
        Optional.ofNullable(
            Tables.EDITS.gates().get(WIRE_NAMES.getOrDefault(status, status.name())));
    this.isFinal =
        gate.filter(Gate.APPROVED::equals).isPresent()
            && current
                .values()
                .text(Field.STAGE)
                .filter(Tables.EDITS.finalStages()::contains)
                .isPresent();
  }

  @Override
  public Optional<String> locked(Field field) {
    return Bindings.of(field).flatMap(this::locked);
  }

  private Optional<String> locked(Binding binding) {
    if (binding.part() == Part.TEAM) {
      return Optional.of("AWS hands a record to another owner by AssignOpportunity alone");
    }
    if (binding.part() == Part.SUBMISSION) {
      return Optional.of("AWS takes this with the submission alone");
    }
    if (gate.isEmpty()) {
      return Optional.of(
          "AWS's review status "
              + current.registration().reviewStatus()
              + " is not known here, so nothing is changed");
    }
    return switch (gate.get()) {
      case EVERYTHING -> Optional.empty();
      case NOTHING -> Optional.of(whileInStatus());
      case ACTION_REQUIRED ->
          binding.part() == Part.ASSOCIATIONS
              ? Optional.of(whileInStatus())
              : locked(path(binding), "actionRequired", Rule::actionRequired);
      case APPROVED -> lockedOnceApproved(binding);
    };
  }

  private Optional<String> lockedOnceApproved(Binding binding) {
    if (binding.part() == Part.ASSOCIATIONS) {
      return isFinal ? Optional.of(whileInStatus()) : Optional.empty();
    }
    return isFinal
        ? locked(path(binding), "afterLaunched", Rule::afterLaunched)
        : locked(path(binding), "approved", Rule::approved);
  }

  /**
   * Why a member cannot be changed.
   *
   * @param path the member's path
   * @return the reason; empty if it can be changed
   */
  Optional<String> lockedMember(String path) {
    if (gate.isEmpty() || gate.get() == Gate.NOTHING) {
      return Optional.of(whileInStatus());
    }
    return switch (gate.get()) {
      case EVERYTHING, NOTHING -> Optional.empty();
      case ACTION_REQUIRED -> locked(path, "actionRequired", Rule::actionRequired);
      case APPROVED ->
          isFinal
              ? locked(path, "afterLaunched", Rule::afterLaunched)
              : locked(path, "approved", Rule::approved);
    };
  }

  /** A record without a total value gets a new entry for it, which has a target company too. */
  private String path(Binding binding) {
    boolean isNewEntry =
        binding.field().equals(Field.DEAL_VALUE)
            && current.values().get(Field.DEAL_VALUE).isEmpty();
    return isNewEntry ? "Project.ExpectedCustomerSpend.TargetCompany" : binding.editPath();
  }

  private Optional<String> locked(
      String path, String state, Function<Rule, EditPermission> column) {
    Optional<Rule> rule = Tables.EDITS.of(path);
    if (rule.isEmpty()) {
      // What no list names is closed where the list is one of what is open.
      boolean isListOfOpen = isFinal || state.equals("actionRequired");
      return isListOfOpen ? Optional.of(whileInStatus()) : Optional.empty();
    }
    boolean isDenied =
        rule.get()
            .sources()
            .map(sources -> sources.getOrDefault(state, Map.of()))
            .filter(bySource -> bySource.containsValue(EditPermission.NO))
            .isPresent();
    EditPermission permission = column.apply(rule.get());
    if (isDenied && permission != EditPermission.NO) {
      return Optional.of(
          "AWS's documents contradict each other on whether this field may change " + condition());
    }
    return switch (permission) {
      case YES -> Optional.empty();
      case NO, DISPUTED, NOT_STATED -> Optional.of(whileInStatus());
      case TO_CO_SELL ->
          current.registration().involvement().filter(VISIBILITY_ONLY::equals).isPresent()
              ? Optional.empty()
              : Optional.of(
                  "AWS lets the needs change only while its involvement is " + VISIBILITY_ONLY);
      case SOFTWARE_PARTNER, SOFTWARE_PARTNER_WITH_SAAS ->
          partner.services()
              ? Optional.of("AWS lets software partners alone change this field " + condition())
              : Optional.empty();
      case SPECIAL_PROGRAM ->
          partner.specialProgram()
              ? Optional.empty()
              : Optional.of(
                  "AWS lets partners in special programs alone change this field " + condition());
    };
  }

  private String whileInStatus() {
    return "AWS locks this field " + condition();
  }

  private String condition() {
    return isFinal
        ? "once the deal is " + current.values().text(Field.STAGE).orElse("closed")
        : "while the review status is " + current.registration().reviewStatus();
  }
}
