package dev.cosell.sync;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Opens a file store on a class path of its own. */
final class IsolatedStore {
  private IsolatedStore() {}

  /** Opens and closes a store where only some entries of this class path are to be had. */
  static void open(Path file, Predicate<Path> entries) throws Exception {
    open(file, classPath(entries));
  }

  /** Opens and closes a store with the main classes in one jar, as a shaded program has them. */
  static void openFromJar(Path file, Path jar) throws Exception {
    Path classes =
        Path.of(JdbcSyncStore.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    pack(classes, jar);
    List<URL> urls = classPath(entry -> entry.toString().endsWith(".jar"));
    urls.add(jar.toUri().toURL());
    open(file, urls);
  }

  private static List<URL> classPath(Predicate<Path> entries) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    StringTokenizer all =
        new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
    while (all.hasMoreTokens()) {
      Path entry = Path.of(all.nextToken());
      if (entries.test(entry)) {
        urls.add(entry.toUri().toURL());
      }
    }
    return urls;
  }

  private static void open(Path file, List<URL> urls) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Class<?> type = loader.loadClass(JdbcSyncStore.class.getName());
      AutoCloseable store = (AutoCloseable) type.getMethod("h2", Path.class).invoke(null, file);
      if (store == null) {
        throw new AssertionError("no store");
      }
      store.close();
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.sorted().toList()) {
        String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
        if (Files.isDirectory(path)) {
          if (!name.isEmpty()) {
            out.putNextEntry(new JarEntry(name + "/"));
          }
        } else {
          out.putNextEntry(new JarEntry(name));
          Files.copy(path, out);
        }
      }
    }
  }
}
