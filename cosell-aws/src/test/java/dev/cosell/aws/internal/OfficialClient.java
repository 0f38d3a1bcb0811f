package dev.cosell.aws.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.partnercentralselling.model.Stage;

/** What AWS's own client (test scope, 2.40.2 of 2025-12-04) knows about the service. */
public final class OfficialClient {
  private static final String MODEL = Stage.class.getPackageName() + ".";

  private OfficialClient() {}

  /** An empty value of a structure, which carries the structure's metadata. */
  public static Optional<SdkPojo> structure(String shape) {
    return type(shape)
        .map(
            type -> {
              Object builder = call(type, type, "builder");
              return (SdkPojo) call(builder.getClass(), builder, "build");
            });
  }

  /** The values of an enum. */
  public static Optional<Set<String>> values(String shape) {
    return type(shape)
        .map(
            type ->
                ((Set<?>) call(type, type, "knownValues"))
                    .stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The names of all enums. */
  public static Set<String> enums() throws IOException {
    Path jar = Path.of(Stage.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .filter(entry -> entry.getName().endsWith(".class"))
          .map(entry -> entry.getName().replace('/', '.').replaceFirst("\\.class$", ""))
          .filter(name -> name.startsWith(MODEL) && !name.contains("$"))
          .map(name -> name.substring(MODEL.length()))
          .filter(name -> type(name).orElseThrow().isEnum())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Optional<Class<?>> type(String shape) {
    try {
      return Optional.of(Class.forName(MODEL + shape));
    } catch (ClassNotFoundException e) {
      return Optional.empty(); // the client is older than the model
    }
  }

  private static Object call(Class<?> type, Object target, String method) {
    try {
      var found = type.getMethod(method);
      found.setAccessible(true);
      return found.invoke(target);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(type + "." + method, e);
    }
  }
}
