package io.github.mohinio.levy.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void showsPartRowsAndTimeLeft() throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Progress progress = Progress.on(new PrintStream(bytes, true, StandardCharsets.UTF_8), 200);
    progress.show(10, 1); // too early to say anything
    assertThat(bytes.size()).isZero();
    Thread.sleep(250);
    progress.show(50, 12345);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains(" 25 %  12,345 rows, ")
        .contains("s left");
    progress.close();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("\r");
  }
}
