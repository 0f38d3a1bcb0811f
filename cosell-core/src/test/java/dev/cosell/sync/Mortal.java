package dev.cosell.sync;

import dev.cosell.portal.Portal;
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
      Set.of("save", "open", "close", "settle", "saveCursor");
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

  private <T> T mortal(Class<T> type, T real, Set<String> watched) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              boolean counts = watched.contains(method.getName());
              if (counts) {
                step("before " + method.getName());
              }
              Object result;
              try {
                result = method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
              if (counts) {
                step("after " + method.getName());
              }
              return result;
            });
    return type.cast(proxy);
  }
}
