package dev.cosell.testkit;

import dev.cosell.portal.Portal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

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
