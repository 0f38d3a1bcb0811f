package dev.cosell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code cosell fake} in a process of its own. */
final class FakeProcess implements AutoCloseable {
  private final Process process;
  private final List<URI> urls;
  private final List<String> greeting;

  private FakeProcess(Process process, List<URI> urls, List<String> greeting) {
    this.process = process;
    this.urls = urls;
    this.greeting = greeting;
  }

  /** Starts the fake of AWS. */
  static FakeProcess start(Path state, Object... more) throws IOException {
    return of("aws", state, more);
  }

  /** Starts the fake of a cloud, or of all. */
  static FakeProcess of(String cloud, Path state, Object... more) throws IOException {
    ProcessBuilder builder =
        Shell.process(with(new Object[] {"fake", cloud, "--state", state}, more));
    Process process = builder.redirectErrorStream(true).start();
    BufferedReader out = process.inputReader(UTF_8);
    List<String> greeting = new ArrayList<>();
    String line = out.readLine();
    while (line != null && !line.startsWith("Ctrl-C")) {
      greeting.add(line);
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the fake did not start: " + greeting);
    }
    List<URI> urls =
        greeting.stream()
            .filter(text -> text.startsWith("fake "))
            .map(text -> URI.create(text.substring(text.indexOf("http"))))
            .toList();
    return new FakeProcess(process, urls, greeting);
  }

  private static Object[] with(Object[] some, Object[] more) {
    List<Object> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray();
  }

  URI url() {
    return urls.get(0);
  }

  /** The addresses, in the order of aws, azure and gcp. */
  List<URI> urls() {
    return urls;
  }

  List<String> greeting() {
    return greeting;
  }

  /** A key as it is printed for a shell. */
  String printed(String name) {
    return greeting.stream()
        .filter(line -> line.contains(name + "="))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .findFirst()
        .orElseThrow();
  }

  /** Asks the operator. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return get(url(), path);
  }

  static JsonNode get(URI fake, String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(fake.resolve("/operator" + path)).GET().build());
  }

  JsonNode post(String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(url().resolve("/operator" + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  JsonNode put(String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(url().resolve("/operator" + path))
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    String text =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    return new ObjectMapper().readTree(text);
  }

  /** Asks the process to end and waits for it. */
  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
