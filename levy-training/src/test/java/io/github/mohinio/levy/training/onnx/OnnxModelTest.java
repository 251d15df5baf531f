package io.github.mohinio.levy.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnnxModelTest {

  private static OnnxModel sigmoid() {
    OnnxGraph graph = new OnnxGraph("sigmoid");
    graph.output(graph.node("Sigmoid", "y", graph.input("x", "batch", 1)), "batch", 1);
    return graph.toModel();
  }

  @Test
  void metadataIsWrittenInTheOrderOfItsKeys() throws InvalidProtocolBufferException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("seed", "7");
    metadata.put("author", "Lévy");
    ModelProto model = ModelProto.parseFrom(sigmoid().withMetadata(metadata).toByteArray());
    assertThat(model.getMetadataPropsList())
        .extracting(StringStringEntryProto::getKey, StringStringEntryProto::getValue)
        .containsExactly(tuple("author", "Lévy"), tuple("seed", "7"));
  }

  @Test
  void metadataReplacesWhatWasThere() {
    OnnxModel first = sigmoid().withMetadata(Map.of("a", "1"));
    OnnxModel second = first.withMetadata(Map.of("b", "2"));
    assertThat(first.metadata()).containsOnlyKeys("a");
    assertThat(second.metadata()).containsOnlyKeys("b");
    assertThat(second.withMetadata(Map.of()).toByteArray()).isEqualTo(sigmoid().toByteArray());
    assertThatThrownBy(() -> first.metadata().put("c", "3"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void sha256IsThatOfTheFile() {
    assertThat(sigmoid().sha256())
        .isEqualTo(sha256(sigmoid().toByteArray()))
        .isNotEqualTo(sigmoid().withMetadata(Map.of("a", "1")).sha256());
  }

  @Test
  void everyFlippedByteChangesTheSha256() {
    byte[] file = sigmoid().toByteArray();
    String expected = sigmoid().sha256();
    IntStream.range(0, file.length)
        .forEach(
            i -> {
              byte[] flipped = file.clone();
              flipped[i] ^= 1;
              assertThat(sha256(flipped)).as("byte %d", i).isNotEqualTo(expected);
            });
  }

  @Test
  void theFileIsACopy() {
    OnnxModel model = sigmoid();
    model.toByteArray()[0] ^= 1;
    assertThat(model.toByteArray()).isEqualTo(sigmoid().toByteArray());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
