package dev.cosell.sync;

import dev.cosell.portal.Portal;
import dev.cosell.portal.PortalCall;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A process that dies at a chosen interaction with the world outside: just before or just after a
 * write to the store or a call to the portal.
 */
final class Mortal {
  private static final Set<String> STORE_WRITES =
      Set.of("save", "open", "close", "settle", "refuse", "saveCursor");
  private static final Set<String> PORTAL_CALLS = Set.of("perform", "read", "changes");
  private static final Set<String> TELLINGS = Set.of("writeBack");

  private final List<Integer> deaths;
  private final List<String> steps = new ArrayList<>();
  private int lived;
  private int dead;

  /** Dies after so many interactions, and again after so many more, and so on. */
  Mortal(List<Integer> deaths) {
    this.deaths = List.copyOf(deaths);
  }

  /** The end of a process. */
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;

    Death(String when) {
      super(when);
    }
  }

  SyncStore store(SyncStore store) {
    return mortal(SyncStore.class, store, STORE_WRITES);
  }

  Portal portal(Portal portal) {
    return mortal(Portal.class, portal, PORTAL_CALLS);
  }

  SyncListener listener(SyncListener listener) {
    return mortal(SyncListener.class, listener, TELLINGS);
  }

  /** What was done so far: each interaction before and after. */
  List<String> steps() {
    return steps;
  }

  private void step(String what) {
    steps.add(what);
    lived++;
    if (dead < deaths.size() && lived == deaths.get(dead)) {
      dead++;
      lived = 0;
      List<String> last = steps.subList(Math.max(0, steps.size() - 8), steps.size());
      throw new Death("at step " + steps.size() + ": " + last);
    }
  }

  private static String describe(String method, Object[] arguments) {
    return switch (method) {
      case "open" -> "recording " + ((Intent) arguments[0]).call().operation();
      case "perform" -> "calling " + ((PortalCall) arguments[0]).operation();
      case "read" -> "reading the record";
      case "changes" -> "reading the feed";
      case "save" -> "keeping the link";
      case "settle" -> "keeping the link and closing the call";
      case "close" -> "closing the call";
      case "refuse" -> "keeping the refusal";
      case "saveCursor" -> "keeping the cursor";
      case "writeBack" -> "telling the CRM";
      default -> throw new AssertionError(method);
    };
  }

  private <T> T mortal(Class<T> type, T real, Set<String> watched) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              boolean counts = watched.contains(method.getName());
              String what = counts ? describe(method.getName(), arguments) : "";
              if (counts) {
                step("before " + what);
              }
              Object result;
              try {
                result = method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
              if (counts) {
                step("after " + what);
              }
              return result;
            });
    return type.cast(proxy);
  }
}
