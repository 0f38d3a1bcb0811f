package dev.cosell.stageone;

import dev.cosell.opportunity.Stage;
import java.util.List;

/**
 * The groups of constraints of Jakarta Validation that hold for a deal at its stage.
 *
 * <p>A later stage includes what the ones before it ask for. A constraint of a caller's own joins
 * in by naming one of these groups.
 */
public final class AtStage {
  private static final List<Class<?>> FORWARD =
      List.of(
          Prospect.class,
          Qualified.class,
          TechnicalValidation.class,
          BusinessValidation.class,
          Committed.class,
          Launched.class);

  private AtStage() {}

  /** What is asked of every deal that is shown to a cloud. */
  public interface Prospect {}

  /** What is asked once the need is qualified. */
  public interface Qualified extends Prospect {}

  /** What is asked while the customer tries whether it works. */
  public interface TechnicalValidation extends Qualified {}

  /** What is asked while the customer weighs whether it pays. */
  public interface BusinessValidation extends TechnicalValidation {}

  /** What is asked once the customer has signed. */
  public interface Committed extends BusinessValidation {}

  /** What is asked once the workload runs. */
  public interface Launched extends Committed {}

  /** What is asked of a deal that is lost. */
  public interface ClosedLost extends Prospect {}

  /** What is asked of a deal that is still open, beside what its stage asks for. */
  public interface Open {}

  /**
   * The groups of a stage.
   *
   * @param stage the stage
   * @return the groups; for a stage that is not known, those of a prospect
   */
  public static Class<?>[] groups(Stage stage) {
    if (stage.equals(Stage.CLOSED_LOST)) {
      return new Class<?>[] {ClosedLost.class};
    }
    int rank = stage.rank().orElse(0);
    Class<?> group = FORWARD.get(rank);
    return rank < FORWARD.indexOf(Committed.class)
        ? new Class<?>[] {group, Open.class}
        : new Class<?>[] {group};
  }
}
