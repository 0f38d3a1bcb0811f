package dev.cosell.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cosell.authority.SharingBoundary;
import dev.cosell.cloud.PortalId;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.FieldValues;
import dev.cosell.opportunity.Opportunity;
import dev.cosell.opportunity.OpportunityId;
import dev.cosell.opportunity.ReviewStatus;
import dev.cosell.portal.Answer;
import dev.cosell.portal.ChangePage;
import dev.cosell.portal.ChangePage.Change;
import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight;
import dev.cosell.portal.Preflight.Moment;
import dev.cosell.portal.Projection;
import dev.cosell.portal.Receipt;
import dev.cosell.portal.Violation;
import dev.cosell.portal.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Portal} does, whichever cloud's it is.
 *
 * <p>A portal's own test class extends this one and says how to start a portal and its cloud:
 *
 * <pre>{@code
 * class MyPortalContractTest extends PortalContract {
 *   @Override
 *   protected PortalUnderTest start() {
 *     return new MyPortalUnderTest();
 *   }
 * }
 * }</pre>
 */
public abstract class PortalContract {
  private static final int MOST_STEPS = 50;

  private PortalUnderTest under;
  private Portal portal;

  /** Creates the tests. */
  protected PortalContract() {}

  /**
   * Starts a portal and its cloud, which hold nothing yet.
   *
   * @return the two
   */
  protected abstract PortalUnderTest start();

  @BeforeEach
  void startPortal() {
    under = start();
    portal = under.portal();
  }

  @AfterEach
  void stopPortal() {
    under.close();
  }
}
