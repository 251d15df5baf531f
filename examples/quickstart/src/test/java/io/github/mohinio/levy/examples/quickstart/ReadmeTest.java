package io.github.mohinio.levy.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mohinio.levy.bayes.sampler.Posterior;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java snippet of the README compiles, runs and gives what it should. */
class ReadmeTest {

  @TempDir private Path folder;

  @Test
  void snippetCompilesAndRuns() throws Exception {
    Path source = folder.resolve("Example.java");
    Files.writeString(source, snippet());
    compile(source);
    Path quotes = folder.resolve("sp500.csv");
    try (InputStream in = Quickstart.class.getResourceAsStream("sp500_2002-04-18.csv")) {
      Files.copy(in, quotes);
    }
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> example = loader.loadClass("Example");
      // gamma mixture of Black-Scholes prices, 25 digits by mpmath
      assertThat((double) call(example, "price")).isCloseTo(3.996029073971207861, within(1e-11));
      Posterior posterior = (Posterior) call(example, "calibrate", quotes);
      assertThat(posterior.summary("sigma").mean()).isBetween(0.15, 0.21);
      assertThat(posterior.summary("sigma").rHat()).isLessThan(1.01);
    }
  }

  private static String snippet() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    int start = readme.indexOf("```java") + "```java".length();
    return readme.substring(start, readme.indexOf("```", start));
  }

  private static void compile(Path source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("-cp", System.getProperty("java.class.path"), "-Xlint:all", "-Werror"),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as("%s", messages).isTrue();
    }
  }

  private static Object call(Class<?> type, String name, Object... args) throws Exception {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        return method.invoke(null, args);
      }
    }
    throw new AssertionError("the README has no method " + name);
  }
}
