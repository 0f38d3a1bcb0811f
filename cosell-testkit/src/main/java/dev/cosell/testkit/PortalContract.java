package dev.cosell.testkit;

import dev.cosell.portal.Portal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every {@link Portal} does, whichever cloud's it is: registering, reading back what was
 * written, changing, keeping in what must not leave, heeding the cloud's decisions, answering with
 * a value whatever goes wrong, telling of changes and offers, and all of it under the engine.
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
 *
 * <p>Tests of one's own may stand beside, with {@link #under} as the place where they play.
 */
public abstract class PortalContract
    implements RegistrationContract,
        ReadBackContract,
        UpdateContract,
        BoundaryContract,
        ReviewContract,
        AnswerContract,
        FeedContract,
        OfferContract,
        EngineContract {
  private PortalUnderTest under;

  /** Creates the tests. */
  protected PortalContract() {}

  /**
   * Starts a portal and its cloud, which hold nothing yet.
   *
   * @return the two
   */
  protected abstract PortalUnderTest start();

  /**
   * The portal and its cloud, which are new for each test.
   *
   * @return what {@link #start} gave
   */
  @Override
  public final PortalUnderTest under() {
    return under;
  }

  @BeforeEach
  void startPortal() {
    under = start();
  }

  @AfterEach
  void stopPortal() {
    under.close();
  }
}
