package io.github.mohinio.levy.validation.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A browser without a window that opens pages and remembers what they complain of and ask for,
 * driven by the DevTools protocol. The binary is that of the system property {@code levy.chromium},
 * or one of the usual names on the path.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final long SECONDS = 60;

  private final ObjectMapper json = new ObjectMapper();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final String session;

  Chromium(Path binary, String... more) throws IOException {
    profile = Files.createTempDirectory("chromium");
    List<String> command =
        new ArrayList<>(
            List.of(
                binary.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
    command.addAll(List.of(more));
    command.add("about:blank");
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("output").toFile())
            .start();
    try {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(endpoint(), new Listener())
              .get(SECONDS, TimeUnit.SECONDS);
      String target =
          send("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
      session =
          send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
              .get("sessionId")
              .asText();
      for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
        send(domain + ".enable", Map.of());
      }
    } catch (Exception e) {
      end();
      throw new IOException("the browser does not answer: " + e, e);
    }
  }

  /** The binary, if there is one. */
  static Optional<Path> binary() {
    String given = System.getProperty("levy.chromium");
    if (given != null) {
      return Optional.of(Path.of(given));
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private URI endpoint() throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() == 2) {
          return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        }
      }
      Thread.sleep(50);
    }
    throw new IOException(Files.readString(profile.resolve("output")));
  }

  /** Opens a file in a window of that size and waits until it is loaded. */
  void open(Path page, int width, int height) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    events.clear();
    send("Page.navigate", Map.of("url", page.toUri().toString()));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (named("Page.loadEventFired").isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IOException(page + ": does not load");
      }
      Thread.sleep(20);
    }
  }

  /** Value of an expression of JavaScript; of a promise, what it comes to. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /**
   * What the page complained of since it was opened: errors, warnings and uncaught exceptions, but
   * not what the browser remarks on the speed of its own drawing.
   */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    named("Runtime.exceptionThrown").forEach(event -> complaints.add(event.toString()));
    for (JsonNode event : named("Runtime.consoleAPICalled")) {
      if (List.of("error", "warning", "assert").contains(event.at("/params/type").asText())) {
        complaints.add(event.toString());
      }
    }
    for (JsonNode event : named("Log.entryAdded")) {
      if (List.of("error", "warning").contains(event.at("/params/entry/level").asText())
          && !event.at("/params/entry/source").asText().equals("rendering")) {
        complaints.add(event.toString());
      }
    }
    return complaints;
  }

  /** Addresses the page asked for since it was opened. */
  List<String> requests() {
    return named("Network.requestWillBeSent").stream()
        .map(event -> event.at("/params/request/url").asText())
        .toList();
  }

  /** Picture of the whole page. */
  byte[] screenshot() throws Exception {
    JsonNode size = send("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
    JsonNode result =
        send(
            "Page.captureScreenshot",
            Map.of(
                "captureBeyondViewport",
                true,
                "clip",
                Map.of(
                    "x",
                    0,
                    "y",
                    0,
                    "width",
                    size.get("width"),
                    "height",
                    size.get("height"),
                    "scale",
                    1)));
    return Base64.getDecoder().decode(result.get("data").asText());
  }

  private List<JsonNode> named(String method) {
    return events.stream().filter(event -> event.path("method").asText().equals(method)).toList();
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    return send(session, method, parameters);
  }

  private JsonNode send(String session, String method, Map<String, ?> parameters) throws Exception {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = json.createObjectNode().put("id", id).put("method", method);
    message.set("params", json.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    JsonNode result = answer.get(SECONDS, TimeUnit.SECONDS);
    if (result.has("error")) {
      throw new IOException(method + ": " + result.get("error"));
    }
    return result.get("result");
  }

  @Override
  public void close() throws IOException {
    end();
  }

  private void end() throws IOException {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join());
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String message) {
      try {
        JsonNode node = json.readTree(message);
        if (node.has("id")) {
          answers.remove(node.get("id").asInt()).complete(node);
        } else {
          events.add(node);
        }
      } catch (IOException e) {
        throw new IllegalStateException(message, e);
      }
    }
  }
}
