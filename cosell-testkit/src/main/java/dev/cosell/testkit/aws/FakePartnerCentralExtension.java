package dev.cosell.testkit.aws;

import dev.cosell.testkit.SettableClock;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each JUnit test a fresh {@link FakePartnerCentral} and closes it afterwards.
 *
 * <p>The fake goes into every field of that type that is neither static nor final, and into
 * parameters of that type. Its clock stands still at {@link #START} and its calls are not limited,
 * so that tests are fast and repeatable; what a test wants otherwise it says with {@link #with}.
 *
 * <pre>{@code
 * @ExtendWith(FakePartnerCentralExtension.class)
 * class SyncTest {
 *   @Test
 *   void pushesANewDeal(FakePartnerCentral fake) { ... }
 * }
 *
 * class QuotaTest {
 *   @RegisterExtension
 *   FakePartnerCentralExtension portal =
 *       FakePartnerCentralExtension.with(builder -> builder.eventDelivery(EventDelivery.TWICE));
 * }
 * }</pre>
 */
public final class FakePartnerCentralExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  /** The time at which each test begins. */
  public static final Instant START = Instant.parse("2031-01-15T09:00:00Z");

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(FakePartnerCentralExtension.class);

  private final UnaryOperator<FakePartnerCentralBuilder> wishes;

  /** Fakes with a clock that stands still and without limits on calls. */
  public FakePartnerCentralExtension() {
    this(builder -> builder);
  }

  private FakePartnerCentralExtension(UnaryOperator<FakePartnerCentralBuilder> wishes) {
    this.wishes = wishes;
  }

  /**
   * Fakes as a test wants them.
   *
   * @param wishes changes the builder, which starts with a clock that stands still and no limits
   * @return the extension, for a field with {@code @RegisterExtension}
   */
  public static FakePartnerCentralExtension with(UnaryOperator<FakePartnerCentralBuilder> wishes) {
    return new FakePartnerCentralExtension(wishes);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IllegalAccessException {
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      for (Class<?> type = instance.getClass(); type != null; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          int modifiers = field.getModifiers();
          if (field.getType() == FakePartnerCentral.class
              && !Modifier.isStatic(modifiers)
              && !Modifier.isFinal(modifiers)) {
            field.setAccessible(true);
            field.set(instance, fake(context));
          }
        }
      }
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    FakePartnerCentral fake =
        context.getStore(NAMESPACE).remove(key(context), FakePartnerCentral.class);
    if (fake != null) {
      fake.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == FakePartnerCentral.class;
  }

  @Override
  public FakePartnerCentral resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return fake(context);
  }

  private FakePartnerCentral fake(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(key(context), any -> start(), FakePartnerCentral.class);
  }

  private FakePartnerCentral start() {
    return wishes
        .apply(FakePartnerCentral.builder().clock(SettableClock.fixedAt(START)).withoutQuotas())
        .start();
  }

  private static String key(ExtensionContext context) {
    return context.getUniqueId();
  }
}
