package io.github.mohinio.levy.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the writer of the Protocol Buffers library. */
class MessageWriterTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 300, 16383, 16384, Integer.MAX_VALUE, Long.MAX_VALUE, -1})
  void integersAreShortestVarints(long value) throws IOException {
    byte[] written = new MessageWriter().integer(20, value).toByteArray();
    assertThat(written).isEqualTo(reference(out -> out.writeInt64(20, value)));
  }

  @Test
  void textIsUtf8WithItsLengthInBytes() throws IOException {
    byte[] written = new MessageWriter().text(1, "Lévy σ").toByteArray();
    assertThat(written).isEqualTo(reference(out -> out.writeString(1, "Lévy σ")));
  }

  @Test
  void longBytesHaveALongLength() throws IOException {
    byte[] value = "x".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    byte[] written = new MessageWriter().bytes(9, value).toByteArray();
    assertThat(written).isEqualTo(reference(out -> out.writeByteArray(9, value)));
  }

  @Test
  void floatsAreLittleEndian() {
    byte[] written = new MessageWriter().rawFloats(1, new float[] {1f, -2f}).toByteArray();
    assertThat(written).containsExactly(0x0A, 8, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0);
  }

  private static byte[] reference(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    writing.to(out);
    out.flush();
    return bytes.toByteArray();
  }

  private interface Writing {
    void to(CodedOutputStream out) throws IOException;
  }
}
